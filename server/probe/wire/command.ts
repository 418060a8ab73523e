import type { Failure } from "../../contract/facts.ts";
import type { Deadline } from "../deadline.ts";
import { PhaseError } from "../failure.ts";
import { isOurs } from "../own-trouble.ts";
import type { Connection } from "./connection.ts";
import type { Exchange } from "./dialogue.ts";
import { responseTextOf, type StatusResponse } from "./response.ts";

/** A server may not make us hold more than this of one unfinished line; of responses that are collected `Lines` says so. */
const MAX_LINE = 64 * 1024;
const CRLF = Buffer.from("\r\n");

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
    const value = looked();
    if (value === undefined) return;
    if (value !== null) resolve(value);
    else if (connection.dialogue.excess) reject(new PhaseError(connection.dialogue.excess));
    else if (connection.ended) reject(new PhaseError(whyEnded(connection)));
    else if (!connection.dialogue.collects && connection.dialogue.unfinished > MAX_LINE) {
      reject(new PhaseError({ code: "LineTooLarge", text: `a line of more than ${MAX_LINE} octets without an end` }));
    }
  };
  // Called by the socket: what a look throws is the result of the wait, and must not fly past it.
  const looked = () => {
    try {
      return look();
    } catch (error) {
      reject(error);
      return undefined;
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
  const { answer } = await exchange(connection, deadline, Buffer.from(name), () => null);
  if (answer.status !== "OK") throw new PhaseError(refusal(answer));
  return answer;
}

/** What goes to the server behind its continuation request (RFC 9051 section 7.6); null when nothing is to go. */
export type Reply = (challenge: string, number: number) => Buffer | null;

/**
 * Sends a command and waits for its tagged answer, whatever that is. Each continuation request (`+ …`) is answered with what
 * `reply` gives for it, to which a CRLF is added; they are numbered from 0. Throws when the session ends before.
 */
export async function exchange(
  connection: Connection,
  deadline: Deadline,
  text: Buffer,
  reply: Reply,
): Promise<Exchange & { answer: StatusResponse & { at: number } }> {
  const tag = connection.tag();
  const { dialogue } = connection;
  let replied = 0;
  connection.write(Buffer.concat([Buffer.from(`${tag} `), text, CRLF]));
  const answered = until(connection, deadline, () => {
    const made = dialogue.exchanges.findLast((one) => one.tag === tag);
    if (made?.answer) return { ...made, answer: made.answer };
    // Whoever says BYE says no more, and need not close at once.
    if (dialogue.bye) throw new PhaseError(whyEnded(connection));
    const challenges = made?.data.filter((line) => line.startsWith("+")) ?? [];
    for (const challenge of challenges.slice(replied)) {
      const next = reply(challenge.slice(1).trim(), replied);
      replied += 1;
      if (next) connection.write(Buffer.concat([next, CRLF]));
    }
    return null;
  });
  return answered.catch((error: unknown) => {
    throw error instanceof PhaseError ? behindSilence(connection, error) : error;
  });
}

/**
 * The failure of a wait as the server explains it: an untagged BAD, behind which the answer never came, is of a command that it could
 * not tell (RFC 9051 section 7.1.3).
 */
export function behindSilence({ dialogue: { complaint } }: Connection, error: PhaseError): PhaseError {
  return error.failure.code === "ETIMEDOUT" && complaint?.status === "BAD" ? new PhaseError(refusal(complaint)) : error;
}

/** A refusal as a failure: its response code, or the bare status where the server gave none, or one that is ours to say. */
export function refusal(answer: Pick<StatusResponse, "status" | "code" | "text">): Failure {
  const { code, status, text } = answer;
  return { code: code === null || isOurs(code) ? status : code, text, speaker: "server" };
}

/**
 * The failure of a session that the server ended, or did not begin: its status is the code, since the response code says only why, and
 * stands beside it and in the text, as it was sent.
 */
export function endingOf({ status, code, text }: Pick<StatusResponse, "status" | "code" | "text">): Failure {
  const responseCode = code === null ? {} : { responseCode: code };
  return { code: status, ...responseCode, text: responseTextOf({ code, text }), speaker: "server" };
}

/** Why the connection ended: the server's BYE if it said one, else what the socket reported. */
export function whyEnded(connection: Connection): Failure {
  const { bye, complaint } = connection.dialogue;
  if (bye) return endingOf(bye);
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
