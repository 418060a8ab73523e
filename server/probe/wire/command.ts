import type { Deadline } from "../deadline.ts";
import type { Failure } from "../facts.ts";
import { PhaseError } from "../failure.ts";
import { isOurs } from "../own-trouble.ts";
import type { Connection } from "./connection.ts";
import type { Exchange } from "./dialogue.ts";
import type { StatusResponse } from "./response.ts";

/** A server may not make us hold more than this of one unfinished line. */
const MAX_LINE = 64 * 1024;

/**
 * Waits until `look` finds what it looks for, each time that something has come in. Throws what ended the connection,
 * `LineTooLarge` for a line without an end, or the deadline's `ETIMEDOUT` after at most `limit` seconds.
 */
export async function until<Value>(
  connection: Connection,
  deadline: Deadline,
  look: () => Value | null,
  limit?: number,
): Promise<Value> {
  const { promise, resolve, reject } = Promise.withResolvers<Value>();
  const check = () => {
    const value = look();
    if (value !== null) resolve(value);
    else if (connection.ended) reject(new PhaseError(whyEnded(connection)));
    else if (connection.dialogue.unfinished > MAX_LINE) {
      reject(new PhaseError({ code: "LineTooLarge", text: `a line of more than ${MAX_LINE} octets without an end` }));
    }
  };
  connection.onActivity = check;
  check();
  try {
    return await deadline.wait(promise, limit);
  } finally {
    connection.onActivity = null;
  }
}

/** Sends a command without arguments and waits for its tagged answer; throws `PhaseError` unless that is OK. */
export async function command(connection: Connection, deadline: Deadline, name: string): Promise<StatusResponse> {
  const tag = connection.tag();
  connection.write(Buffer.from(`${tag} ${name}\r\n`));
  const answer = await until(connection, deadline, () => {
    const exchange = connection.dialogue.last(name);
    return exchange?.tag === tag ? exchange.answer : null;
  });
  if (answer.status !== "OK") throw new PhaseError(refusal(answer));
  return answer;
}

/** A refusal as a failure: its response code, or the bare status where the server gave none, or one that is ours to say. */
export function refusal(answer: StatusResponse): Failure {
  const { code, status, text } = answer;
  return { code: code === null || isOurs(code) ? status : code, text };
}

/** Why the connection ended: the server's BYE if it said one, else what the socket reported. */
export function whyEnded(connection: Connection): Failure {
  const { bye, complaint } = connection.dialogue;
  if (bye) return { code: "BYE", text: bye.code ? `[${bye.code}] ${bye.text}` : bye.text };
  // nginx says `* BAD internal server error` and closes.
  if (complaint) return refusal(complaint);
  return connection.ended ?? { code: "EConnectionClosed", text: "the server closed the connection" };
}

/**
 * How long the server took for these exchanges: from each command's departure to its answer's arrival, what we did in
 * between left out. Nothing where one was not answered.
 */
export function waited(exchanges: readonly (Exchange | null)[]): { at?: number; seconds?: number } {
  const asked = exchanges.filter((exchange) => exchange !== null);
  const [first] = asked;
  const seconds = asked.map(({ sentAt, answer }) => (answer ? answer.at - sentAt : Number.NaN));
  const total = seconds.reduce((sum, each) => sum + each, 0);
  return first && !Number.isNaN(total) ? { at: first.sentAt, seconds: total } : {};
}
