import type { AuthFacts, GreetingFacts } from "../facts.ts";
import { PhaseError, toFailure } from "../failure.ts";
import type { Measured } from "../journal.ts";
import type { Session } from "../session.ts";
import { span } from "../wire/command.ts";
import type { Connection } from "../wire/connection.ts";

const PASSWORD_MECHANISMS = ["AUTH=PLAIN", "AUTH=LOGIN"];

/** Throws unless the server takes a password at all; asked before one is sent. */
export function refuseWithoutMechanism(capabilities: readonly string[]): void {
  if (!capabilities.includes("LOGINDISABLED")) return;
  if (PASSWORD_MECHANISMS.some((mechanism) => capabilities.includes(mechanism))) return;
  const offered = capabilities.filter((capability) => capability.startsWith("AUTH="));
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
  try {
    await session.logIn();
  } catch (error) {
    throw new PhaseError(toFailure(error), undefined, span(exchanged(), exchanged()));
  }
  const serverId = session.serverId();
  if (greeting.status === "PREAUTH") return { value: { mechanism: "PREAUTH", serverId } };
  const exchange = exchanged();
  const mechanism = exchange?.argument?.toUpperCase() ?? "LOGIN command";
  return { value: { mechanism, serverId }, ...span(exchange, exchange) };
}
