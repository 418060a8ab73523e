import type { Series } from "../../../../server/contract/answers/series.ts";
import { STATES } from "../../../../server/contract/states.ts";
import { span } from "../../../format/duration.ts";
import { language } from "../../../languages/language.ts";
import { say } from "../../../languages/say.ts";
import { stateWords } from "../../../parts/state/words.ts";
import { HISTORY_STRIP_HEIGHT, historyStrip } from "./strip.ts";
import { historyWords } from "./words.ts";

/** The states of the time that the chart above shows. */
export function HistoryStrip({ cells }: { cells: Series["cells"] }) {
  const history = historyWords.value;
  const { names } = stateWords.value;
  const lasted = STATES.map((state) => ({
    state,
    seconds: cells.reduce((sum, { seconds }) => sum + (seconds[state] ?? 0), 0),
  })).filter(({ seconds }) => seconds >= 1);
  const parts = lasted.map(({ state, seconds }) =>
    say(history.part, { state: names[state], span: span(seconds, language.value) }),
  );
  const label = parts.length === 0 ? history.noStrip : say(history.strip, { list: parts.join(history.betweenParts) });
  return (
    <svg
      class="strip history-strip"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${cells.length} ${HISTORY_STRIP_HEIGHT}`}
      preserveAspectRatio="none"
    >
      <title>{label}</title>
      {historyStrip(cells).map(({ state, path }) => (
        <path key={state} class={`cell-${state}`} d={path} />
      ))}
    </svg>
  );
}
