import type { TLSSocket } from "node:tls";
import type { Security } from "../../contract/securities.ts";
import type { Run } from "../run.ts";
import type { Connection } from "../wire/connection.ts";
import type { TimedSocket } from "../wire/timed-socket.ts";

/** Where a question is asked. */
export type Place = {
  address: string;
  port: number;
  security: Security;
  /** Whether an IMAP server is expected there, which greets and wants to hear LOGOUT. */
  imap: boolean;
};

/** One connection that a question is asked over. */
export type Call = {
  run: Run;
  place: Place;
  /** The TCP connection. */
  plain: TimedSocket;
  /** The TLS session on top of it, once there is one. */
  secured: TLSSocket | null;
  /** The IMAP session, once it was begun. */
  connection: Connection | null;
  /** Resolves when the TCP connection is gone. */
  closed: Promise<void>;
};
