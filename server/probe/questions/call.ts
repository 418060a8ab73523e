import type { TLSSocket } from "node:tls";
import type { Security } from "../../contract/securities.ts";
import type { Run } from "../run.ts";
import type { Connection } from "../wire/connection.ts";
import { dial } from "../wire/dial.ts";
import type { TimedSocket } from "../wire/timed-socket.ts";
import { hangUp } from "./hang-up.ts";

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

/** Dials `place`, hands the connection to `talk`, and afterwards ends it however that went. It knows no password. */
export async function call<Value>(run: Run, place: Place, talk: (call: Call) => Promise<Value>): Promise<Value> {
  const config = { ...run.config, port: place.port, security: place.security, login: null };
  const { socket } = await dial(place.address, place.port, run).connected;
  const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  const made: Call = { run: { ...run, config }, place, plain: socket, secured: null, connection: null, closed };
  try {
    return await talk(made);
  } finally {
    await hangUp(made);
  }
}
