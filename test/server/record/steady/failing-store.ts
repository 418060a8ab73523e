import type { StoreTroubleKind } from "../../../../server/contract/store-troubles.ts";
import { openStore } from "../../../../server/record/store/open-store.ts";
import type { Store } from "../../../../server/record/store/store.ts";
import { StoreError } from "../../../../server/record/store/store-error.ts";

/** What fails now; null: nothing. */
export type Faults = { write: StoreTroubleKind | null; read: StoreTroubleKind | null };

/** A store in memory that fails as `faults` says, and the order in which checks were saved. */
export async function failingStore(): Promise<{ store: Store; faults: Faults; saved: string[]; real: Store }> {
  const real = await openStore(null);
  const faults: Faults = { write: null, read: null };
  const saved: string[] = [];
  const fail = (kind: StoreTroubleKind | null): void => {
    if (kind) throw new StoreError(`it fails: ${kind}`, { kind });
  };
  const reading =
    <Args extends readonly unknown[], Answer>(read: (...args: Args) => Promise<Answer>) =>
    async (...args: Args): Promise<Answer> => {
      fail(faults.read);
      return read(...args);
    };
  const store: Store = {
    async save(check, told) {
      fail(faults.write);
      await real.save(check, told);
      saved.push(check.id);
    },
    async prune(limits) {
      fail(faults.write);
      return real.prune(limits);
    },
    check: reading((id) => real.check(id)),
    latest: reading((server) => real.latest(server)),
    newestBefore: reading((moment) => real.newestBefore(moment)),
    newestFull: reading((server) => real.newestFull(server)),
    oldestSince: reading((server, since) => real.oldestSince(server, since)),
    recent: reading((server, limit) => real.recent(server, limit)),
    list: reading((server, page) => real.list(server, page)),
    cells: reading((server, window) => real.cells(server, window)),
    lasted: reading((server, window) => real.lasted(server, window)),
    incidents: reading((server, page) => real.incidents(server, page)),
    pastFindings: reading((since, now) => real.pastFindings(since, now)),
    servers: reading(() => real.servers()),
    close: () => real.close(),
  };
  return { store, faults, saved, real };
}
