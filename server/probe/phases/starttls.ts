import type { StarttlsFacts } from "../../contract/facts.ts";
import { PhaseError, toFailure } from "../failure.ts";
import type { Measured } from "../measurement.ts";
import type { Run } from "../run.ts";
import { command, waited } from "../wire/command.ts";
import type { Connection } from "../wire/connection.ts";
import { responseTextOf } from "../wire/response.ts";
import type { TimedSocket } from "../wire/timed-socket.ts";

/**
 * Asks for TLS and hands back the bare socket for the handshake. What the server said before is forgotten, as RFC 9051
 * section 6.2.1 demands, and bytes glued behind its OK end the probe: they would be taken for encrypted ones.
 */
export async function starttls(
  run: Run,
  connection: Connection,
  offered: boolean,
): Promise<Measured<StarttlsFacts> & { socket: TimedSocket }> {
  if (!offered) {
    const failure = { code: "STARTTLS_NOT_OFFERED", text: "STARTTLS is not among the server's capabilities" };
    throw new PhaseError<StarttlsFacts>(failure, { offered, answer: null, injected: null });
  }
  try {
    await command(connection, run.deadline, "STARTTLS");
  } catch (error) {
    throw new PhaseError<StarttlsFacts>(toFailure(error), { offered, answer: answerOf(connection), injected: null });
  }
  const socket = connection.detach();
  const answer = answerOf(connection);
  const measured = waited([connection.dialogue.last("STARTTLS")]);
  const glued = connection.dialogue.afterStarttls;
  if (glued.length > 0) {
    const failure = { code: "STARTTLS_INJECTION", text: "the server sent more behind its OK, before TLS had begun" };
    throw new PhaseError<StarttlsFacts>(
      failure,
      { offered, answer, injected: connection.dialogue.peer.octets(glued) },
      measured,
    );
  }
  connection.dialogue.forget();
  return { value: { offered, answer, injected: null }, socket, ...measured };
}

function answerOf({ dialogue }: Connection): string | null {
  const answer = dialogue.last("STARTTLS")?.answer;
  if (!answer) return null;
  // Its parts have come through `peer`.
  return `${answer.status} ${responseTextOf(answer)}`;
}
