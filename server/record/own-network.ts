import type { Check } from "../diagnose/check.ts";
import { isOwnNetworkDown } from "../diagnose/own-network.ts";
import type { Standing } from "./standing.ts";

/** Whether imapscope itself has a network, by what the checks of all servers saw. */
export type OwnNetwork = {
  isDown(): boolean;
  /** A check has ended, which its server's standing has observed. What was seen without a network is withdrawn from all. */
  observe(check: Check, now: Date): void;
};

/** Begins with a network; `standings` are those of all servers that are configured now. */
export function createOwnNetwork(standings: () => readonly Standing[]): OwnNetwork {
  let down = false;
  return {
    isDown: () => down,
    observe(check, now) {
      // A check that could not be made tells nothing.
      if (check.trouble) return;
      const all = standings();
      down = isOwnNetworkDown(
        all.flatMap((standing) => standing.asWitness() ?? []),
        now,
      );
      if (down) for (const standing of all) standing.withdrawDoubtful();
    },
  };
}
