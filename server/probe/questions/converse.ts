import type { Socket } from "node:net";
import { createRedaction } from "../redaction.ts";
import type { Run } from "../run.ts";
import { Transcript } from "../transcript.ts";
import { Connection } from "../wire/connection.ts";
import { Dialogue } from "../wire/dialogue.ts";

/** Begins to speak IMAP on a socket; what is said goes into no transcript but its own. */
export function converse({ config, elapsed }: Run, socket: Socket): Connection {
  return new Connection(socket, new Dialogue(new Transcript(), createRedaction(config)), elapsed);
}
