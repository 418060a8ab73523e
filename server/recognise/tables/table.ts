import type { Confidence } from "../../contract/confidences.ts";
import type { Rule } from "../rule.ts";
import type { System } from "./numbers.ts";

/** What a name means: the diagnosis, behind it others that it can mean, and how sure that is without other words. */
export type TableMeaning = { confidence: Confidence; ids: Rule["ids"] };

/**
 * The names of one meaning: in one string where they are words, in a list where they hold blanks, and with their numbers where the
 * system gives each name one, or several, as Linux and macOS number the same errors differently.
 */
export type CodeNames = string | readonly string[] | Readonly<Record<string, number | readonly number[]>>;

/** Names, what they mean, and what else has to hold. */
export type Row = readonly [
  means: TableMeaning,
  names: CodeNames,
  only?: Pick<Rule, "unless" | "stages" | "strict" | "host">,
];

/** The names and numbers by which one system tells what has failed. */
export type CodeTable = {
  /** Where they are from: the header, the section or the page, with its version. */
  source: string;
  /** By whose code words the numbers are known; a number alone says nothing. */
  numbers?: readonly System[];
  /** What a name can have before it; `""` where it is known without. None where it is only known as it stands here. */
  prefixes?: readonly string[];
  rows: readonly Row[];
};
