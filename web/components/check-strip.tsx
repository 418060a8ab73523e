import type { RecentCheck } from "../../server/http/shapes.ts";
import { words } from "../i18n/language.ts";
import { CHECKS, STRIP_CELLS, stripCounts } from "../overview/strip.ts";
import { StateStrip } from "./state-strip.tsx";

/** The newest checks as a row of cells. */
export function CheckStrip({ recent }: { recent: readonly RecentCheck[] }) {
  const { overview, state: names } = words.value;
  const states = recent.slice(-STRIP_CELLS).map(({ state }) => state);
  const label = overview.recent(stripCounts(states).map(({ count, state }) => ({ count, state: names[state] })));
  return <StateStrip states={states} cells={CHECKS} label={label} />;
}
