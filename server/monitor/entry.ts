import type { ServerConfig } from "../config/types.ts";
import type { Check } from "../diagnose/check.ts";
import { type Baseline, createBaseline } from "../record/baseline.ts";
import { createOffers, type Offers } from "../record/last-offered.ts";
import type { OwnNetwork } from "../record/own-network.ts";
import { createStanding, type Standing } from "../record/standing.ts";
import { type AllTheSame, createAllTheSame } from "../schedule/all-the-same.ts";
import { type CanaryPlan, createCanary } from "./canary.ts";

/** All that a monitor knows of one server: a server that leaves takes it along. What is shown of it now is in `record/live.ts`. */
export type Entry = {
  config: ServerConfig;
  /** Settles when what was recorded of it before is known; null until somebody asks for that. */
  takenUp: Promise<void> | null;
  /** The check under way; null while there is none. */
  running: Promise<Check | null> | null;
  /** The last check that was asked for in full, as long as it answers for a new one; null while there is none. */
  full: FullCheck | null;
  standing: Standing;
  baseline: Baseline;
  offers: Offers;
  canary: CanaryPlan;
  allTheSame: AllTheSame;
};

/** A check with the slow questions: when it was asked for (milliseconds of `performance.now`, which nobody sets), and what comes of it. */
export type FullCheck = { at: number; running: boolean; done: Promise<Check | null> };

/** The servers that are configured, by name. */
export type Entries = ReadonlyMap<string, Entry>;

/** A server of which nothing is known yet. */
export function createEntry(config: ServerConfig, network: OwnNetwork): Entry {
  return {
    config,
    takenUp: null,
    running: null,
    full: null,
    standing: createStanding(config, network),
    baseline: createBaseline(),
    offers: createOffers(),
    canary: createCanary(),
    allTheSame: createAllTheSame(),
  };
}

/** Goes on with this configuration. */
export function configure(entry: Entry, config: ServerConfig): void {
  entry.config = config;
  entry.standing.configure(config);
}
