/** What happened on one connection, for a test to look at afterwards; secrets are in it as they came. */
export type SessionRecord = {
  /** Logical lines of the client, answers to SASL challenges included; of each the first 8 KiB. */
  lines: string[];
  /** Whatever the client tried to log in with, and whether TLS was on at that moment. */
  credentials: { user: string; password: string; tls: boolean }[];
  /** Whether the client said LOGOUT. */
  loggedOut: boolean;
  tls: boolean;
  /** The name in the ClientHello (SNI); null without. */
  serverName: string | null;
  /** What the client says it is (RFC 2971); null when it did not say. */
  clientId: Readonly<Record<string, string>> | null;
  ended: boolean;
};

const MAX_ENTRIES = 1000;
const MAX_LINE = 8 * 1024;

/** The record of a connection on which nothing has happened yet. */
export function emptyRecord(): SessionRecord {
  return {
    lines: [],
    credentials: [],
    loggedOut: false,
    tls: false,
    serverName: null,
    clientId: null,
    ended: false,
  };
}

/** Adds a line, and forgets the oldest of more than a thousand. */
export function recordLine({ lines }: SessionRecord, line: string): void {
  lines.push(line.slice(0, MAX_LINE));
  if (lines.length > MAX_ENTRIES) lines.shift();
}

/** Adds an attempt to log in, and forgets the oldest of more than a thousand. */
export function recordCredentials({ credentials, tls }: SessionRecord, user: string, password: string): void {
  credentials.push({ user, password, tls });
  if (credentials.length > MAX_ENTRIES) credentials.shift();
}
