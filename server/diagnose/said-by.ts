import type { Failure } from "../contract/facts.ts";

/** Whose words the text of a failure is: the server's own, or those of this machine (imapscope, Node, OpenSSL, imapflow). */
export type Speaker = "server" | "us";

/** Codes of ours that look like IMAP's; `UNANSWERED` and `ABORTED` are told of what never came. */
const OURS: ReadonlySet<string> = new Set(["ABORTED", "LOGINDISABLED", "UNANSWERED", "UNKNOWN"]);
/** Codes of ours whose text is what the server sent all the same. */
const QUOTES: ReadonlySet<string> = new Set(["NOT_IMAP"]);
/** IMAP's response codes and statuses (RFC 9051 section 7.1), which are words; Node's codes begin with E and are one. */
const IMAP = /^(?!E(?!XPIRED$|XPUNGEISSUED$)[A-Z]+$)[A-Z][A-Z-]+$/;

/** Who said it. Checks of earlier versions do not tell: there the form of the code does. */
export function saidBy({ code, speaker }: Failure): Speaker {
  return speaker ?? (QUOTES.has(code) || (IMAP.test(code) && !OURS.has(code)) ? "server" : "us");
}
