import type { Severity } from "../contract/severities.ts";
import { STATES, type State } from "../contract/states.ts";

const STATE_OF: Readonly<Record<Severity, State>> = {
  critical: "down",
  error: "degraded",
  warning: "warning",
  notice: "up",
};

/** The state that findings of these severities give: the worst one counts, none means `up`. */
export function stateOf(severities: readonly Severity[]): State {
  const states = severities.map((severity) => STATE_OF[severity]);
  return states.toSorted((a, b) => STATES.indexOf(b) - STATES.indexOf(a))[0] ?? "up";
}
