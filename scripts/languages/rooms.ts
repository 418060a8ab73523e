import { globSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { NAMES } from "../../server/contract/names.ts";
import { CAREFUL } from "../../server/diagnose/careful.ts";
import { CATALOGUE } from "../../server/diagnose/catalogue/index.ts";
import { COMPLAINT_TEXTS } from "../../server/diagnose/complaints/index.ts";
import { NOTES } from "../../server/discover/notes.ts";
import type { Translation } from "../../server/languages/translation.ts";
import { CONFIGURED } from "../../server/present/configured-steps.ts";
import { TOPIC_NOTES, WHY } from "../../server/present/explain-words.ts";
import { REPORT } from "../../server/present/html/words.ts";
import { KNOWN_MESSAGES } from "../../server/present/known-message-words.ts";
import { PROBLEMS_PAGE } from "../../server/present/problems-page-words.ts";
import { UNKNOWN } from "../../server/present/report.ts";
import { SEVERITY_REASONS } from "../../server/present/severity-reason.ts";
import { STAND_INS } from "../../server/present/stand-ins.ts";
import { EXPLANATION } from "../../server/present/text/explanation-words.ts";
import { CHECK } from "../../server/present/text/words.ts";
import { TROUBLES } from "../../server/present/trouble-text.ts";
import { VERIFICATION } from "../../server/present/verification.ts";
import { constantName } from "../catalogue-index.ts";

/** The two halves of a language: `server/languages/<tag>` and `web/languages/<tag>`. */
const SIDES = ["server", "web"] as const;

/** One half of a language. */
export type Side = (typeof SIDES)[number];

/** The words of one file of a language, in English. */
export type Room = {
  side: Side;
  /** The path below the folder of the language, without `.ts`. */
  file: string;
  /** What the file exports the words as. */
  name: string;
  /** Its key in the `Translation` of its half; null for a diagnosis, which is one of many. */
  key: string | null;
  english: unknown;
};

type Place = Pick<Room, "file" | "name" | "english">;

/** What the server says besides the catalogue; a key that is missing here is a type error. */
const SERVER: Readonly<Record<Exclude<keyof Translation, "diagnoses">, Place>> = {
  names: { file: "names", name: "names", english: NAMES },
  notes: { file: "notes", name: "notes", english: NOTES },
  check: { file: "check", name: "check", english: CHECK },
  report: { file: "report", name: "report", english: REPORT },
  complaints: { file: "complaints", name: "complaints", english: COMPLAINT_TEXTS },
  explanation: { file: "explanation", name: "explanation", english: EXPLANATION },
  problemsPage: { file: "problems-page", name: "problemsPage", english: PROBLEMS_PAGE },
  severityReasons: { file: "severity-reasons", name: "severityReasons", english: SEVERITY_REASONS },
  troubles: { file: "troubles", name: "troubles", english: TROUBLES },
  unknown: { file: "unknown", name: "unknown", english: UNKNOWN },
  standIns: { file: "stand-ins", name: "standIns", english: STAND_INS },
  why: { file: "why", name: "why", english: WHY },
  knownMessages: { file: "known-messages", name: "knownMessages", english: KNOWN_MESSAGES },
  topics: { file: "topics", name: "topics", english: TOPIC_NOTES },
  verification: { file: "verification", name: "VERIFICATION", english: VERIFICATION },
  configured: { file: "configured-steps", name: "CONFIGURED_STEPS", english: CONFIGURED },
  careful: { file: "careful", name: "CAREFUL", english: CAREFUL },
};

/** Everything that a language has to say, in English: each room of words of the project at `root`. */
export async function englishRooms(root: string): Promise<readonly Room[]> {
  const server = Object.entries(SERVER).map(([key, place]): Room => ({ side: "server", key, ...place }));
  const diagnoses = CATALOGUE.map(
    ({ id, text }): Room => ({
      side: "server",
      file: `diagnoses/${id}`,
      name: constantName(id),
      key: null,
      english: text,
    }),
  );
  const files = globSync("web/{shell,parts,pages}/**/words.ts", { cwd: root }).toSorted();
  const web = await Promise.all(files.map((file) => pageRoom(root, file)));
  return [...server, ...diagnoses, ...web];
}

/** The page's words stand at the same path in English and in every language; `…Words` is what chooses among them. */
async function pageRoom(root: string, file: string): Promise<Room> {
  const exported: Readonly<Record<string, unknown>> = await import(pathToFileURL(join(root, file)).href);
  const [name] = Object.keys(exported).filter((one) => !one.endsWith("Words"));
  if (name === undefined) throw new Error(`${file} exports no words.`);
  const room = file.replace(/^web\/|\/words\.ts$/g, "");
  return { side: "web", file: room, name, key: name, english: exported[name] };
}
