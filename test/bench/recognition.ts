import { readFileSync } from "node:fs";
import { z } from "zod";
import { explain } from "../../server/present/explain.ts";
import { table } from "./figures.ts";

/**
 * How well messages and complaints are understood, on texts that no rule was made from.
 *
 *     npm run bench:recognition -- FILE ...    each file a text a line, as JSON
 *
 * A message has `text`, `expect` (a finding id, `none-fits` or `not-a-failure`) and `also` (ids that are right too); a complaint has
 * `text` and `complaint` (its id, anything else where it is none). `family` and `lang` group them.
 */
const messageSchema = z.object({
  id: z.string(),
  text: z.string(),
  expect: z.string(),
  also: z.array(z.string()).default([]),
  family: z.string().default("-"),
  lang: z.string().default("-"),
});
const complaintSchema = z.object({ id: z.string(), text: z.string(), complaint: z.string(), lang: z.string() });
const answerSchema = z.object({ complaint: z.string().nullish() });

const COMPLAINTS = [
  "cannot-connect",
  "password-again",
  "nothing-arrives",
  "devices-differ",
  "cannot-send",
  "mailbox-full",
];
const HEAD = ["", "texts", "right first", "in the first three", "confident and wrong", "nothing"];
const NO_FINDING: readonly string[] = ["none-fits", "not-a-failure"];

type Judged = {
  id: string;
  family: string;
  lang: string;
  wanted: string;
  found: readonly string[];
  confidence: string | null;
  isFirst: boolean;
  isInThree: boolean;
  isWrong: boolean;
};

const rows = process.argv.slice(2).flatMap((file) => {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line): unknown => JSON.parse(line));
});
const complaints = rows.flatMap((row) => complaintSchema.safeParse(row).data ?? []);
const messages = rows.flatMap((row) => messageSchema.safeParse(row).data ?? []).map(judge);

if (messages.length > 0) {
  console.log(`## ${messages.length} messages\n`);
  console.log(table(HEAD, [figures("all", messages)]));
  for (const key of ["lang", "family"] as const) {
    const groups = Object.entries(Object.groupBy(messages, (one) => one[key]));
    const sorted = groups.toSorted(([, one = []], [, other = []]) => other.length - one.length);
    console.log(
      `\n${table(
        HEAD,
        sorted.map(([name, group = []]) => figures(name, group)),
      )}`,
    );
  }
  const bySureness = ["certain", "likely", "possible"].map((sureness) => {
    const group = messages.filter(({ confidence }) => confidence === sureness);
    return [sureness, `${group.length}`, share(group.filter(({ isFirst }) => isFirst).length, group.length)];
  });
  console.log(`\n${table(["first is called", "texts", "right"], bySureness)}`);
  if (process.env.VERBOSE) {
    for (const { id, wanted, found, confidence, isFirst } of messages)
      if (!isFirst) console.log(`${id}: wanted ${wanted}, found ${confidence ?? ""} ${found.slice(0, 3).join(" ")}`);
  }
}
if (complaints.length > 0) {
  const judged = complaints.map(({ id, lang, text, complaint }) => {
    const wanted = COMPLAINTS.includes(complaint) ? complaint : null;
    const { complaint: found } = answerSchema.parse(explain(text, lang.startsWith("zh") ? "zh-CN" : "en"));
    return { id, lang, wanted, found: found ?? null };
  });
  const meant = judged.filter(({ wanted }) => wanted !== null);
  const others = judged.filter(({ wanted }) => wanted === null);
  const right = meant.filter(({ wanted, found }) => wanted === found).length;
  const amiss = meant.filter(({ wanted, found }) => found !== null && wanted !== found).length;
  console.log(`\n## ${judged.length} sentences of people\n`);
  console.log(
    table(
      ["complaints", "understood", "taken for another", "nothing", "other sentences", "taken for a complaint"],
      [
        [
          `${meant.length}`,
          share(right, meant.length),
          share(amiss, meant.length),
          share(meant.length - right - amiss, meant.length),
          `${others.length}`,
          share(others.filter(({ found }) => found !== null).length, others.length),
        ],
      ],
    ),
  );
  if (process.env.VERBOSE) {
    for (const { id, wanted, found } of judged)
      if (wanted !== found) console.log(`${id}: wanted ${wanted ?? "none"}, found ${found ?? "none"}`);
  }
}

function judge({ id, text, expect, also, family, lang }: z.infer<typeof messageSchema>): Judged {
  const { diagnoses } = explain(text, lang.startsWith("zh") ? "zh-CN" : "en");
  const right = [expect, ...also];
  const [first] = diagnoses;
  const mayBeNone = NO_FINDING.some((none) => right.includes(none));
  const isFirst = first ? right.includes(first.id) : mayBeNone;
  const isInThree = first ? diagnoses.slice(0, 3).some((one) => right.includes(one.id)) : mayBeNone;
  const found = diagnoses.map((one) => one.id);
  const confidence = first?.confidence ?? null;
  const isWrong = !isFirst && confidence !== null && confidence !== "possible";
  return { id, family, lang, wanted: expect, found, confidence, isFirst, isInThree, isWrong };
}

function figures(name: string, group: readonly Judged[]): readonly string[] {
  const count = (is: (one: Judged) => boolean) => share(group.filter(is).length, group.length);
  return [
    name,
    `${group.length}`,
    count(({ isFirst }) => isFirst),
    count(({ isInThree }) => isInThree),
    count(({ isWrong }) => isWrong),
    count(({ found, isFirst }) => found.length === 0 && !isFirst),
  ];
}

function share(part: number, all: number): string {
  return all === 0 ? "-" : `${((100 * part) / all).toFixed(1)} % (${part})`;
}
