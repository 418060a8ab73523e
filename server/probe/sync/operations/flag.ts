import type { SyncFlag } from "../../../contract/facts.ts";
import { keptAttributes } from "../../peer-text/atoms.ts";
import { type Canary, NotTried, type Operated } from "../canary.ts";
import { done } from "../look.ts";
import { seenByBoth, watch } from "../watch.ts";

/** What a person does with a message: read it, and mark it. */
const FLAGS: readonly string[] = ["\\Seen", "\\Flagged"];

/** Sets flags in the first session, and reads them in the second. */
export async function flag(canary: Canary, permanentFlags: readonly string[] | null): Promise<Operated<SyncFlag>> {
  const { first, second } = canary;
  const uid = String(canary.at?.uid ?? "");
  const set = FLAGS.filter((name) => permanentFlags === null || permanentFlags.includes(name));
  if (set.length === 0 || uid === "") throw new NotTried("not-applicable");
  const before = first.connection.dialogue.newest;
  await first.session.command(["UID"], (client) => client.messageFlagsAdd(uid, [...set], { uid: true }));
  const read = await watch(
    canary,
    async () => {
      await second.session.command(["NOOP"], (client) => done(client.noop()));
      const seen = await second.session.command(
        ["UID"],
        async (client) => (await client.fetchOne(uid, { flags: true }, { uid: true })) || null,
      );
      return [...(seen?.flags ?? [])];
    },
    (flags) => set.every((name) => flags.includes(name)),
  );
  return seenByBoth(canary, before, { set, read: keptAttributes(read, canary.run.peer) });
}
