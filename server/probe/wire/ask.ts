import type { Deadline } from "../deadline.ts";
import { PhaseError } from "../failure.ts";
import { exchange, refusal } from "./command.ts";
import { type Argument, commandPieces } from "./command-pieces.ts";
import type { Connection } from "./connection.ts";
import type { Response } from "./tokens.ts";

/** More responses of one command than any honest server sends to what we ask; the last ones count. */
const MOST_RESPONSES = 1000;

/** A command: its arguments, and of which kinds its untagged responses are wanted (`STATUS`, `EXISTS`, `OK`). */
export type ImapCommand = { command: string; args: readonly Argument[]; kinds: readonly string[] };

/**
 * Sends a command and gives its untagged responses of the wanted kinds as they were written, in the order in which they came. Its
 * refusal is thrown in the server's words.
 */
export async function ask(
  connection: Connection,
  deadline: Deadline,
  question: ImapCommand,
): Promise<readonly Response[]> {
  const responses: Response[] = [];
  await askEach(connection, deadline, question, (response) => {
    if (responses.length >= MOST_RESPONSES) responses.shift();
    responses.push(response);
  });
  return responses;
}

/** The same, for answers that may be long: hands over each response as it comes. */
export async function askEach(
  connection: Connection,
  deadline: Deadline,
  { command, args, kinds }: ImapCommand,
  take: (response: Response) => void,
): Promise<void> {
  const { dialogue } = connection;
  const [first, ...pieces] = commandPieces(command, args, dialogue.capabilities ?? []);
  if (kinds.length > 0) dialogue.collect({ kinds: new Set(kinds), take });
  try {
    const { answer } = await exchange(connection, deadline, first, (_, number) => pieces[number] ?? null);
    if (answer.status !== "OK") throw new PhaseError(refusal(answer));
    // It may have come in the same piece as the answer.
    if (dialogue.excess) throw new PhaseError(dialogue.excess);
  } finally {
    dialogue.collect(null);
  }
}
