import type { ServerConfig } from "../config/types.ts";
import type { Deadline } from "./deadline.ts";
import type { Resolve } from "./phases/dns.ts";

/** What every phase of one probe shares. */
export type Run = {
  config: ServerConfig;
  deadline: Deadline;
  /** Seconds since the probe began. */
  elapsed(): number;
  resolve: Resolve;
};
