import { Transcript } from "../transcript.ts";
import { Connection } from "../wire/connection.ts";
import { Dialogue } from "../wire/dialogue.ts";
import type { Call } from "./call.ts";

/** Begins to speak IMAP on a call as it stands; what is said goes into no transcript but its own. */
export function converse({ run, plain, secured }: Call): Connection {
  const { elapsed, peer } = run;
  return new Connection(plain, secured, new Dialogue(new Transcript(), peer), elapsed);
}
