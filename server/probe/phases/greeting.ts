import { connect as connectTls } from "node:tls";
import type { GreetingFacts } from "../../contract/facts.ts";
import { PhaseError, toFailure } from "../failure.ts";
import type { Measured } from "../measurement.ts";
import type { Run } from "../run.ts";
import { endingOf, until } from "../wire/command.ts";
import type { Connection } from "../wire/connection.ts";
import { keptStatus } from "../wire/response.ts";

type Speaks = GreetingFacts["speaks"];

const SPEAKS: readonly (readonly [RegExp, Speaks])[] = [
  [/^\* /, "imap"],
  [/^220[ -]/, "smtp"],
  [/^\+OK/, "pop3"],
  [/^HTTP\//, "http"],
  [/^SSH-/, "ssh"],
];
/** Kept back from a silent plaintext port, to ask whether it waits for TLS. */
const RESERVE_SECONDS = 2;

/** Waits for the first line and tells what speaks; anything but an IMAP greeting that lets us in is a failure. */
export async function greeting(run: Run, connection: Connection, encrypted: boolean): Promise<Measured<GreetingFacts>> {
  // What we sent last, the end of the handshake if anything, is what it answers.
  const at = connection.sentAt;
  const measured = () => ({ at, seconds: Math.max(0, (connection.dialogue.firstLineAt ?? run.elapsed()) - at) });
  const limit = encrypted
    ? undefined
    : run.deadline.remaining() - Math.min(RESERVE_SECONDS, run.deadline.remaining() / 4);
  try {
    const facts = await until(connection, run.deadline, () => firstWords(connection), limit);
    if (facts.speaks !== "imap")
      throw new PhaseError<GreetingFacts>({ code: "NOT_IMAP", text: facts.text, speaker: "server" }, facts, measured());
    const { status } = facts;
    if (status === "BYE" || status === "NO" || status === "BAD")
      throw new PhaseError<GreetingFacts>(endingOf({ ...facts, status }), facts, measured());
    return { value: facts, ...measured() };
  } catch (error) {
    if (error instanceof PhaseError && error.value) throw error;
    const failure = toFailure(error);
    const { peer, unfinishedLine } = connection.dialogue;
    const text = peer.text(unfinishedLine);
    const firstBytes = octets(connection);
    const speaks = text !== "" ? "something-else" : await silent(run, connection, encrypted, failure.code);
    throw new PhaseError<GreetingFacts>(failure, { speaks, text, firstBytes });
  }
}

function firstWords(connection: Connection): GreetingFacts | null {
  const firstBytes = octets(connection);
  if (looksLikeTls(connection.firstBytes)) return { speaks: "tls", status: null, code: null, text: "", firstBytes };
  const line = connection.dialogue.firstLine;
  if (line === null) return null;
  const speaks = SPEAKS.find(([pattern]) => pattern.test(line))?.[1] ?? "something-else";
  const { peer } = connection.dialogue;
  const status = keptStatus(line, null, peer);
  if (speaks !== "imap" || status?.tag !== "*") {
    return {
      speaks: speaks === "imap" ? "something-else" : speaks,
      status: null,
      code: null,
      text: peer.text(line),
      firstBytes,
    };
  }
  return { speaks, status: status.status, code: status.code, text: status.text, firstBytes };
}

/** Each octet for itself: what speaks here may be no text at all. */
function octets({ firstBytes, dialogue }: Connection): string {
  return dialogue.peer.octets(firstBytes);
}

/** A port that says nothing in the clear may be waiting for TLS: ask it, on the same connection. */
async function silent(run: Run, connection: Connection, encrypted: boolean, code: string): Promise<Speaks> {
  if (encrypted || code !== "ETIMEDOUT" || connection.ended || run.deadline.signal.aborted) return "nothing";
  const socket = connectTls({ socket: connection.detach(), rejectUnauthorized: false });
  const { promise, resolve } = Promise.withResolvers<Speaks>();
  socket.on("error", (error) => resolve(answeredInTls(toFailure(error).code) ? "tls" : "nothing"));
  socket.once("secureConnect", () => resolve("tls"));
  try {
    return await run.deadline.wait(promise);
  } catch {
    return "nothing";
  } finally {
    socket.destroy();
  }
}

/** A TLS alert is an answer too; a plaintext line that comes late is not. */
function answeredInTls(code: string): boolean {
  return code.startsWith("ERR_SSL_") && code.includes("ALERT");
}

/** A TLS record of type alert or handshake, any version (RFC 8446 section 5.1). */
function looksLikeTls(bytes: Buffer): boolean {
  return (bytes[0] === 0x15 || bytes[0] === 0x16) && bytes[1] === 0x03;
}
