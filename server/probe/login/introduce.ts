import { hash } from "node:crypto";
import type { ServerConfig } from "../../config/types.ts";
import type { AuthFacts } from "../../contract/facts.ts";
import { learnNamespaces, type Namespaces } from "../mailboxes/namespaces.ts";
import type { Run } from "../run.ts";
import type { Connection } from "../wire/connection.ts";
import { identify } from "./identify.ts";

/** What a server says of itself to whoever is logged in. */
export type Introduced = { serverId: AuthFacts["serverId"]; namespaces: Namespaces | null };

/** An ID of one field may be all that a server tells to whoever is not logged in. */
const WHOLE_ID = 2;
/** For so long a server is not asked again that shows itself the same, in milliseconds. */
const REMEMBERED_MS = 3_600_000;
/** Of more accounts the others are asked at each check. */
const MOST = 20_000;

const remembered = new Map<string, { shown: string; introduced: Introduced; at: number }>();

/**
 * Asks, after the login, what the server has not told before it: who it is, and where mailboxes lie. In a routine check that is not asked
 * again within an hour of a server whose ID before the login and capabilities are the same. Of accounts that only
 * others check, such as a visitor's, nothing is remembered.
 */
export async function introduce(run: Run, connection: Connection, told: AuthFacts["serverId"]): Promise<Introduced> {
  const key = accountOf(run.config);
  const shown = hash("sha256", JSON.stringify([told, connection.dialogue.capabilities]), "base64");
  const known = run.routine ? remembered.get(key) : undefined;
  const now = performance.now();
  if (known?.shown === shown && now - known.at < REMEMBERED_MS) return known.introduced;
  const serverId = await learnId(run, connection, told);
  const introduced = { serverId, namespaces: await learnNamespaces(run, connection) };
  const wasKnown = remembered.delete(key);
  if ((run.routine || wasKnown) && remembered.size < MOST) remembered.set(key, { shown, introduced, at: now });
  return introduced;
}

/** Has the next check ask anew: something is not as it should be, and may be so because of what we believe to know. */
export function forgetIntroduction(config: ServerConfig): void {
  remembered.delete(accountOf(config));
}

function accountOf({ host, port, address, login }: ServerConfig): string {
  return JSON.stringify([host, port, address, login?.user]);
}

async function learnId(run: Run, connection: Connection, told: AuthFacts["serverId"]): Promise<AuthFacts["serverId"]> {
  if (Object.keys(told ?? {}).length >= WHOLE_ID) return told;
  return (await identify(run, connection, connection.dialogue.capabilities ?? [])) ?? told;
}
