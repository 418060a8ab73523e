import type { SyncOperation } from "../../contract/facts.ts";
import type { Run } from "../run.ts";
import type { Connection } from "../wire/connection.ts";
import type { ClientSession } from "./client.ts";
import type { CanaryMessage } from "./message.ts";
import type { Patience } from "./patience.ts";

/** One of the two sessions, as a canary uses it. */
export type Side = {
  connection: Connection;
  session: ClientSession;
  /** After the login, in upper case. */
  capabilities: readonly string[];
};

/** The mailbox that a canary makes, and what it renames it to. */
export type Folder = { made: string; renamed: string };

/** What the operations of one canary share: two sessions of one account, and what is in the mailbox because of them. */
export type Canary = {
  run: Run;
  patience: Patience;
  /** The session that writes. */
  first: Side;
  /** The session that waits and reads, as another mail program of the same person does. */
  second: Side;
  message: CanaryMessage;
  /** The mailbox that the canary lives in, with the prefix of the namespace once it was opened. */
  mailbox: string;
  /** How many mailboxes the account has. */
  mailboxes: number;
  /** Whether that mailbox was made by this canary. */
  made: boolean;
  /** What the names of the mailboxes made in it begin with. */
  within: string;
  /** The mailbox that is made in it, and what it is renamed to. */
  folder: Folder;
  /** Where the message is as far as we know, to be removed at the end; null before it is there and after it is gone. */
  at: { mailbox: string; uid: number | null } | null;
  /** Mailboxes that have been made in it and not deleted again. */
  folders: Set<string>;
};

/** What an operation learnt, and its times in seconds as of a phase. */
export type Operated<Value> = { value: Value; at: number; seconds: number };

/** Thrown when the server lacks what an operation needs, or an operation has to wait for one that did not succeed. */
export class NotTried extends Error {
  readonly because: SyncOperation | "not-applicable";

  constructor(because: SyncOperation | "not-applicable") {
    super(`not tried: ${because}`);
    this.because = because;
  }
}

/** Goes on only where that step has done what this one needs. */
export function insist(fulfilled: boolean, because: SyncOperation): void {
  if (!fulfilled) throw new NotTried(because);
}

/** Whether a session may use an extension; IMAP4rev2 contains most of them (RFC 9051 appendix E). */
export function offers({ capabilities }: Side, extension: string): boolean {
  return capabilities.includes(extension) || (REV2.has(extension) && capabilities.includes("IMAP4REV2"));
}

const REV2: ReadonlySet<string> = new Set(["IDLE", "MOVE", "UIDPLUS"]);
