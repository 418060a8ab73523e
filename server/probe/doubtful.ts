import { closeSync, openSync } from "node:fs";
import type { Failure } from "../contract/facts.ts";
import { toFailure } from "./failure.ts";
import { CONNECTION_ENDED, TIMED_OUT } from "./failure-codes.ts";
import { HELD_UP, troubleIn } from "./own-trouble.ts";

/** Whoever hears nothing from us for so long at a time, or in all, may give up, in seconds: hardly any server does sooner. */
const GIVEN_UP_SECONDS = { longest: 2, lost: 8 };
/** How a lookup fails, also when it could only not open what it has to: a file, or a socket. */
const LOOKUP = /^(ENOTFOUND|ENODATA|ECONNREFUSED|ESERVFAIL|EAI_[A-Z]+)$/;
const FROM_LOOKUP = /getaddrinfo|^query/;
/** What a peer's patience comes to an end with, besides closing: a farewell, or a token endpoint's "request timeout". */
const GIVEN_UP: ReadonlySet<string> = new Set([
  ...CONNECTION_ENDED,
  ...TIMED_OUT,
  "BYE",
  "EAI_AGAIN",
  "HTTP_408",
  "HTTP_504",
]);

/** When a descriptor was last missing, in milliseconds of `performance.now`. */
let missingAt = Number.NEGATIVE_INFINITY;

/** What is known of the process while something failed. */
export type Meanwhile = {
  /** For how long it was held up, in all and at a time, seconds. */
  lost: number;
  longest: number;
  /** When what failed had begun, in milliseconds of `performance.now`. */
  beganAt: number;
};

/**
 * The trouble of our own that a failure may come from, which by itself looks like the server's: a lookup fails without a
 * free descriptor, and a peer hangs up on who is silent. Null for a failure that is what it looks like, trouble of our own included.
 */
export function doubtful(failure: Failure, { lost, longest, beganAt }: Meanwhile): Failure | null {
  const kind = troubleIn(failure);
  if (kind === "descriptors") missingAt = performance.now();
  if (kind !== null) return null;
  const silent = longest >= GIVEN_UP_SECONDS.longest || lost >= GIVEN_UP_SECONDS.lost;
  if (silent && GIVEN_UP.has(failure.code)) {
    const held = `imapscope itself was held up for ${lost.toFixed(1)} s`;
    return { code: HELD_UP, text: `${held}; then: ${failure.code}: ${failure.text}` };
  }
  if (!LOOKUP.test(failure.code) || !FROM_LOOKUP.test(failure.text)) return null;
  const missing = missingDescriptor();
  if (missing) missingAt = performance.now();
  return missingAt < beganAt ? null : { code: missing?.code ?? "EMFILE", text: failure.text };
}

/** Why no file can be opened now; null where one can. */
function missingDescriptor(): Failure | null {
  try {
    closeSync(openSync("/dev/null", "r"));
    return null;
  } catch (error) {
    const failure = toFailure(error);
    return troubleIn(failure) === "descriptors" ? failure : null;
  }
}
