import type { Passed } from "./relay.ts";

/** A line of the client, or one that was sent to it, in the order in which they passed. */
type Said = { from: "client" | "server"; text: string; tls: boolean };

/** What `up` says of a session at depth `login`: each of these the server has answered with OK, by the right tag, after it was asked. */
const ANSWERED = ["LIST", "STATUS"] as const;
const LOGIN = /^(\S+) (?:LOGIN|AUTHENTICATE) /i;

/**
 * What a session lacks of what `up` promises, by what passed alone: read anew here, by other rules than the program's own. Null where it
 * lacks nothing.
 */
export function brokenPromise(passed: readonly Passed[]): string | null {
  const said = linesOf(passed);
  const first = said.find(({ from }) => from === "server");
  if (!first || !/^\* (?:OK|PREAUTH)\b/i.test(first.text))
    return `no greeting that welcomes: ${first?.text.slice(0, 80)}`;
  const logins = said.filter(({ from, text }) => from === "client" && LOGIN.test(text));
  if (logins.length === 0) return "no login";
  if (!logins.some((login) => isAccepted(said, login, LOGIN))) return "no login that was answered OK";
  for (const name of ANSWERED) {
    const pattern = new RegExp(`^(\\S+) (?:X?${name})\\b`, "i");
    const asked = said.filter(({ from, text }) => from === "client" && pattern.test(text));
    if (!asked.some((one) => isAccepted(said, one, pattern))) return `no ${name} that was answered OK`;
  }
  if (!said.some(({ from, text, tls }) => from === "server" && tls && /^\* X?LIST \(/i.test(text))) return "no mailbox";
  const counts = /^\* (?:STATUS .*MESSAGES|\d+ EXISTS)/i;
  if (!said.some(({ from, text, tls }) => from === "server" && tls && counts.test(text))) return "no counts";
  return null;
}

/** Whether a command was answered with OK by its tag, after it was sent, inside TLS. */
function isAccepted(said: readonly Said[], command: Said, pattern: RegExp): boolean {
  const tag = pattern.exec(command.text)?.[1] ?? "";
  const after = said.slice(said.indexOf(command) + 1);
  return after.some(
    ({ from, text, tls }) => from === "server" && tls && text.split(" ", 1)[0] === tag && /^\S+ OK(?: |$)/i.test(text),
  );
}

/** Lines with the literals that they announce in them, so that what lies in a literal is no line (RFC 9051 section 4.3). */
function linesOf(passed: readonly Passed[]): readonly Said[] {
  const said: Said[] = [];
  let [unread, tls] = ["", false];
  for (const one of passed) {
    if (one.from === "client") {
      said.push({ from: "client", text: one.line, tls: one.tls });
      continue;
    }
    if (one.tls !== tls) unread = "";
    tls = one.tls;
    unread += one.bytes.toString("latin1");
    for (let line = nextLine(unread); line !== null; line = nextLine(unread)) {
      said.push({ from: "server", text: line.text, tls });
      unread = unread.slice(line.octets);
    }
  }
  return said;
}

function nextLine(text: string): { text: string; octets: number } | null {
  let from = 0;
  for (;;) {
    const end = text.indexOf("\n", from);
    if (end < 0) return null;
    const literal = /\{(\d{1,15})\+?\}\r?$/.exec(text.slice(from, end));
    if (literal === null) return { text: text.slice(0, end).replace(/\r$/, ""), octets: end + 1 };
    from = end + 1 + Number(literal[1]);
    if (from > text.length) return null;
  }
}
