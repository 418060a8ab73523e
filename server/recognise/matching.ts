import type { Candidate, Clue, Rule, RuleSet, Stage } from "./rule.ts";

const LONGEST_WORDS = 120;

/** A text that is looked through: its words, where they stand, and what is known besides. */
export type SearchedText = {
  said: string;
  lines: readonly string[];
  text: string;
  /** All that was said, where `text` is a part of it. */
  whole?: string;
  stage: Stage | undefined;
  host: string;
  about: string;
  usesToken: boolean;
};

/** What the rules of these sets find in a text. */
export function matchesOf(sets: readonly RuleSet[], subject: SearchedText): readonly Candidate[] {
  return sets.flatMap(({ clue, rules }) => rules.flatMap((rule) => candidates(rule, clue, subject)));
}

function candidates({ ids, confidence, open, ...rule }: Rule, clue: Clue, subject: SearchedText): readonly Candidate[] {
  if (!applies(rule, subject)) return [];
  const match = rule.when.exec(subject.text);
  if (!match || rule.unless?.test(subject.whole ?? subject.text)) return [];
  const words = quoted(match[0], subject.text).trim().slice(0, LONGEST_WORDS);
  const said = decidingLine(match[0], subject);
  const { named, message } = match;
  const why = {
    clue,
    words,
    said,
    ...(named ? { named } : {}),
    ...(open ? { open } : {}),
    ...(message ? { message } : {}),
  };
  return ids.map((id, index) => ({ id, confidence: index === 0 ? confidence : "possible", why }));
}

/** What matched, and the rest of a response code that it cuts through: `[OVERQUOTA]` for `QUOTA]`. */
function quoted(words: string, text: string): string {
  const index = text.indexOf(words);
  const before = /^[^[\]]*\]/.test(words) ? /\[[\w-]*$/.exec(text.slice(0, index)) : null;
  const after = /\[[^\]]*$/.test(words) ? /^[\w-]*\]/.exec(text.slice(index + words.length)) : null;
  return `${before?.[0] ?? ""}${words}${after?.[0] ?? ""}`;
}

/** The line in which the words stand; all of them where they span several. */
function decidingLine(words: string, { said, lines }: SearchedText): string {
  return lines.find((line) => line.includes(words)) ?? said;
}

function applies(
  { stages, strict, host, about, token }: Omit<Rule, "ids" | "confidence">,
  subject: SearchedText,
): boolean {
  if (stages && (subject.stage ? !stages.includes(subject.stage) : strict)) return false;
  if (host && !host.test(subject.host)) return false;
  if (about && !about.test(subject.about)) return false;
  return token === undefined || token === subject.usesToken;
}
