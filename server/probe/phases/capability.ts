import type { Run } from "../run.ts";
import { command } from "../wire/command.ts";
import type { Connection } from "../wire/connection.ts";

/** The server's capabilities as they are now; asked for only if it has not announced them already. */
export async function capabilities(run: Run, connection: Connection): Promise<readonly string[]> {
  if (connection.dialogue.capabilities === null) await command(connection, run.deadline, "CAPABILITY");
  return connection.dialogue.capabilities ?? [];
}
