import type { GreetingFacts } from "../../contract/facts.ts";
import { greeting } from "../phases/greeting.ts";
import type { Connection } from "../wire/connection.ts";
import type { Call } from "./call.ts";
import { converse } from "./converse.ts";

/** Waits for the greeting of a port that speaks plaintext at first (RFC 9051 section 7.1). */
export async function greet(call: Call): Promise<{ connection: Connection; status: GreetingFacts["status"] }> {
  const connection = converse(call);
  call.connection = connection;
  const { value } = await greeting(call.run, connection, false);
  return { connection, status: value.status };
}
