import type { AuthFacts } from "../../contract/facts.ts";
import { learnNamespaces, type Namespaces } from "../mailboxes/namespaces.ts";
import type { Run } from "../run.ts";
import type { Connection } from "../wire/connection.ts";
import { identify } from "./identify.ts";

/** What a server says of itself to whoever is logged in. */
export type Introduced = { serverId: AuthFacts["serverId"]; namespaces: Namespaces | null };

/** An ID of one field may be all that a server tells to whoever is not logged in. */
const WHOLE_ID = 2;

/** Asks, after the login, what the server has not told before it: who it is, and where mailboxes lie. */
export async function introduce(run: Run, connection: Connection, told: AuthFacts["serverId"]): Promise<Introduced> {
  const serverId = await learnId(run, connection, told);
  return { serverId, namespaces: await learnNamespaces(run, connection) };
}

async function learnId(run: Run, connection: Connection, told: AuthFacts["serverId"]): Promise<AuthFacts["serverId"]> {
  if (Object.keys(told ?? {}).length >= WHOLE_ID) return told;
  return (await identify(run, connection, connection.dialogue.capabilities ?? [])) ?? told;
}
