import type { Diagnosis } from "../../../server/diagnose/diagnosis.ts";
import { outline } from "../../../server/present/message.ts";
import type { RuleFile } from "./rule.ts";

/** What stands in a title for what only the evidence of a check knows; metrics do not carry evidence. */
const STAND_INS: Readonly<Record<string, string>> = {
  user: "the account",
  mailbox: "a mailbox",
  mailboxes: "a mailbox",
  count: "several",
  days: "some",
  hours: "some",
  phase: "check",
  product: "a program on the way",
  endpoint: "the token server",
};

/** What reads twice once a stand-in is in its place. */
const SMOOTHED: readonly (readonly [RegExp, string])[] = [
  [/\bthe (\w+) the account\b/gi, "the $1 of the account"],
  [/\bthe account of the account\b/gi, "the account"],
  [/\buser name the account\b/g, "user name of the account"],
  [/\bthe mailbox a mailbox\b/gi, "a mailbox"],
  [/\bthe mailboxes a mailbox\b/gi, "mailboxes"],
  [/:? …$/, ""],
];

/** What the alerts put in themselves. */
const FILLED_IN = new Set(["host", "port"]);

/** The titles of the catalogue as series, so that an alert can say its cause in words, and of whom it speaks. */
export function titles(catalogue: readonly Diagnosis[]): RuleFile {
  const rules = catalogue.map(({ id, scope, text }) => ({
    record: "imapscope:finding:title",
    expr: "vector(1)",
    labels: { finding: id, scope, title: titleOf(text.title) },
  }));
  return {
    path: "grafana/rules/imapscope-titles.yaml",
    about: "The title of each finding, for the descriptions of the alerts.",
    groups: [{ name: "imapscope-titles", interval: "1m", rules }],
  };
}

function titleOf(message: string): string {
  const words = outline(message, "en").replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    FILLED_IN.has(name) ? placeholder : (STAND_INS[name] ?? "…"),
  );
  const smooth = SMOOTHED.reduce((text, [twice, once]) => text.replace(twice, once), words);
  return smooth.replace(/^./, (first) => first.toUpperCase());
}
