import type { Depth, Security } from "../config/types.ts";

/**
 * What a probe saw, and nothing else: no opinion, no threshold, no severity.
 *
 * Facts are plain JSON. They are stored, sent to the page and judged again later just as they are, so a
 * moment is a string and there is no second form to convert to and from.
 */
export type ProbeFacts = {
  server: ServerFacts;
  depth: Depth;
  startedAt: Moment;
  /** From the start of the first phase to the end of the last, seconds. */
  seconds: number;
  phases: Phases;
  transcript: readonly TranscriptLine[];
};

/** A point in time: ISO 8601 in UTC with milliseconds, as `Date.toISOString` writes it. */
export type Moment = string;

/** Which server was probed and how; never a secret. */
export type ServerFacts = {
  /** The configured name, or host:port when there is none. */
  name: string;
  host: string;
  port: number;
  security: Security;
  /** The user name that was used; absent without credentials. */
  user?: string;
};

/** One step of a probe. The order depends on the security mode: see `phases/order.ts`. */
export type PhaseName =
  | "dns"
  | "tcp"
  | "tls"
  | "greeting"
  | "capability"
  | "starttls"
  | "auth"
  | "list"
  | "status"
  | "logout";

/** What each phase learns when it succeeds. */
export type PhaseValues = {
  dns: DnsFacts;
  tcp: TcpFacts;
  tls: TlsFacts;
  greeting: GreetingFacts;
  capability: CapabilityFacts;
  starttls: StarttlsFacts;
  auth: AuthFacts;
  list: ListFacts;
  status: StatusFacts;
  logout: LogoutFacts;
};

/** Every phase with its outcome; a phase that the security mode does not have is skipped as `not-applicable`. */
export type Phases = { readonly [Name in PhaseName]: PhaseOutcome<PhaseValues[Name]> };

/**
 * How a phase ended. `at` is when it began, `seconds` how long it took; both in seconds, measured where bytes
 * leave and arrive at the socket, `at` counted from the start of the probe.
 */
export type PhaseOutcome<Value> =
  | { status: "ok"; at: number; seconds: number; value: Value }
  | { status: "failed"; at: number; seconds: number; failure: Failure; value?: Partial<Value> }
  | { status: "skipped"; because: PhaseName | "not-applicable" };

/** Why a phase failed, in the words of whoever refused. */
export type Failure = {
  /**
   * Node's error code (`ECONNREFUSED`, `CERT_HAS_EXPIRED`), the IMAP response code (`AUTHENTICATIONFAILED`, RFC 5530),
   * the bare status where the server gave no code (`NO`, `BAD`, `BYE`), or imapflow's code. `ETIMEDOUT` also stands for
   * our own deadline.
   */
  code: string;
  /** The peer's own text, at most 1 KiB, secrets removed. */
  text: string;
};

/** Name resolution, by the system's resolver: `/etc/hosts` counts, and IP literals answer themselves. */
export type DnsFacts = {
  /** In the order in which they are tried. */
  addresses: readonly string[];
};

/** The TCP connection. */
export type TcpFacts = {
  /** The address that answered. */
  address: string;
  family: 4 | 6;
  /** Every address that was tried, in order, the successful one last. */
  attempts: readonly TcpAttempt[];
};

/** One address that was dialled. */
export type TcpAttempt = { address: string; family: 4 | 6; seconds: number; failure?: Failure };

/** The TLS session; learnt in full also when verification failed. */
export type TlsFacts = {
  /** `TLSv1.2`, `TLSv1.3`, as Node names it. */
  version: string;
  /** The IANA name of the cipher suite. */
  cipher: string;
  /** The name that was sent as SNI (RFC 6066 section 3); null for an IP literal, which has none. */
  serverName: string | null;
  /** Whether the chain was trusted, the dates valid and the name right. Only then may a password be sent. */
  trusted: boolean;
  /** Whether the certificate is valid for the host name, whatever else is wrong with it (RFC 9525). */
  nameMatches: boolean;
  /** Node's verification error, when there is one. */
  verification: Failure | null;
  /** As served, the server's own first. */
  chain: readonly CertificateFacts[];
};

/** One X.509 certificate (RFC 5280). */
export type CertificateFacts = {
  /** Distinguished name, most specific part first: `CN=mail.example.com, O=Example`. */
  subject: string;
  issuer: string;
  /** Subject alternative names: host names and IP addresses, without their `DNS:` prefix. */
  names: readonly string[];
  notBefore: Moment;
  notAfter: Moment;
  /** SHA-256, upper case hex with colons. */
  fingerprint: string;
  /** Whether subject and issuer are the same and it verifies with its own key. */
  selfSigned: boolean;
};

/** Who spoke first on the connection, and what it said (RFC 9051 section 7.1). */
export type GreetingFacts = {
  /** What protocol the first bytes belong to; `tls` when the port answered a TLS ClientHello; `nothing` for silence. */
  speaks: "imap" | "tls" | "smtp" | "pop3" | "http" | "ssh" | "something-else" | "nothing";
  /** The status of an IMAP greeting. */
  status: "OK" | "PREAUTH" | "BYE" | null;
  /** The response code in brackets, without its arguments. */
  code: string | null;
  /** The human readable rest, or the first line of what else spoke, control characters escaped, at most 1 KiB. */
  text: string;
};

/** The server's capabilities as upper case atoms (RFC 9051 section 7.2.2); null where they were not learnt. */
export type CapabilityFacts = {
  /** On the unencrypted connection: anyone on the way may have changed them. */
  beforeTls: readonly string[] | null;
  afterTls: readonly string[] | null;
  afterLogin: readonly string[] | null;
};

/** The change to TLS on a connection that began without (RFC 9051 section 6.2.1). */
export type StarttlsFacts = {
  offered: boolean;
};

/** The login. */
export type AuthFacts = {
  /** `PLAIN`, `LOGIN` (SASL), or `LOGIN command` for the IMAP command of that name. */
  mechanism: string;
  /** What the server says it is (RFC 2971), null when it does not say. */
  serverId: Readonly<Record<string, string>> | null;
};

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
};

/** The counts of the configured mailboxes; a mailbox that could not be read has a failure instead. */
export type StatusFacts = {
  mailboxes: readonly MailboxStatus[];
};

/** One answer to STATUS (RFC 9051 section 6.3.11). */
export type MailboxStatus =
  | { path: string; messages: number; unseen: number; uidNext: number; uidValidity: number }
  | { path: string; failure: Failure };

/** The end of the session. */
export type LogoutFacts = {
  /** Whether the server said BYE and completed the command (RFC 9051 section 6.1.3). */
  clean: boolean;
};

/** One line of the dialogue, secrets removed. */
export type TranscriptLine = {
  /** Seconds since the start of the probe, taken at the socket. */
  at: number;
  from: "client" | "server" | "note";
  line: string;
};
