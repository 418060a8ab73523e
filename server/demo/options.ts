import type { SecureContextOptions, TLSSocketOptions } from "node:tls";
import type { Security } from "../contract/securities.ts";
import type { Answer } from "./answer.ts";
import type { Certificate } from "./certificates.ts";

/** How the server behaves. Everything has a healthy default, so that a test names only what is wrong. */
export type ImapServerOptions = {
  /** `none` offers no STARTTLS and takes passwords in clear text. */
  security: Security;
  /** The loopback address to listen on. */
  host: string;
  /** 0 for any free port. */
  port: number;
  /** Null makes a self-signed one for localhost when the server starts. */
  certificate: Certificate | null;
  /** Anything else for the TLS side: `maxVersion`, `ciphers`, `SNICallback`, `ALPNProtocols`, `requestCert`. */
  tls: SecureContextOptions &
    Pick<TLSSocketOptions, "SNICallback" | "ALPNProtocols" | "requestCert" | "rejectUnauthorized">;
  /** What happens when TLS is to begin: `silence` accepts and never answers the ClientHello. */
  handshake: "complete" | "silence" | "close" | "reset";
  user: string;
  password: string;
  /** The OAuth 2.0 access token that XOAUTH2 and OAUTHBEARER accept; they are offered when it is not null. */
  token: string | null;
  mailboxes: readonly DemoMailbox[];
  /** The hierarchy delimiter. */
  delimiter: string;
  /** What the account uses and may use, for GETQUOTA (RFC 9208); null when there is no quota. */
  quota: { usedBytes: number; limitBytes: number } | null;
  /** What the server says it is (RFC 2971); null answers `* ID NIL`. */
  id: Readonly<Record<string, string>> | null;
  /** Replaces what is advertised at one stage or more; `beforeTls` also stands for a connection that never gets TLS. */
  capabilities: Readonly<Partial<Record<CapabilityStage, readonly string[]>>>;
  /** The whole line, or anything an answer can be; null for silence. */
  greeting: Answer | null;
  /** Speaks another protocol than IMAP on this port. */
  speaks: "imap" | "smtp" | "pop3" | "http" | "ssh";
  /**
   * Seconds to wait before each step: `connect` (before anything), `tls` (before the handshake), `greeting`, `auth` (before
   * the verdict on credentials, whichever command brought them), or a command's name in any case.
   */
  delays: Readonly<Record<string, number>>;
  /**
   * What to answer instead of the truth, by command name in any case; `move` also stands for `uid move`, and so on. `auth` is the verdict on credentials, given after
   * the whole exchange of LOGIN or AUTHENTICATE; `login` and `authenticate` replace these commands from the start.
   */
  answers: Readonly<Record<string, Answer>>;
  /** Seconds until a session in IDLE is told of a change in its mailbox; null: not before its next command. */
  pushDelay: number | null;
  /**
   * What becomes of a message that is APPENDed: `hidden` from all sessions but the one that stored it, a field added to
   * its header or its subject changed, a footer added to its body, or an RFC822.SIZE that is not its size.
   */
  appended: "kept" | "hidden" | "header-added" | "header-changed" | "body-changed" | "size-wrong";
  /** Changes of mailboxes that are carried out and that LIST does not show: the new, the old, the deleted name stays. */
  hides: readonly ("create" | "rename" | "delete")[];
  /** Whether mailboxes can be made below others; what is made is else a file, as in mbox, and listed with `\Noinferiors`. */
  inferiors: boolean;
  /** SELECT is answered `[READ-ONLY]`, as EXAMINE is, and means it. */
  readOnly: boolean;
  /** The flags that are kept, announced as PERMANENTFLAGS; others are accepted and forgotten. Null keeps all. */
  permanentFlags: readonly string[] | null;
  /** How many sessions the account may have at once, and the verdict on the login of one more; null for any number. */
  loginLimit: { sessions: number; answer: Answer } | null;
  /** Cuts everything that is sent into packets of this many bytes; null sends each answer at once. */
  chunk: number | null;
};

/** When a capability list applies (RFC 9051 section 6.1.1: it may change with TLS and with the login). */
export type CapabilityStage = "beforeTls" | "afterTls" | "afterLogin";

/** One mailbox of the account, as it is when the server starts. */
export type DemoMailbox = {
  /** As people write it; goes onto the wire in modified UTF-7. */
  name: string;
  /** Special use and the like, `\Sent`; what follows from the hierarchy (`\HasChildren`) is added. */
  attributes?: readonly string[];
  subscribed?: boolean;
  /** So many without contents of their own; what sessions store comes on top. */
  messages?: number;
  unseen?: number;
  uidNext?: number;
  uidValidity?: number;
  /** INTERNALDATE of its messages. */
  newest?: Date;
  /** The tagged refusal to every STATUS, SELECT and EXAMINE of this mailbox: `NO [NOPERM] not yours`. */
  refuses?: string;
};

/** A healthy server on an ephemeral port of 127.0.0.1 with implicit TLS. */
export const HEALTHY: ImapServerOptions = {
  security: "implicit-tls",
  host: "127.0.0.1",
  port: 0,
  certificate: null,
  tls: {},
  handshake: "complete",
  user: "monitor@example.com",
  password: "correct horse battery staple",
  token: null,
  mailboxes: [
    { name: "INBOX", messages: 12, unseen: 2, uidNext: 31, uidValidity: 1_700_000_000 },
    { name: "Archive", attributes: ["\\Archive"], messages: 340, uidNext: 341, uidValidity: 1_700_000_001 },
    { name: "Archive/2025", messages: 87, uidNext: 88, uidValidity: 1_700_000_002 },
    { name: "Drafts", attributes: ["\\Drafts"], uidValidity: 1_700_000_003 },
    { name: "Junk", attributes: ["\\Junk"], messages: 3, unseen: 3, uidNext: 4, uidValidity: 1_700_000_004 },
    { name: "Sent", attributes: ["\\Sent"], messages: 51, uidNext: 52, uidValidity: 1_700_000_005 },
    { name: "Trash", attributes: ["\\Trash"], uidValidity: 1_700_000_006 },
  ],
  delimiter: "/",
  quota: { usedBytes: 120 * 1024 * 1024, limitBytes: 1024 * 1024 * 1024 },
  id: { name: "imapscope demo", version: "1" },
  capabilities: {},
  greeting: "* OK [CAPABILITY %capabilities] imapscope demo ready",
  speaks: "imap",
  delays: {},
  answers: {},
  pushDelay: 0,
  appended: "kept",
  hides: [],
  inferiors: true,
  readOnly: false,
  permanentFlags: null,
  loginLimit: null,
  chunk: null,
};

/** The value for a step or command, whatever case the key is written in. */
export function setting<Value>(settings: Readonly<Record<string, Value>>, name: string): Value | undefined {
  const key = Object.keys(settings).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : settings[key];
}

/** The value for a command; that of FETCH also stands for UID FETCH where this one has none of its own. */
export function commandSetting<Value>(settings: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return setting(settings, name) ?? setting(settings, name.replace(/^UID /, ""));
}
