import type { ServerConfig } from "../../config/types.ts";
import type { Finding } from "../../contract/answers/finding.ts";
import type { State } from "../../contract/states.ts";
import type { Check } from "../../diagnose/check.ts";

/** What the metrics need of a server's configuration. */
export type MeasuredServer = Pick<
  ServerConfig,
  "name" | "host" | "port" | "security" | "login" | "depth" | "labels" | "sync" | "thresholds"
>;

/** The metrics of one subject. Every series belongs to a server, and goes with it by itself. */
export type SubjectMetrics = {
  /** A server is measured from now on: the series that have a value before the first check. */
  add?(server: MeasuredServer): void;
  /** This is how the server is configured from now on, also when it is new: the counters that begin at 0 by that. */
  configure?(server: MeasuredServer): void;
  /**
   * A check of a configured server has ended: its series now say what this check says, and nothing older. `state` and `findings`
   * are what is confirmed, while the check's own are what it observed.
   */
  observe(check: Check, server: MeasuredServer, state: State, findings: readonly Finding[]): void;
  /** The state of a server is another one without a check of it having ended. */
  show?(server: string, state: State, findings: readonly Finding[]): void;
  /**
   * The server is not checked by itself from now on, so that what its last check saw goes while what is counted stays; or it is
   * again, from its next check on.
   */
  pause?(server: string, paused: boolean): void;
  /** The server is no longer configured: what is known of it besides its series goes. */
  remove?(server: string): void;
};
