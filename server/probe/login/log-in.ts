import type { LoginAttempt } from "../../contract/facts.ts";
import { PhaseError } from "../failure.ts";
import type { Run } from "../run.ts";
import { command, exchange, refusal } from "../wire/command.ts";
import type { Connection } from "../wire/connection.ts";
import type { Exchange } from "../wire/dialogue.ts";
import { conversationOf } from "./conversation.ts";
import { type Form, isQuotable } from "./login-command.ts";
import { refusesTheWay } from "./refused-way.ts";
import { noWay, type Proof, type Way, waysToLogIn } from "./ways.ts";

/** A connection over which a password may be sent: TLS, and a certificate that was trusted. Made only by `probe`. */
export type TrustedConnection = { readonly trusted: true; readonly connection: Connection };

/** One try, and the exchange that it was; null where that never came to be. */
export type Tried = { attempt: LoginAttempt; exchange: Exchange | null };

type Plan = { way: Way; form: Form };

/**
 * Logs in. A way that the server has announced and then refuses as such is followed by the next one, as in mail programs; a refusal
 * of who logs in is final. Each try is handed to `note` when it is over. Throws the refusal that counts.
 */
export async function logIn(
  run: Run,
  { connection }: TrustedConnection,
  proof: Proof,
  capabilities: readonly string[],
  note: (tried: Tried) => void,
): Promise<void> {
  const plans = plansFor(proof, capabilities);
  let refused: LoginAttempt | null = null;
  for (const plan of plans) {
    const attempt = await tried(run, connection, proof, capabilities, plan, note);
    if (attempt.answer?.status === "OK") return learnAnew(run, connection);
    // A string that we know to be illegal may be refused for that: it says no more than the literal did.
    if (!(plan.form === "quoted" && attempt.answer?.status === "BAD")) refused = attempt;
    if (!mayGoOn(attempt, plan) || connection.dialogue.backOff !== null) break;
  }
  if (!refused?.answer) throw noWay(capabilities);
  throw new PhaseError(refusal(refused.answer));
}

/** The ways in their order; where a string has to be a literal, the same in quotes behind it, for servers that read none. */
function plansFor(proof: Proof, capabilities: readonly string[]): readonly Plan[] {
  const secret = "password" in proof ? proof.password.reveal() : "";
  const needsLiteral = !isQuotable(proof.user, secret);
  return waysToLogIn(proof, capabilities).flatMap((way): Plan[] =>
    way === "LOGIN command" && needsLiteral
      ? [
          { way, form: "literal" },
          { way, form: "quoted" },
        ]
      : [{ way, form: "literal" }],
  );
}

/** Whether the refusal cannot have been of the password: the way was refused, or the literal before it was sent. */
function mayGoOn(attempt: LoginAttempt, { way }: Plan): boolean {
  return refusesTheWay(attempt) || (way === "LOGIN command" && !attempt.proofSent);
}

async function tried(
  run: Run,
  connection: Connection,
  proof: Proof,
  capabilities: readonly string[],
  { way, form }: Plan,
  note: (tried: Tried) => void,
): Promise<LoginAttempt> {
  const { host, port } = run.config;
  const { text, reply, proofAfter } = conversationOf(way, proof, { host, port, capabilities }, form);
  const before = connection.dialogue.newest;
  const made = () => connection.dialogue.after(before)[0] ?? null;
  const attempt = (): LoginAttempt => {
    const { answer = null, data = [] } = made() ?? {};
    const asked = data.filter((line) => line.startsWith("+")).length;
    return {
      mechanism: way,
      answer: answer && { status: answer.status, code: answer.code, text: answer.text },
      proofSent: asked >= proofAfter,
    };
  };
  try {
    await exchange(connection, run.deadline, text, reply);
  } finally {
    note({ attempt: attempt(), exchange: made() });
  }
  return attempt();
}

/** What was announced before the login does not count after it; asked for where the server does not tell by itself. */
async function learnAnew(run: Run, connection: Connection): Promise<void> {
  const { dialogue } = connection;
  if (dialogue.capabilitiesAt >= (dialogue.newest?.sentAt ?? 0)) return;
  try {
    await command(connection, run.deadline, "CAPABILITY");
  } catch (error) {
    // A server that does not tell has still let us in.
    if (connection.ended || dialogue.newest?.answer === null) throw error;
  }
}
