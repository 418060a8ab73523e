import { Commands } from "./commands.ts";
import { partLogLine } from "./log-line.ts";
import { linesOf } from "./pasted.ts";
import type { Stage } from "./rule.ts";
import { EXAMINED, GOODBYE, HARMLESS, LOGOUT, OPENED_READ_ONLY, SELECTED } from "./rules/harmless.ts";
import { IN_GENERAL } from "./rules/in-general.ts";
import { OTHER_PROTOCOL } from "./rules/other-protocols.ts";
import { FAILING, selectTelling } from "./telling.ts";

/** One failure that a text reports: its words, where in the dialogue it was said if that shows, and whether the server refused. */
export type SaidFailure = { text: string; stage?: Stage; byServer: boolean };

const LENGTH = 6000;

const CHALLENGE = /^\+\s+([A-Za-z0-9+/]{16,}={0,2})\s*$/;
const RESPONSE = /^(?:\*|\S{1,12})\s+(?:NO|BAD|OK|BYE|PREAUTH)\b/;
const REFUSAL = /^(?:\*|\S{1,12})\s+(?:NO|BAD|BYE)\b/;
/** A line of a dialogue stands alone, while lines of prose belong together. */
const OF_A_DIALOGUE = /^(?:[SC]\s?(?:\(\d+\))?:|[<>]|\*\s|\+\s)/;

/** What a text says about failures, in the order of the dialogue: harmless lines left out, SASL challenges decoded. */
export function failuresIn(text: string, stage?: Stage): readonly SaidFailure[] {
  const commands = new Commands();
  let loggedOut = stage === "logout";
  let examined = false;
  let listed = false;
  let isOver = true;
  const kept: SaidFailure[] = [];
  for (const line of linesOf(text)) {
    const { said, logged, usual } = partLogLine(line);
    commands.note(said);
    examined = EXAMINED.test(said) || (examined && !SELECTED.test(said));
    const isListed: boolean = listed && IN_GENERAL.goesOn.test(said);
    listed = isListed || IN_GENERAL.begins.test(said);
    const isHarmless =
      isListed ||
      (usual && !RESPONSE.test(said) && !FAILING.test(said)) ||
      IN_GENERAL.supposes.test(said) ||
      (examined && OPENED_READ_ONLY.test(said)) ||
      OTHER_PROTOCOL.test(line);
    if (isHarmless || HARMLESS.some((pattern) => pattern.test(said))) {
      loggedOut ||= LOGOUT.test(said);
      continue;
    }
    const begins = LOGOUT.test(said);
    if ((loggedOut || begins) && GOODBYE.test(said)) continue;
    loggedOut ||= begins;
    const last = kept.at(-1);
    if (last === undefined || isOver || logged || RESPONSE.test(said) || OF_A_DIALOGUE.test(line)) {
      kept.push(spoken(said, commands));
    } else kept[kept.length - 1] = { ...last, text: `${last.text} ${said}`.slice(0, LENGTH) };
    isOver = RESPONSE.test(said);
  }
  return selectTelling(kept);
}

function spoken(said: string, commands: Commands): SaidFailure {
  const stage = commands.stageOf(said);
  return { text: decoded(said), ...(stage ? { stage } : {}), byServer: REFUSAL.test(said) };
}

function decoded(line: string): string {
  const base64 = CHALLENGE.exec(line)?.[1];
  if (base64 === undefined) return line;
  const challenge = Buffer.from(base64, "base64").toString("utf8");
  return /^[\x20-\x7e]+$/.test(challenge) ? challenge : line;
}
