import { announceAfter } from "./announce.ts";
import type { Answer } from "./answer.ts";
import { beginTls } from "./begin-tls.ts";
import { type Command, parseCommand } from "./command.ts";
import { handlerFor } from "./commands/handlers.ts";
import { give } from "./give.ts";
import { commandSetting, setting } from "./options.ts";
import { speakOtherProtocol } from "./other-protocols.ts";
import type { DemoSession } from "./session.ts";

/** Leads one connection from its first byte to its last; a connection that ends on the way is no error. */
export async function serve(session: DemoSession): Promise<void> {
  try {
    await converse(session);
    await session.end();
  } catch (error) {
    session.destroy();
    // Something was waited for when the connection ended.
    if (!(error instanceof Error && error.name === "AbortError")) throw error;
  }
}

async function converse(session: DemoSession): Promise<void> {
  await session.wait(setting(session.options.delays, "connect") ?? 0);
  if (session.options.security === "implicit-tls") await beginTls(session);
  else session.listen();
  await session.wait(setting(session.options.delays, "greeting") ?? 0);
  if (session.options.speaks !== "imap") return speakOtherProtocol(session);
  await greet(session);
  for (let line = await session.readLine(); line !== null; line = await session.readLine()) {
    const command = parseCommand(line);
    if (command === null) await session.send("* BAD Missing tag");
    else if (!("name" in command)) await session.send(`${command.tag} BAD Syntax error`);
    else await answer(command, session);
  }
}

async function greet(session: DemoSession): Promise<void> {
  const { greeting } = session.options;
  if (greeting === null) return;
  const isLine = typeof greeting === "string" && greeting.startsWith("*");
  if (isLine && greeting.startsWith("* PREAUTH")) session.state = "authenticated";
  const command: Command = { tag: "*", name: "greeting", args: [], line: { parts: [], verbatim: "" } };
  await give(isLine ? [greeting] : greeting, command, session);
  if (isLine && greeting.startsWith("* BYE")) await session.end();
}

async function answer(command: Command, session: DemoSession): Promise<void> {
  if (command.name === "LOGOUT") session.record.loggedOut = true;
  await session.wait(commandSetting(session.options.delays, command.name) ?? 0);
  const scripted = commandSetting(session.options.answers, command.name);
  if (scripted !== undefined && !isOk(scripted)) return give(scripted, command, session);
  const completion = await handlerFor(command, session)(command, session);
  if (completion === null) return;
  await announceAfter(command.name, session);
  const { text, after } = typeof completion === "string" ? { text: completion } : completion;
  await give(isOk(text) ? (scripted ?? text) : text, command, session);
  await after?.();
}

function isOk(answer: Answer): answer is string {
  return typeof answer === "string" && answer.startsWith("OK");
}
