import type { ServerSummary } from "../../../../server/http/shapes.ts";
import { StateStrip } from "../../../parts/state/state-strip.tsx";
import { DAY, stripCounts } from "../../../parts/state/strip.ts";
import { stateWords } from "../../../parts/state/words.ts";
import { overviewWords } from "../words.ts";

/** The last 24 hours as a row of cells, an hour each. */
export function DayStrip({ day }: { day: ServerSummary["day"] }) {
  const overview = overviewWords.value;
  const { names } = stateWords.value;
  const label = overview.day(stripCounts(day).map(({ count, state }) => ({ count, state: names[state] })));
  return <StateStrip states={day} cells={DAY} label={label} />;
}
