import type { Confidence } from "../contract/confidences.ts";
/** Where in the dialogue something was said: a phase, or a command that a check does not use but mail programs do. */
import type { FindingId } from "../contract/finding-ids.ts";
import type { PhaseName } from "../contract/phases.ts";
import type { FailureName } from "./fingerprints/meanings.ts";
import type { ProgramName } from "./fingerprints/program-names.ts";
export type Stage = PhaseName | "select" | "append" | "idle";

/**
 * What gives a candidate away: a response code, a provider's own text, a mail program's, its message in a translation that is known by
 * its fingerprint, plain words, or what a person tells besides.
 */
export type Clue = "code" | "provider" | "client" | "fingerprint" | "words" | "circumstance";

/** A message that a program has in a language (BCP 47), and what it means by it. */
export type KnownMessage = { program: ProgramName; language: string; meaning: FailureName };

/**
 * A diagnosis that a text can mean, and why it is thought of: the words that gave it away, all that was said with them, whether a
 * server answered so, whether they are a name or number of a table, whether they leave the cause open, and the program whose message it is, where that is known.
 */
export type Candidate = {
  id: FindingId;
  confidence: Confidence;
  why: { clue: Clue; words: string; said?: string; answered?: true; named?: true; open?: true; message?: KnownMessage };
};

/** What was found in a text: its words, whether they are a name or number of a table, and the message that they are. */
export type Match = { readonly 0: string; readonly named?: true; readonly message?: KnownMessage };

/** What is looked for in a text: an expression, or something else that gives the words that it has found. */
export type Pattern = { exec(text: string): Match | null };

/** One way in which a cause shows in a text. All conditions have to hold. */
export type Rule = {
  /** The diagnosis, and behind it others that the same text can mean, by likelihood. */
  ids: readonly [FindingId, ...FindingId[]];
  confidence: Confidence;
  /** That the words leave open which of the ids it is: before others, but read from a text alone no more than possible. */
  open?: true;
  /** Tried on the text in one line; gaps in it are bounded, so that no text makes it slow. */
  when: Pattern;
  /** What the same text must not hold. */
  unless?: RegExp;
  /** Only in these stages; also where the stage is unknown, unless `strict`. */
  stages?: readonly Stage[];
  strict?: true;
  /** Only for this provider: its host, or its name in the text. */
  host?: RegExp;
  /** Only where the whole text speaks of this. */
  about?: RegExp;
  /** Only when the login was, or was not, by an access token. */
  token?: boolean;
};

/** Rules of one subject and what their matches are called. */
export type RuleSet = { clue: Clue; rules: readonly Rule[] };

/** One way in which what a person tells of the circumstances points to the cause behind a general failure. */
export type Circumstance = {
  /** The diagnosis, and behind it others that the same circumstance can mean, by likelihood. */
  ids: readonly [FindingId, ...FindingId[]];
  /** Tried on what the person tells, in one line; gaps in it are bounded. */
  when: RegExp;
  /** What the person must not tell. */
  unless?: RegExp;
  /** What the message alone means: only a failure of these kinds can have this cause behind it. */
  behind: readonly FindingId[];
  /** Also behind a message that is not known but speaks of a failure. */
  unknown?: true;
};
