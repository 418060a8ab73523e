import type { PhaseName } from "../../probe/facts.ts";

/** Where in the dialogue something was said: a phase, or a command that a check does not use but mail programs do. */
export type Stage = PhaseName | "select" | "append" | "idle";

/** How sure a candidate is: the text names the cause, it mostly means it, or it can mean it. */
export type Confidence = "certain" | "likely" | "possible";

/** What gives a candidate away: a response code, a provider's own text, a mail program's, or plain words. */
export type Clue = "code" | "provider" | "client" | "words";

/** One way in which a cause shows in a text. All conditions have to hold. */
export type Rule = {
  /** The diagnosis, and behind it others that the same text can mean, by likelihood. */
  ids: readonly [string, ...string[]];
  confidence: Confidence;
  /** Tried on the text in one line; gaps in it are bounded, so that no text makes it slow. */
  when: RegExp;
  /** What the same text must not hold. */
  unless?: RegExp;
  /** Only in these stages; also where the stage is unknown, unless `strict`. */
  stages?: readonly Stage[];
  strict?: true;
  /** Only for this provider: its host, or its name in the text. */
  host?: RegExp;
  /** Only when the login was, or was not, by an access token. */
  token?: boolean;
};

/** Rules of one subject and what their matches are called. */
export type RuleSet = { clue: Clue; rules: readonly Rule[] };
