import type { Seen } from "../../contract/answers/catalogue.ts";
import type { ListedCheck, PastCheck } from "../../contract/answers/check.ts";
import type { State } from "../../contract/states.ts";
import type { Check } from "../../diagnose/check.ts";
import type { Cell } from "../history/cell.ts";
import type { Incident } from "../history/incident.ts";

/** How a server stands after a check: what people are told of it, and for how long that holds without another check. */
export type ToldState = { state: State; holdsSeconds: number };

/** Which time to look at, in cells of so many seconds, which begin at multiples of that. `from` is such a multiple. */
export type HistoryWindow = { from: Date; to: Date; seconds: number };

/** A finding in the past of one server: in how many checks it was, and when last. */
export type PastFinding = Seen & { id: string };

/** What may go: older than so many seconds before `now`. */
export type PruneLimits = {
  now: Date;
  /** Age in seconds for checks that were not degraded or down. */
  checks: number;
  /** Age in seconds for checks that were degraded or down. */
  failures: number;
  /** Age in seconds for hourly figures and incidents. */
  hourly: number;
};

/**
 * What was recorded: every check of the configured servers. Where that is kept is the implementation's; nobody else asks.
 *
 * Reading never fails because of one damaged row: it is left out, or null. When the database as a whole cannot be
 * read or written (disk full, file damaged), every method rejects with `StoreError`.
 */
export interface Store {
  /**
   * Keeps a check and what it adds to the history; all of it or nothing. Settles when it is kept for good, and only then may be
   * read; checks are kept in the order in which they are handed in. An id that is already there is an error. Without a standing,
   * the state is the check's own and holds as long as is usual.
   */
  save(check: Check, standing?: ToldState): Promise<void>;
  /** One check, whole. Null when there is none, or when it is damaged. */
  check(id: string): Promise<Check | null>;
  /** The newest readable check of a server. */
  latest(server: string): Promise<Check | null>;
  /** When the newest check of any server began that began before a moment; null when there is none. */
  newestBefore(moment: Date): Promise<Date | null>;
  /** The newest readable check of a server that asked the slow questions. */
  newestFull(server: string): Promise<Check | null>;
  /** The oldest readable check of a server that began at or after `since` and found it neither down nor unknown. */
  oldestSince(server: string, since: Date): Promise<Check | null>;
  /** The newest `limit` checks of a server, oldest first. */
  recent(server: string, limit: number): Promise<readonly PastCheck[]>;
  /** Checks of a server that began before `before` (default: all), newest first, at most `limit`. */
  list(server: string, page: { limit: number; before?: Date | undefined }): Promise<readonly ListedCheck[]>;
  /**
   * What is known of a time, oldest first; a cell of which nothing is known is absent. Cells of whole hours come from the
   * roll-ups, as far as those are made, smaller ones from the checks that are still kept.
   */
  cells(server: string, window: HistoryWindow): Promise<readonly Cell[]>;
  /** How many seconds each state lasted, from the beginning of the hour that `from` lies in. */
  lasted(server: string, window: { from: Date; to: Date }): Promise<Record<State, number>>;
  /** Incidents that lasted at `since` or began later, newest first, at most `limit`. */
  incidents(server: string, page: { since: Date; limit: number }): Promise<readonly Incident[]>;
  /**
   * Findings of checks that began at or after `since` and were not all right, by id and server. Looked up in small steps
   * between which other work goes on.
   */
  pastFindings(since: Date, now: Date): Promise<readonly PastFinding[]>;
  /** Names of all servers that have checks, sorted. */
  servers(): Promise<readonly string[]>;
  /**
   * Deletes what is past its time, in small steps between which other work goes on; never the newest check of a
   * server. Gives the number of checks that went.
   */
  prune(limits: PruneLimits): Promise<number>;
  /** Keeps what was handed in, and lets go of everything. May be called again. */
  close(): Promise<void>;
}
