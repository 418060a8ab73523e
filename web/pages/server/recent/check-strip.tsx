import type { PastCheck } from "../../../../server/contract/answers/check.ts";
import { say } from "../../../languages/say.ts";
import { StateStrip } from "../../../parts/state/state-strip.tsx";
import { CHECKS, STRIP_CELLS, stripCounts } from "../../../parts/state/strip.ts";
import { stripText } from "../../../parts/state/strip-text.ts";
import { stateWords } from "../../../parts/state/words.ts";
import { serverWords } from "../words.ts";

/** The newest checks as a row of cells. */
export function CheckStrip({ recent }: { recent: readonly PastCheck[] }) {
  const { names } = stateWords.value;
  const states = recent.slice(-STRIP_CELLS).map(({ state }) => state);
  const { latest, latestPart, noLatest } = serverWords.value;
  const parts = stripCounts(states).map(({ count, state }) => say(latestPart, { count, state: names[state] }));
  const label = stripText(parts, latest, noLatest);
  return <StateStrip states={states} cells={CHECKS} label={label} />;
}
