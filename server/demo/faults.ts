import type { Answer } from "./answer.ts";

/**
 * Answers of servers that are broken, hostile or careless. Each goes wherever an answer goes:
 * `answers: { list: deepNesting() }`, `greeting: endlessLine()`.
 */

/** Bytes that are no IMAP at all; the connection stays open. */
export function junk(bytes: Uint8Array = Buffer.from("\x00\xff\x16\x03\x01 not IMAP \x7f\r\n", "latin1")): Answer {
  return { raw: bytes };
}

/** A line that never ends, as fast as the client reads it. */
export function endlessLine(beginning = "* OK "): Answer {
  return async (_, session) => {
    await session.write(beginning);
    const piece = Buffer.alloc(16 * 1024, "x");
    while (!session.record.ended) await session.write(piece);
  };
}

/** Announces a literal of 4 GiB and sends a little of it. */
export function hugeLiteral(beginning = '* LIST () "/" '): Answer {
  return [`${beginning}{4294967296}`, "x".repeat(1000)];
}

/** A response whose parentheses are nested so deep that a recursive parser runs out of stack. */
export function deepNesting(depth = 100_000): Answer {
  return [`* LIST ${"(".repeat(depth)}${")".repeat(depth)} "/" INBOX`, "%tag OK LIST completed"];
}

/** More untagged responses than anyone needs, then a proper end. */
export function manyResponses(count: number, line = '* LIST () "/" INBOX'): Answer {
  return [...Array<string>(count).fill(line), "%tag OK completed"];
}

/**
 * For STARTTLS: glues a response onto the OK, in clear text and in the same packet, the way an attacker on the way does it
 * (CVE-2011-0411 and its kin, seen from the client).
 */
export function starttlsInjection(line = "* CAPABILITY IMAP4rev1 AUTH=PLAIN X-INJECTED"): Answer {
  return async ({ tag }, session) => {
    await session.send(`${tag} OK Begin TLS negotiation now`, line);
    await session.startTls();
  };
}

/** For STARTTLS: carries out, inside TLS, what the client sent behind STARTTLS in clear text (CVE-2011-0411). */
export function starttlsKeepingPlaintext(): Answer {
  return async ({ tag }, session) => {
    await session.send(`${tag} OK Begin TLS negotiation now`);
    await session.startTls({ keepPlaintext: true });
  };
}

/** For a command that changes something: says OK and does nothing. */
export function withoutEffect(): Answer {
  return ["%tag OK Completed"];
}

/** For `auth`: refuses, and repeats user name and password in its text. */
export function echoPassword(): Answer {
  return async ({ tag }, session) => {
    const { user, password } = session.record.credentials.at(-1) ?? { user: "", password: "" };
    await session.send(`${tag} NO [AUTHENTICATIONFAILED] user ${user} with password ${password} is unknown`);
  };
}
