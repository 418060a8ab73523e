import type { Command } from "./command.ts";
import { capabilities } from "./commands/capability.ts";
import type { Session } from "./session.ts";

/**
 * What to say instead of the truth. In strings `%tag` stands for the command's tag (`*` in a greeting) and `%capabilities`
 * for what is advertised at this point.
 *
 * - `"NO [UNAVAILABLE] try later"`: the tagged completion. With `OK …` the command does its work and only the wording
 *   changes; with `NO` or `BAD` it does nothing. A greeting is the whole line, `* ` included.
 * - an array: exactly these lines, in one packet; the command does nothing
 * - `"close"`: FIN, `"reset"`: RST, `"silence"`: nothing is said on this connection any more
 * - `bye`: an untagged BYE, then FIN
 * - `drip`: `data` with so many bytes a second, then FIN
 * - `raw`: these bytes as they are, then on with the dialogue
 * - a function: full control; it may read further lines itself
 */
export type Answer =
  | string
  | readonly string[]
  | { bye: string }
  | { drip: number; data: string | Uint8Array }
  | { raw: Uint8Array }
  | ((command: Command, session: Session) => void | Promise<void>);

/** Gives an answer that is not a tagged OK. */
export async function give(answer: Answer, command: Command, session: Session): Promise<void> {
  const fill = (text: string) =>
    text.replaceAll("%tag", () => command.tag).replaceAll("%capabilities", () => capabilities(session).join(" "));
  if (answer === "close") await session.end();
  else if (answer === "reset") await session.reset();
  else if (answer === "silence") await session.hang();
  else if (typeof answer === "string") await session.send(fill(`%tag ${answer}`));
  else if (typeof answer === "function") await answer(command, session);
  else if ("bye" in answer) {
    await session.send(fill(`* BYE ${answer.bye}`));
    await session.end();
  } else if ("drip" in answer) await drip(answer.data, answer.drip, session);
  else if ("raw" in answer) await session.write(answer.raw);
  else await session.send(...answer.map(fill));
}

async function drip(data: string | Uint8Array, bytesPerSecond: number, session: Session): Promise<void> {
  for (const byte of Buffer.from(data)) {
    await session.write(Buffer.of(byte));
    await session.wait(1 / bytesPerSecond);
  }
  await session.end();
}
