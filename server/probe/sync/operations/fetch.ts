import type { SyncFetch } from "../../../contract/facts.ts";
import type { Canary, Operated } from "../canary.ts";
import { difference } from "../difference.ts";
import { findMessage } from "../look.ts";
import { asked, watch } from "../watch.ts";

/** Has the second session look for the message and read it, and compares it with what was stored. */
export async function fetch(canary: Canary): Promise<Operated<SyncFetch>> {
  const { second, message } = canary;
  const waited = canary.patience.message;
  const before = second.connection.dialogue.newest;
  const found = await watch(
    canary,
    () => findMessage(canary, second),
    (uids) => uids.length > 0,
    waited,
  );
  const uid = found.at(-1);
  if (uid === undefined) return asked(second, before, { found: false, waited, changed: [] });
  if (canary.at) canary.at.uid ??= uid;
  const read = await second.session.command(
    ["UID"],
    async (client) => (await client.fetchOne(String(uid), { source: true, size: true }, { uid: true })) || null,
  );
  const { source, size = null } = read ?? {};
  const changed = source ? difference(message.octets, source, size) : [];
  return asked(second, before, { found: source !== undefined, waited, changed });
}
