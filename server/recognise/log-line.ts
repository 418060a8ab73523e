/** What a log puts before a line: when, how grave, which part of the program, and who said it to whom. */
const BEFORE: readonly RegExp[] = [
  // A moment: 2024-01-23T10:01:04.575Z, 23-Jan-2024 10:01:04 +0000, 4/24/2019, 3:59:52 PM, 10:01:04,575
  /^\[?(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.](?:\d{1,2}|[A-Z][a-z]{2})[-/.]\d{2,4})(?:[T ,]+\d{1,2}:\d{2}(?::\d{2})?(?:[.,:]\d+)?(?: ?[AP]M)?)?(?: ?(?:Z\b|UTC\b|GMT\b|[+-]\d{2}:?\d{2}|[A-Z][a-z]+\/[A-Z]\w+))?\]?[\s:|]*/,
  /^\[?\d{1,2}:\d{2}:\d{2}(?:[.,:]\d+)?(?: ?[AP]M)?\]?[\s:|]+/,
  // The same as syslog has it, with the machine and the program.
  /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +\d{1,2} \d{2}:\d{2}:\d{2} (?:[\w.-]+ )?/,
  /^[\w./-]{1,40}\[\d{1,7}\]: /,
  // A part of the program, a number of a session or a thread, how grave it is.
  /^\[(?:[\d:.,/ +-]+|#?\d[^\]]{0,60}|[\da-f]{6,}|[a-z][\w.-]*(?:[ :/-][\w.-]+){0,3}|[A-Z]?Imap\w*|IMAP)\][\s:-]*/,
  /^[[(]?(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|FATAL|CRITICAL)[\])]?(?: --)?[\s:-]+/,
  /^(?:IMAP|imap)(?: ?\[[A-Z]+\]| ?\(\d+\))?(?: ?[<>:]+| -)+ ?/,
  // Who speaks: C: and S:, arrows, the words of programs.
  /^(?:[CS]|Client|Server|Imap\.[CS]|Read|Sent|Sending|Received?|Response|Request)(?: ?\(\d+\))? ?: */,
  /^(?:<{1,4}|>{1,4}|<=|=>|<-|->|-->|<--) ?:?(?=\s|['"*+]|\S{1,12} (?:OK|NO|BAD)\b) */,
  /^[a-z]+mail: IMAP[<>] /,
  /^[a-z]\w+: IMAP \(\d+\): /,
  /^['"`](?=(?:\* |[A-Za-z]*\d+ (?:OK|NO|BAD)\b))/,
];
const MOST_BEFORE = 8;

/** How a log marks what goes its usual way. */
const USUAL = /^.{0,80}?\b(?:TRACE|DEBUG|INFO|VERBOSE)\b/;

/** A line as it was said; whether it stood in a log, so that it stands alone; whether the log takes it for usual. */
export type LogLine = { said: string; logged: boolean; usual: boolean };

/** Parts a line from what a log puts before it. */
export function partLogLine(line: string): LogLine {
  let said = line;
  for (let round = 0; round < MOST_BEFORE; round += 1) {
    const shorter = BEFORE.reduce((rest, before) => (rest === said ? rest.replace(before, "") : rest), said);
    if (shorter === said || shorter === "") break;
    said = shorter;
  }
  const logged = said !== line;
  return { said, logged, usual: logged && USUAL.test(line.slice(0, line.length - said.length)) };
}
