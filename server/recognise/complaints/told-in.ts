/** More than this nobody tells; it bounds the time that a log takes. */
const LENGTH = 20_000;

/** What programs and servers write, and nobody says. */
const OF_A_PROGRAM = [
  // Responses and commands of IMAP, SMTP and POP3, and who says them.
  /^\s*(?:\*|\+|[A-Za-z]{0,4}\d{1,5}) (?:NO|BAD|BYE|OK|PREAUTH|LOGIN|SELECT|CAPABILITY)\b|^\s*(?:[SC]:|>|<|\+OK|-ERR|\d{3}[- ](?:\d\.\d\.\d|\S+\.\S+)|EHLO|HELO|===|---|\*\*\*)/,
  /\b(?:CAPABILITY|IMAP4rev[12]|NAMESPACE|GETQUOTA\w*|QUOTAROOT|STORAGE|UIDVALIDITY|STARTTLS|AUTHENTICATIONFAILED|LOGINDISABLED)\b/,
  // Lines of a log: a time, a process with its number, a level, a name before a colon.
  /\d\d:\d\d:\d\d|\w\[\d+\]:|^\s*(?:DEBUG|INFO|WARN(?:ING)?|FATAL|TRACE)\b|^\s*ERROR[:\]]|\[(?:debug|info|warn|error)\w*\]/i,
  /^\s*(?:[a-z][\w-]*\d|(?:mailq|postfix|dovecot|imap|smtp|pop3|ssl|tls|openssl|debug|fetchmail|host\d)\S*):\s/i,
  // Exceptions, stack traces, assignments, arrows, paths, figures of tools.
  /\b[\w.]+(?:Exception|Error)\b(?=[:(]| \()|^\s*at [\w.$]+\(|\berrno\b|\btraceback\b|\b\w+=["'\w]|(?:->|<-|=>|::)|(?:^|\s)\/(?:\w+\/)+\w+|^.*\b\d+ bytes\b|\bQuota name\b/i,
];

/** Three words, or as many signs as say as much: less is what a program has left of a line. */
const SAID = /\S+\s+\S+\s+\S+|[^\x20-\x7f]{3}/;
/** Whoever tells much speaks of themselves. */
const PERSON =
  /(?<![\p{L}])(?:i|my|me|we|our|ich|mein\p{L}*|mir|wir|je|j|mon|ma|mes|nous|yo|mis?|me|io|mi[oa]|eu|meus?|minhas?|ik|mijn|ja|mo[jg]\p{L}*|mam|jag|min|mina|jeg|mne|мне|я|мо\p{L}{1,2}|у меня)(?![\p{L}])|我|私|僕|저|제|내/iu;
const MUCH = 5;

/** What of a text a person tells: without the lines that a program has written, of which a complaint often quotes some. */
export function toldIn(text: string): string {
  const lines = text
    .slice(0, LENGTH)
    .split("\n")
    .filter((line) => line.trim() !== "");
  const parted = lines.map((line) => ({
    told: line.slice(0, writtenFrom(line)),
    isWhole: writtenFrom(line) === line.length,
  }));
  const kept = keptOf(parted);
  if (kept.length > MUCH && !kept.some((line) => PERSON.test(line))) return "";
  // Of what is mostly a log, at most the words before it are a person's.
  const isLog = kept.length * 2 < lines.length;
  return (isLog ? keptOf(parted.slice(0, parted.findIndex(({ isWhole }) => !isWhole) + 1)) : kept).join("\n");
}

function keptOf(parted: readonly { told: string; isWhole: boolean }[]): readonly string[] {
  return parted.filter(({ told, isWhole }) => isWhole || SAID.test(told)).map(({ told }) => told);
}

/** Where in a line a program begins to speak; its end where none does. */
function writtenFrom(line: string): number {
  return Math.min(line.length, ...OF_A_PROGRAM.map((pattern) => line.search(pattern)).filter((at) => at >= 0));
}
