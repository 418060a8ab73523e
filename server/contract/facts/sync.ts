import type { Failure, Moment } from "./basics.ts";

/**
 * What two sessions of one account saw of a canary: a message of our own, in a mailbox of our own. One session writes, the
 * other one waits and reads, as two mail programs of one person do. The message itself is never kept.
 */
export type SyncFacts = {
  /** When the canary set out; between two canaries the older one's facts stand beside the newer check's. */
  startedAt: Moment;
  /** The mailbox that the canary lives in, decoded. */
  mailbox: string;
  /** Why the second session could not be opened, so that nothing was tried; absent or null when it could. */
  unopened?: Failure | null;
  /** How long imapscope itself was held up until its end, seconds; absent when it was not. */
  heldUpSeconds?: number;
  operations: { readonly [Name in SyncOperation]: SyncOutcome<SyncValues[Name]> };
};

/** One step of the canary; named as the label `operation` of `imapscope_sync_duration_seconds`, besides `select`. */
export type SyncOperation =
  | "select"
  | "append"
  | "push"
  | "fetch"
  | "flag"
  | "move"
  | "expunge"
  | "create"
  | "rename"
  | "delete";

/**
 * How a step ended. `ok`: the server said OK and the other session was asked what it sees; the value says what. `failed`:
 * the server refused, or the connection broke. `at` and `seconds` as of a phase. Skipped is what came behind a failed step
 * that it needs, and `not-applicable` what the server lacks the extension for.
 */
export type SyncOutcome<Value> =
  | { status: "ok"; at: number; seconds: number; value: Value }
  | { status: "failed"; at: number; seconds: number; failure: Failure }
  | { status: "skipped"; because: SyncOperation | "not-applicable" };

/** What each step learns. */
export type SyncValues = {
  select: SyncSelect;
  append: SyncAppend;
  push: SyncPush;
  fetch: SyncFetch;
  flag: SyncFlag;
  move: SyncMove;
  expunge: SyncExpunge;
  create: SyncFolderChange;
  rename: SyncFolderChange;
  delete: SyncFolderChange;
};

/** The answer to SELECT, which asks to read and write (RFC 9051 section 6.3.2). */
export type SyncSelect = {
  /** The tagged OK said `[READ-ONLY]` (section 7.1). */
  readOnly: boolean;
  /** As the server wrote them (section 7.1), `\*` among them; null when it did not say: then all flags are kept. */
  permanentFlags: readonly string[] | null;
};

/** The message that was stored (RFC 9051 section 6.3.12). */
export type SyncAppend = {
  /** As they were sent. */
  octets: number;
  /** From APPENDUID (RFC 4315 section 3); null where the server does not say. */
  uid: number | null;
};

/**
 * What the second session heard in IDLE (RFC 2177). The outcome's `seconds` run from the tagged OK of the APPEND to the
 * untagged EXISTS, or to the end of the wait.
 */
export type SyncPush = {
  /** An EXISTS that counts one message more arrived. */
  announced: boolean;
  /** How long was listened at most, in seconds; more than 60, as servers that look themselves do so every 30 or 60 seconds. */
  waited: number;
};

/** What the second session finds when it looks for the message (UID SEARCH, UID FETCH BODY.PEEK[]). */
export type SyncFetch = {
  /** Seen within the time that was given, by the UID or by the Message-ID. */
  found: boolean;
  /** How long was looked for it, in seconds. */
  waited: number;
  /**
   * What is not octet for octet as it was stored: the `body`, or a line of the `header` (further lines of the server's own
   * do not count); `size` where RFC822.SIZE differs from the octets that came.
   */
  changed: readonly ("header" | "body" | "size")[];
};

/** The flags that the first session set with STORE, and those that the second one reads afterwards. */
export type SyncFlag = { set: readonly string[]; read: readonly string[] };

/** Moving the message to another mailbox, as the second session sees it. */
export type SyncMove = {
  to: string;
  /** MOVE (RFC 6851), or COPY with `\Deleted` and UID EXPUNGE where the server has no MOVE. */
  by: "MOVE" | "COPY";
  /** No longer in the mailbox it came from. */
  left: boolean;
  /** In the other mailbox. */
  arrived: boolean;
};

/** Removing the message for good, as the second session sees it; only ever by its UID (RFC 4315 section 2.1). */
export type SyncExpunge = { gone: boolean };

/** CREATE, RENAME or DELETE of a mailbox (RFC 9051 sections 6.3.4 to 6.3.6). */
export type SyncFolderChange = {
  /** The mailbox that was created or deleted; of RENAME, its new name. */
  mailbox: string;
  /** The second session finds the mailbox under its new name; under the old one, and after DELETE, it finds none. */
  shown: boolean;
};
