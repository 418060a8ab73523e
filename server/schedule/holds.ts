import { createTask } from "node-cron";
import type { ServerConfig } from "../config/types.ts";

/**
 * For how many seconds a check says how a server is, when no other one follows: until the check after the next should have begun,
 * and the time that it may take. One check that comes late or is missing leaves no hole in the history.
 */
export function holdsSeconds(
  { timing, timeoutSeconds }: Pick<ServerConfig, "timing" | "timeoutSeconds">,
  now: Date,
): number {
  if (timing.kind === "every") return 2 * timing.seconds + timeoutSeconds;
  const task = createTask(timing.expression, () => {}, { timezone: timing.timezone });
  const second = task.getNextRuns(2).at(-1);
  void task.destroy();
  return (second ? Math.max(0, second.getTime() - now.getTime()) / 1000 : 0) + timeoutSeconds;
}
