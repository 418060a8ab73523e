import type { AuthFacts, GreetingFacts } from "../facts.ts";
import { PhaseError, toFailure } from "../failure.ts";
import type { Measured } from "../journal.ts";
import type { PeerText } from "../peer-text/peer-text.ts";
import type { Proof, Session } from "../session.ts";
import { waited } from "../wire/command.ts";
import type { Connection } from "../wire/connection.ts";
import type { Exchange } from "../wire/dialogue.ts";

const PASSWORD_MECHANISMS = ["AUTH=PLAIN", "AUTH=LOGIN"];
const TOKEN_MECHANISMS = ["AUTH=OAUTHBEARER", "AUTH=XOAUTH2"];

/** Throws unless the server takes such a proof at all; asked before it is sent. */
export function refuseWithoutMechanism(proof: Proof, capabilities: readonly string[]): void {
  const takes = (mechanisms: readonly string[]) => mechanisms.some((mechanism) => capabilities.includes(mechanism));
  const offered = capabilities.filter((capability) => capability.startsWith("AUTH="));
  if ("accessToken" in proof) {
    if (takes(TOKEN_MECHANISMS)) return;
    throw new PhaseError({ code: "MECHANISM_UNSUPPORTED", text: offered.join(" ") });
  }
  // The LOGIN command needs no announcement (RFC 9051 section 6.2.3).
  if (!capabilities.includes("LOGINDISABLED") || takes(PASSWORD_MECHANISMS)) return;
  throw new PhaseError(
    offered.length === 0
      ? { code: "LOGINDISABLED", text: "the server announces LOGINDISABLED and no way to log in" }
      : { code: "MECHANISM_UNSUPPORTED", text: offered.join(" ") },
  );
}

/** Logs in. The time is that of the LOGIN or AUTHENTICATE exchange alone, not of what surrounds it. */
export async function auth(
  connection: Connection,
  session: Session,
  greeting: GreetingFacts,
): Promise<Measured<AuthFacts>> {
  const exchanged = () => connection.dialogue.last("AUTHENTICATE", "LOGIN");
  const time = () => waited([exchanged()]);
  try {
    await session.logIn();
  } catch (error) {
    const { mechanism, challenge } = told(exchanged(), connection.dialogue.peer);
    throw new PhaseError<AuthFacts>(toFailure(error), { mechanism, challenge }, time());
  }
  const learnt = { serverId: session.serverId(), namespaces: session.namespaces() };
  if (greeting.status === "PREAUTH") {
    return { value: { mechanism: "PREAUTH", answer: null, challenge: null, ...learnt } };
  }
  return { value: { ...told(exchanged(), connection.dialogue.peer), ...learnt }, ...time() };
}

function told(exchange: Exchange | null, peer: PeerText): Pick<AuthFacts, "mechanism" | "answer" | "challenge"> {
  const answer = exchange?.answer;
  return {
    mechanism: exchange?.argument?.toUpperCase() ?? "LOGIN command",
    answer: answer ? { code: answer.code, text: answer.text } : null,
    challenge: exchange?.data.map((line) => decodeChallenge(line, peer)).find((decoded) => decoded !== null) ?? null,
  };
}

/** The JSON that a server sends, in base64, when it does not like a token; null for any other challenge. */
function decodeChallenge(line: string, peer: PeerText): Readonly<Record<string, string>> | null {
  try {
    const decoded: unknown = JSON.parse(Buffer.from(line.slice(2), "base64").toString("utf8"));
    if (typeof decoded !== "object" || decoded === null) return null;
    const entries = Object.entries(decoded).slice(0, 20);
    return peer.record(Object.fromEntries(entries.map(([key, value]) => [key, String(value)])));
  } catch {
    return null;
  }
}
