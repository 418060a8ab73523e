import type { ServerSummary } from "../../../../server/contract/answers/server.ts";
import { say } from "../../../languages/say.ts";
import { StateStrip } from "../../../parts/state/state-strip.tsx";
import { DAY, stripCounts } from "../../../parts/state/strip.ts";
import { stripText } from "../../../parts/state/strip-text.ts";
import { stateWords } from "../../../parts/state/words.ts";
import { overviewWords } from "../words.ts";

/** The last 24 hours as a row of cells, an hour each. */
export function DayStrip({ day }: { day: ServerSummary["day"] }) {
  const overview = overviewWords.value;
  const { names } = stateWords.value;
  const label = stripText(
    stripCounts(day).map(({ count, state }) => say(overview.dayPart, { count, state: names[state] })),
    overview.day,
    overview.noDay,
  );
  return <StateStrip states={day} cells={DAY} label={label} />;
}
