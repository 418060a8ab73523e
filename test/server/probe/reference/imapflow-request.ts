import type { Argument } from "../../../../server/probe/wire/command-pieces.ts";
import type { Response } from "../../../../server/probe/wire/tokens.ts";
import { toTokens } from "./imapflow-tokens.ts";

/** More responses of one command than any honest server sends to what we ask. */
const MOST_RESPONSES = 1000;
/** What imapflow passes on of an untagged response, and of a completed command. */
type Untagged = { command?: unknown; attributes?: unknown };
type Completed = { next(): void };
type Execute = (
  command: string,
  attributes: readonly unknown[],
  options: { untagged: Readonly<Record<string, (response: Untagged) => Promise<void>>> },
) => Promise<Completed>;

/**
 * Has imapflow send a command and read its answer, and gives the untagged responses of these kinds as they were written.
 * imapflow's own methods give figures that the server did not say, and take names for something else.
 */
export async function request(
  client: object,
  command: string,
  args: readonly Argument[],
  kinds: readonly string[],
): Promise<readonly Response[]> {
  const responses: Response[] = [];
  const keep = async (kind: string, { command: word, attributes }: Untagged) => {
    if (responses.length >= MOST_RESPONSES) responses.shift();
    const tokens = toTokens(attributes);
    // In `* 12 EXISTS` the number stands where the keyword does in others.
    const number = typeof word === "string" && /^\d+$/.test(word) ? word : null;
    responses.push({ kind, number, data: number === null ? tokens : tokens.slice(1) });
  };
  const untagged = Object.fromEntries(kinds.map((kind) => [kind, (response: Untagged) => keep(kind, response)]));
  const completed = await executor(client)(command, args.map(attribute), { untagged });
  completed.next();
  return responses;
}

/** imapflow's way to any command, which its types leave out. */
function executor(client: object): Execute {
  const execute: unknown = Reflect.get(client, "exec");
  if (typeof execute !== "function") throw new TypeError("imapflow has no exec() any more");
  return (...args) => Reflect.apply(execute, client, args);
}

function attribute(argument: Argument): unknown {
  if (typeof argument !== "string") {
    if ("sequence" in argument) return { type: "SEQUENCE", value: argument.sequence };
    return argument.words.map((value) => ({ type: "ATOM", value }));
  }
  // A quoted string holds no line break (RFC 9051 section 4.3); some servers read `&` only in quotes.
  const type = /[\r\n\0]/.test(argument) ? "LITERAL" : argument.includes("&") ? "STRING" : "ATOM";
  return { type, value: argument };
}
