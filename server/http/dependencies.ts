import type { AccessCore } from "../access/access.ts";
import type { Config, ServerConfig } from "../config/types.ts";
import type { Check } from "../diagnose/check.ts";
import type { OutboundPolicy } from "../probe/outbound-policy.ts";
import type { ProbeOptions } from "../probe/probe.ts";
import type { Live } from "../record/live.ts";
import type { Metrics } from "../record/metrics/metrics.ts";
import type { StoreHealth } from "../record/steady/store-health.ts";
import type { Store } from "../record/store/store.ts";

/** How a visitor's check is made: `client` is where the visitor comes from. */
export type VisitorOptions = ProbeOptions & { client: string };

/** What the HTTP side needs of the rest; handed in, so that nothing here reaches back. */
export type Dependencies = {
  /** The configuration in force. */
  config(): Config;
  /** Who may come in. */
  access: AccessCore;
  store: Store;
  storeHealth: StoreHealth;
  live: Live;
  metrics: Metrics;
  /** Checks a server now, or gives its last check where that stands unless `force` insists; null when there is no such server. */
  checkNow(name: string, asked: { force: boolean }): Promise<Check | null>;
  /** Checks a server once without recording it; null when too many such checks are under way. */
  probe(server: ServerConfig, signal: AbortSignal, policy?: OutboundPolicy): Promise<Check> | null;
  /** Checks a server that a visitor names, and records nothing but that a login was refused. */
  checkOnce(server: ServerConfig, options: VisitorOptions): Promise<Check>;
  /** The same with the slow questions besides. */
  checkFully(name: string, asked: { force: boolean }): Promise<Check | null>;
  /** When `force` will be heard again for a server; null when it would be now. */
  allTheSameFrom(name: string): Date | null;
  /** Reads the configuration again; says what is wrong with it, or null. */
  reload(): Promise<string | null>;
  /** Whether the demo's own servers are shown. */
  demo: boolean;
  /** The folder of the built page. */
  webRoot: string;
};
