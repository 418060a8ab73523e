import type { SyncFetch } from "../../facts.ts";
import type { Canary, Operated } from "../canary.ts";
import { difference } from "../difference.ts";
import { findMessage } from "../look.ts";
import { asked, watch } from "../watch.ts";

/** How long the second session looks for the message, in seconds. */
const LOOK_SECONDS = 10;

/** Has the second session look for the message and read it, and compares it with what was stored. */
export async function fetch(canary: Canary): Promise<Operated<SyncFetch>> {
  const { second, message } = canary;
  const before = second.connection.dialogue.newest;
  const found = await watch(
    canary,
    () => findMessage(canary, second),
    (uids) => uids.length > 0,
    LOOK_SECONDS,
  );
  const uid = found.at(-1);
  if (uid === undefined) return asked(second, before, { found: false, waited: LOOK_SECONDS, changed: [] });
  if (canary.at) canary.at.uid ??= uid;
  const read = await second.session.command(
    ["UID"],
    async (client) => (await client.fetchOne(String(uid), { source: true, size: true }, { uid: true })) || null,
  );
  const { source, size = null } = read ?? {};
  const changed = source ? difference(message.octets, source, size) : [];
  return asked(second, before, { found: source !== undefined, waited: LOOK_SECONDS, changed });
}
