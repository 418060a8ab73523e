import { withoutAdvice } from "./advice.ts";
import { depthsOf, isCauseOpening, partChain } from "./causes.ts";
import { Commands } from "./commands.ts";
import { partLogLine } from "./log-line.ts";
import { linesOf } from "./pasted.ts";
import type { Stage } from "./rule.ts";
import { EXAMINED, GOODBYE, HARMLESS, LOGOUT, OPENED_READ_ONLY, SELECTED } from "./rules/harmless.ts";
import { IN_GENERAL } from "./rules/in-general.ts";
import { OTHER_PROTOCOL } from "./rules/other-protocols.ts";
import { PROGRAM_FAULT } from "./rules/program-faults.ts";
import { speakerOf, type Voice } from "./speaker.ts";
import { FAILING, selectTelling } from "./telling.ts";
import { isOfNoAccount, withoutDenied } from "./what-counts.ts";

/**
 * One failure that a text reports: its words, where in the dialogue it was said if that shows, and whether the server refused. `lines`
 * where it spans several; `depth` in a chain of exceptions, 0 where it is left out; `inLog` where a server wrote it down, `own`
 * where it is in a person’s own words.
 */
export type SaidFailure = {
  text: string;
  stage?: Stage;
  byServer: boolean;
  lines?: readonly string[];
  depth?: number;
  inLog?: true;
  own?: true;
};

const LENGTH = 6000;

const CHALLENGE = /^\+\s+([A-Za-z0-9+/]{16,}={0,2})\s*$/;
const RESPONSE = /^(?:\*|\S{1,12})\s+(?:NO|BAD|OK|BYE|PREAUTH)\b/;
const REFUSAL = /^(?:\*|\S{1,12})\s+(?:NO|BAD|BYE)\b/;
/** A line of a dialogue stands alone, while lines of prose belong together. */
const OF_A_DIALOGUE = /^(?:[SC]\s?(?:\(\d+\))?:|[<>]|\*\s|\+\s)/;

/** A dialogue of SMTP or POP3, of which nothing is IMAP’s. */
const SENDING = /(?:^|[\s>])(?:EHLO|HELO|MAIL FROM:|RCPT TO:)\s?\S|\bPop3(?:Client|Stream|Engine)\b/;
const READING = /imap|\b(?:993|143)\b/i;

/** What a text says about failures, in the order of the dialogue: harmless lines left out, SASL challenges decoded. */
export function failuresIn(text: string, stage?: Stage): readonly SaidFailure[] {
  return readFailures(linesOf(text), stage);
}

/** The same of lines that are parted already. */
export function readFailures(pasted: readonly string[], stage?: Stage): readonly SaidFailure[] {
  if (pasted.some((line) => SENDING.test(line)) && !pasted.some((line) => READING.test(line))) return [];
  const lines = pasted.flatMap(partChain);
  const depths = depthsOf(lines);
  const commands = new Commands();
  let loggedOut = stage === "logout";
  let examined = false;
  let listed = false;
  let isOver = true;
  const kept: SaidFailure[] = [];
  for (const [index, line] of lines.entries()) {
    const { said, logged, usual } = partLogLine(line);
    const depth = depths[index] ?? 0;
    commands.note(said);
    examined = EXAMINED.test(said) || (examined && !SELECTED.test(said));
    const isListed: boolean = listed && IN_GENERAL.goesOn.test(said);
    listed = isListed || IN_GENERAL.begins.test(said);
    const isHarmless =
      isListed ||
      (usual && !RESPONSE.test(said) && !FAILING.test(said)) ||
      IN_GENERAL.supposes.test(said) ||
      (examined && OPENED_READ_ONLY.test(said)) ||
      (!REFUSAL.test(said) && (isOfNoAccount(line) || (PROGRAM_FAULT.test(said) && stage === undefined))) ||
      OTHER_PROTOCOL.test(line);
    if (isHarmless || HARMLESS.some((pattern) => pattern.test(said))) {
      loggedOut ||= LOGOUT.test(said);
      continue;
    }
    const begins = LOGOUT.test(said);
    if ((loggedOut || begins) && GOODBYE.test(said)) continue;
    loggedOut ||= begins;
    const last = kept.at(-1);
    const speaker = speakerOf(line);
    const inLog = speaker === "server-log";
    const standsAlone = logged || inLog || RESPONSE.test(said) || OF_A_DIALOGUE.test(line) || isCauseOpening(line);
    if (last === undefined || isOver || standsAlone)
      kept.push({ ...spoken(said, commands), ...placed(depth, speaker) });
    else kept[kept.length - 1] = { ...joined(last, said), ...placed(last.depth ?? 0, speaker) };
    isOver = RESPONSE.test(said) || inLog;
  }
  return selectTelling(stage === undefined ? kept.map(reported) : kept);
}

/** What a program reports, without what it recommends. */
function reported(said: SaidFailure): SaidFailure {
  return said.byServer ? said : { ...said, text: withoutAdvice(said.lines ?? [said.text]).slice(0, LENGTH) };
}

function spoken(said: string, commands: Commands): SaidFailure {
  const stage = commands.stageOf(said);
  const byServer = REFUSAL.test(said);
  return { text: decoded(byServer ? said : withoutDenied(said)), ...(stage ? { stage } : {}), byServer };
}

function placed(depth: number, speaker: Voice): Pick<SaidFailure, "depth" | "inLog" | "own"> {
  const by = speaker === "server-log" ? { inLog: true as const } : speaker === "person" ? { own: true as const } : {};
  return { ...(depth === 0 ? {} : { depth }), ...by };
}

function joined(last: SaidFailure, said: string): SaidFailure {
  const more = withoutDenied(said);
  return { ...last, text: `${last.text} ${more}`.slice(0, LENGTH), lines: [...(last.lines ?? [last.text]), more] };
}

function decoded(line: string): string {
  const base64 = CHALLENGE.exec(line)?.[1];
  if (base64 === undefined) return line;
  const challenge = Buffer.from(base64, "base64").toString("utf8");
  return /^[\x20-\x7e]+$/.test(challenge) ? challenge : line;
}
