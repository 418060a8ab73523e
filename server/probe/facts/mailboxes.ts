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

/** The counts of the configured mailboxes; a mailbox that could not be read has a failure instead. */
export type StatusFacts = {
  mailboxes: readonly MailboxStatus[];
};

/** One answer to STATUS (RFC 9051 section 6.3.11), and what EXAMINE says of the same mailbox, read-only. */
export type MailboxStatus = MailboxCounts | { path: string; failure: Failure };

/** The counts of one mailbox. Null where the server does not support an item. */
export type MailboxCounts = {
  path: string;
  messages: number;
  unseen: number;
  uidNext: number;
  uidValidity: number;
  /** RFC 7162; a decimal number of up to 63 bits, so a string. */
  highestModseq: string | null;
  /** Octets of all messages (RFC 8438), a decimal number of up to 63 bits. */
  size: string | null;
  /** INTERNALDATE of the newest message; null in an empty mailbox. */
  newest: Moment | null;
  /** What EXAMINE says; differs from STATUS only where the server contradicts itself or mail arrived in between. */
  examined: { messages: number; uidNext: number | null; uidValidity: number; highestModseq: string | null } | null;
};

/** What the account uses and may use (RFC 9208). */
export type QuotaFacts = { roots: readonly QuotaRoot[] };

/** One quota root with its resources. */
export type QuotaRoot = { root: string; resources: readonly QuotaResource[] };

/** One limit. Decimal numbers as strings, since they have up to 63 bits; STORAGE in octets (on the wire: units of 1024). */
export type QuotaResource = { name: string; used: string; limit: string };
