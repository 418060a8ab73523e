import type { Stage } from "./rule.ts";
import { EXAMINED, GOODBYE, HARMLESS, LOGOUT, OPENED_READ_ONLY, SELECTED } from "./rules/harmless.ts";

/** More than this no error message needs; it also bounds the time that recognising takes. */
const LINES = 60;
const LINE_LENGTH = 1000;
const LENGTH = 6000;
const MOST = 16;

const CHALLENGE = /^(?:[SC<]:?\s*)?\+\s+([A-Za-z0-9+/]{16,}={0,2})\s*$/;

/** A line of the dialogue itself: it stands alone, while lines of prose belong together. */
const PROTOCOL_LINE = /^(?:[SC]\s?(?:\(\d+\))?:|[<>]|\*\s|\+\s|\S{1,12}\s+(?:NO|BAD|OK)\b)/;

/** What a text says about failures, in the order of the dialogue: harmless lines left out, SASL challenges decoded. */
export function failuresIn(text: string, stage?: Stage): readonly string[] {
  let loggedOut = stage === "logout";
  let examined = false;
  const kept: string[] = [];
  for (const raw of text.normalize("NFKC").split(/\r?\n/).slice(0, LINES)) {
    const line = raw.slice(0, LINE_LENGTH).replace(/[‘’‛]/g, "'").replace(/[“”„]/g, '"').replace(/\s+/g, " ").trim();
    examined = EXAMINED.test(line) || (examined && !SELECTED.test(line));
    const asWanted = examined && OPENED_READ_ONLY.test(line);
    if (line === "" || asWanted || HARMLESS.some((pattern) => pattern.test(line))) {
      loggedOut ||= LOGOUT.test(line);
      continue;
    }
    const begins = LOGOUT.test(line);
    if ((loggedOut || begins) && GOODBYE.test(line)) continue;
    loggedOut ||= begins;
    const last = kept.at(-1);
    if (last === undefined || PROTOCOL_LINE.test(line)) kept.push(decoded(line));
    else kept[kept.length - 1] = `${last} ${line}`;
  }
  return kept.slice(0, MOST).map((failure) => failure.slice(0, LENGTH));
}

/** The stage that a text names by a command or in words; undefined when it does not, or names several. */
export function stageIn(text: string): Stage | undefined {
  const named = STAGES.filter(([, pattern]) => pattern.test(text)).map(([stage]) => stage);
  return named.length === 1 ? named[0] : undefined;
}

const STAGES: readonly (readonly [Stage, RegExp])[] = [
  ["auth", /\bAUTHENTICATE\b|\bLOGIN\b|\bXOAUTH2\b/],
  ["select", /\b(?:SELECT|EXAMINE)\b/],
  ["append", /\bAPPEND\b/],
  ["status", /\bSTATUS\b/],
  ["list", /\bLIST\b/],
];

function decoded(line: string): string {
  const base64 = CHALLENGE.exec(line)?.[1];
  if (base64 === undefined) return line;
  const challenge = Buffer.from(base64, "base64").toString("utf8");
  return /^[\x20-\x7e]+$/.test(challenge) ? challenge : line;
}
