import type { AuthFacts, GreetingFacts, LoginAttempt } from "../../contract/facts.ts";
import { PhaseError, toFailure } from "../failure.ts";
import { identify } from "../login/identify.ts";
import { introduce } from "../login/introduce.ts";
import { logIn, type TrustedConnection } from "../login/log-in.ts";
import { noWay, type Proof, waysToLogIn } from "../login/ways.ts";
import type { Measured } from "../measurement.ts";
import type { PeerText } from "../peer-text/peer-text.ts";
import type { Run } from "../run.ts";
import { openSession, type Session } from "../session.ts";
import { waited } from "../wire/command.ts";
import type { Exchange } from "../wire/dialogue.ts";

/** What the phase leads to. */
export type LoggedIn = Measured<AuthFacts> & { session: Session };

/**
 * Logs in and begins the session. The time is that of the LOGIN and AUTHENTICATE exchanges alone, not of what surrounds them. Where the
 * greeting has let us in already, nothing is sent.
 */
export async function auth(
  run: Run,
  trusted: TrustedConnection,
  proof: Proof,
  greeting: GreetingFacts,
  capabilities: readonly string[],
): Promise<LoggedIn> {
  const { connection } = trusted;
  const attempts: LoginAttempt[] = [];
  const exchanges: (Exchange | null)[] = [];
  let serverId: AuthFacts["serverId"] = null;
  const isIn = greeting.status === "PREAUTH";
  const time = () => waited(exchanges);
  try {
    if (!isIn) {
      if (waysToLogIn(proof, capabilities).length === 0) throw noWay(capabilities);
      serverId = await identify(run, connection, capabilities);
      await logIn(run, trusted, proof, capabilities, ({ attempt, exchange }) => {
        attempts.push(attempt);
        exchanges.push(exchange);
      });
    }
    const introduced = await introduce(run, connection, serverId);
    const session = openSession(run, connection, introduced.namespaces);
    const learnt = { serverId: introduced.serverId, namespaces: session.namespaces() };
    if (isIn) return { session, value: { mechanism: "PREAUTH", answer: null, challenge: null, ...learnt } };
    return { session, value: { ...told(attempts, exchanges, run.peer), attempts, ...learnt }, ...time() };
  } catch (error) {
    const { mechanism, challenge } = told(attempts, exchanges, run.peer);
    throw new PhaseError<AuthFacts>(toFailure(error), { mechanism, challenge, attempts, serverId }, time());
  }
}

/** What is known of the last try. */
function told(
  attempts: readonly LoginAttempt[],
  exchanges: readonly (Exchange | null)[],
  peer: PeerText,
): Pick<AuthFacts, "mechanism" | "answer" | "challenge"> {
  const answer = attempts.at(-1)?.answer;
  return {
    mechanism: attempts.at(-1)?.mechanism ?? "LOGIN command",
    answer: answer ? { code: answer.code, text: answer.text } : null,
    challenge:
      exchanges
        .at(-1)
        ?.data.map((line) => decodeChallenge(line, peer))
        .find((decoded) => decoded !== null) ?? null,
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
