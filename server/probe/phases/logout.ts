import type { LogoutFacts } from "../../contract/facts.ts";
import type { Measured } from "../measurement.ts";
import type { Run } from "../run.ts";
import { until, waited } from "../wire/command.ts";
import type { Connection } from "../wire/connection.ts";

/** What a server may still have to say after a failure; one that floods us gets no goodbye. */
const LEAVE_BYTES = 64 * 1024;

/** Logs out and waits for the answer, so that the server's log shows a session that ended as it should. */
export async function logout(run: Run, connection: Connection): Promise<Measured<LogoutFacts>> {
  sendLogout(connection);
  const value = await until(connection, run.deadline, () => {
    const answer = connection.dialogue.last("LOGOUT")?.answer;
    if (answer) return { clean: answer.status === "OK" };
    // Many servers close behind their BYE without completing the command: they have let us go all the same.
    return connection.ended ? { clean: false } : null;
  });
  const measured = waited([connection.dialogue.last("LOGOUT")]);
  connection.destroy();
  return { value, ...measured };
}

/** Says LOGOUT without waiting for more than `seconds`: the courtesy after a failure, when the session is of no use. */
export async function takeLeave(connection: Connection, seconds: number): Promise<void> {
  const { bye, firstLine } = connection.dialogue;
  if (connection.usable && bye === null && firstLine?.startsWith("* ")) {
    sendLogout(connection);
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, seconds * 1000);
    const before = connection.traffic.bytesIn;
    connection.onActivity = () => {
      const flooded = connection.traffic.bytesIn - before > LEAVE_BYTES;
      if (flooded || connection.ended || connection.dialogue.last("LOGOUT")?.answer) resolve();
    };
    await promise;
    clearTimeout(timer);
  }
  connection.destroy();
}

function sendLogout(connection: Connection): void {
  connection.write(Buffer.from(`${connection.tag()} LOGOUT\r\n`));
}
