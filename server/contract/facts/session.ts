import { z } from "zod";
import { PHASE_NAMES } from "../phases.ts";
import type { Of } from "../schema.ts";
import { Moment } from "./basics.ts";

/** Who spoke first on the connection, and what it said (RFC 9051 section 7.1). */
export type GreetingFacts = {
  /** What protocol the first bytes belong to; `tls` when the port answered a TLS ClientHello; `nothing` for silence. */
  speaks: "imap" | "tls" | "smtp" | "pop3" | "http" | "ssh" | "something-else" | "nothing";
  /** The status of an IMAP greeting; `NO` and `BAD` are none (RFC 9051 section 7.1), and said by servers that refuse. */
  status: "OK" | "PREAUTH" | "BYE" | "NO" | "BAD" | null;
  /** The response code in brackets, without its arguments. */
  code: string | null;
  /** The human readable rest, or the first line of what else spoke, control characters escaped, at most 1 KiB. */
  text: string;
  /** The first 64 octets, unprintable ones escaped as `\\x16`. */
  firstBytes: string;
};

/** The server's capabilities as upper case atoms (RFC 9051 section 7.2.2); null where they were not learnt. */
export type CapabilityFacts = {
  /** On the unencrypted connection: anyone on the way may have changed them. */
  beforeTls: readonly string[] | null;
  afterTls: readonly string[] | null;
  afterLogin: readonly string[] | null;
  /** Where each list came from: announced unasked in the greeting or behind the login, or as the answer to CAPABILITY. */
  sources: Readonly<Partial<Record<"beforeTls" | "afterTls" | "afterLogin", "greeting" | "login" | "command">>>;
};

/** The change to TLS on a connection that began without (RFC 9051 section 6.2.1). */
export type StarttlsFacts = {
  offered: boolean;
  /** The server's tagged answer, the tag left out; null when it was not asked or did not answer. */
  answer: string | null;
  /** What arrived glued behind the OK, in clear text, escaped; null when nothing did. It is never acted on. */
  injected: string | null;
};

/** The OAuth 2.0 access token (RFC 6749); the token itself is never kept. */
export type TokenFacts = {
  grant: "client-credentials" | "refresh-token";
  /** The host of the token endpoint. */
  endpoint: string;
  /** Whether it was still good from an earlier check. */
  cached: boolean;
  expiresAt: Moment | null;
  /** What the token endpoint says that the token is good for; null when it does not say. */
  scope: string | null;
  /** When what it was asked for with ends, as the configuration or the token endpoint says; absent where neither does. */
  ends?: Partial<Record<"refreshToken" | "clientSecret", SecretEnd>>;
};

/** When a secret ends, and for how many seconds it is good in all, null where nobody says. */
export type SecretEnd = { at: Moment; lifetime: number | null };

/** The login. */
export type AuthFacts = {
  /** `PLAIN`, `LOGIN` (SASL), `XOAUTH2`, `OAUTHBEARER`, `LOGIN command` for the IMAP command, `PREAUTH`. */
  mechanism: string;
  /** Each way that was tried, in order; the last one is that of `mechanism`. Absent in facts from before it was noted. */
  attempts?: readonly LoginAttempt[];
  /** The tagged answer: its response code, if any, and its text. */
  answer: { code: string | null; text: string } | null;
  /** The error that the server sent as a SASL challenge (RFC 7628 section 3.2.2), decoded; null without one. */
  challenge: Readonly<Record<string, string>> | null;
  /** Where the account's mailboxes lie (RFC 2342); null when the server does not say. */
  namespaces: { personal: readonly Namespace[]; others: readonly Namespace[]; shared: readonly Namespace[] } | null;
  /** What the server says it is (RFC 2971), null when it does not say. */
  serverId: Readonly<Record<string, string>> | null;
};

/** One try to log in. */
export type LoginAttempt = {
  /** As in `AuthFacts`. */
  mechanism: string;
  /** The tagged answer; null where none came. */
  answer: { status: "OK" | "NO" | "BAD" | "BYE" | "PREAUTH"; code: string | null; text: string } | null;
  /** Whether the password or token had left us when it came; a mechanism can be refused before. */
  proofSent: boolean;
};

/** One namespace: `INBOX.` with the delimiter `.`. */
export type Namespace = { prefix: string; delimiter: string | null };

/** The end of the session. */
export type LogoutFacts = {
  /** Whether the server said BYE and completed the command (RFC 9051 section 6.1.3). */
  clean: boolean;
};

/** That a check did not log in, as the last login was refused and servers lock accounts that are tried again and again. */
export const HeldBack = z.object({
  /** The first phase that is left out for it. */
  phase: z.enum(["token", "auth"]),
  /** When the last login was refused. */
  refusedAt: Moment,
  /** When the next one is tried. */
  until: Moment,
  /** Whether what was answered then was said to this very password or token, so that it stands. */
  stands: z.boolean(),
});
export type HeldBack = Of<typeof HeldBack>;

/** A server that wants to be left alone for a while. */
export const BackOff = z.object({
  /** `THROTTLED`, `LIMIT`, or `BACKOFF` for Microsoft's "Suggested Backoff Time". */
  code: z.string(),
  /** How long, if it says so. */
  seconds: z.number().nullable(),
  text: z.string(),
});
export type BackOff = Of<typeof BackOff>;

/**
 * What a server says besides its answers, for a person to read: an `ALERT` (RFC 9051 section 7.1), a warning in an untagged NO
 * (section 7.1.2). What a phase failed with is not among these.
 */
export const ServerAlert = z.object({
  /** In which phase it came. */
  phase: z.enum(PHASE_NAMES),
  /** The response code: `ALERT`, `WEBALERT`, `OVERQUOTA`; the bare status where there is none: `NO`. */
  code: z.string(),
  /** The address behind `WEBALERT`, its query left out, which is good for this login alone. */
  arguments: z.string().exactOptional(),
  /** Control characters escaped, at most 1 KiB. */
  text: z.string(),
  /** Seconds since the start of the probe. */
  at: z.number(),
});
export type ServerAlert = Of<typeof ServerAlert>;
