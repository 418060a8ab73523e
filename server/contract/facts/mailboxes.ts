import type { Failure, Moment } from "./basics.ts";

/** The mailboxes that the account sees. */
export type ListFacts = {
  mailboxes: readonly MailboxFacts[];
};

/** One mailbox from LIST (RFC 9051 section 7.3.1). */
export type MailboxFacts = {
  /** The whole name, decoded. */
  path: string;
  /** The hierarchy delimiter; null for a flat name. */
  delimiter: string | null;
  /** As the server wrote them: `\HasNoChildren`. */
  attributes: readonly string[];
  /** Its role (RFC 6154), `\Sent`; null when it has none. */
  specialUse: string | null;
  /** Null where the server does not say. */
  subscribed: boolean | null;
};

/**
 * The counts of the configured mailboxes; a mailbox that could not be read has a failure instead. Its code is `NotFound` where the
 * server only says NO and does not list it, and `NotSelectable` where LIST says that it only holds others.
 */
export type StatusFacts = {
  mailboxes: readonly MailboxStatus[];
};

/** One answer to STATUS (RFC 9051 section 6.3.11), and what EXAMINE says of the same mailbox, read-only. */
export type MailboxStatus = MailboxCounts | { path: string; failure: Failure };

/**
 * The counts of one mailbox: what STATUS says, and where it leaves something out, what EXAMINE says. Null where neither tells a
 * figure that can be one: absent is not 0. (Checks of before 2026-12 have 0 there.)
 */
export type MailboxCounts = {
  path: string;
  messages: number | null;
  unseen: number | null;
  /** 1 to 4,294,967,295, as all of RFC 9051's `nz-number`. */
  uidNext: number | null;
  uidValidity: number | null;
  /** RFC 7162; a decimal number of up to 63 bits, so a string. `0` where STATUS says that the mailbox has none. */
  highestModseq: string | null;
  /** Octets of all messages (RFC 8438), a decimal number of up to 63 bits. */
  size: string | null;
  /** INTERNALDATE of the newest message; null in an empty mailbox. */
  newest: Moment | null;
  /** What EXAMINE says; differs from STATUS only where the server contradicts itself or the mailbox changed in between. */
  examined: ExaminedCounts | null;
  /** What both said first, where that did not fit together and they were asked once more; absent or null where it did. */
  first?: { status: StatusCounts; examined: ExaminedCounts } | null;
  /** Figures that IMAP's grammar does not have; absent or empty where there are none. */
  invalid?: readonly InvalidFigure[];
};

/** The counts that both STATUS and EXAMINE can tell. */
export type ExaminedCounts = Pick<MailboxCounts, "messages" | "uidNext" | "uidValidity" | "highestModseq">;

/** What STATUS alone says. */
export type StatusCounts = ExaminedCounts & Pick<MailboxCounts, "unseen" | "size">;

/** A figure out of its range, or none at all (RFC 9051 section 9, RFC 7162 section 7), as it was written. */
export type InvalidFigure = { said: "STATUS" | "EXAMINE"; item: string; value: string };

/** What the account uses and may use (RFC 9208). */
export type QuotaFacts = { roots: readonly QuotaRoot[] };

/** One quota root with its resources. */
export type QuotaRoot = { root: string; resources: readonly QuotaResource[] };

/**
 * One limit. Decimal numbers as strings, since they have up to 63 bits; STORAGE in octets (on the wire: units of 1024). A limit of
 * `0` is none, as servers have it; null where they write -1 or no number.
 */
export type QuotaResource = { name: string; used: string; limit: string | null };
