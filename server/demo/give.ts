import type { Answer } from "./answer.ts";
import type { Command } from "./command.ts";
import { capabilities } from "./commands/capability.ts";
import type { DemoSession } from "./session.ts";

/** Gives an answer that is not a tagged OK. */
export async function give(answer: Answer, command: Command, session: DemoSession): Promise<void> {
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

async function drip(data: string | Uint8Array, bytesPerSecond: number, session: DemoSession): Promise<void> {
  for (const byte of Buffer.from(data)) {
    await session.write(Buffer.of(byte));
    await session.wait(1 / bytesPerSecond);
  }
  await session.end();
}
