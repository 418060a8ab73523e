import type { Check } from "../diagnose/check.ts";
import { isOwnNetworkDown } from "../diagnose/own-network.ts";
import { createNetworkCounts, type Testimony } from "./network-counts.ts";

/** Whether imapscope itself has a network, by what the checks of all servers saw. */
export type OwnNetwork = {
  isDown(): boolean;
  /** A server is watched from now on; `withdraw` is told when what it saw lately was seen without a network. */
  join(withdraw: () => void): Witness;
  /** A check has ended, of which its server has told. What was seen without a network is withdrawn from all. */
  observe(check: Check, now: Date): void;
};

/** What one server says of our own network. */
export type Witness = {
  /** This is so from now on; null while it says nothing. */
  tell(seen: Testimony | null): void;
  /** The server is watched no longer. */
  leave(): void;
};

/** Begins with a network and without servers. What a check costs here does not depend on how many servers there are. */
export function createOwnNetwork(): OwnNetwork {
  const counts = createNetworkCounts();
  const withdrawals = new Map<object, () => void>();
  /** Those that told something since the last check. */
  const heard = new Set<object>();
  let down = false;

  return {
    isDown: () => down,
    join(withdraw) {
      const witness = {
        tell(seen: Testimony | null) {
          if (!withdrawals.has(witness)) return;
          counts.set(witness, seen);
          heard.add(witness);
        },
        leave() {
          counts.set(witness, null);
          heard.delete(witness);
          withdrawals.delete(witness);
        },
      };
      withdrawals.set(witness, withdraw);
      return witness;
    },
    observe(check, now) {
      // A check that could not be made tells nothing.
      if (check.trouble) return;
      const before = down;
      down = isOwnNetworkDown(counts.at(now.getTime()));
      if (down) for (const witness of before ? heard : withdrawals.keys()) withdrawals.get(witness)?.();
      heard.clear();
    },
  };
}
