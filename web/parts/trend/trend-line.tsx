import type { PastCheck } from "../../../server/contract/answers/check.ts";
import { duration } from "../../format/duration.ts";
import { language } from "../../languages/language.ts";
import { say } from "../../languages/say.ts";
import { commonWords } from "../words.ts";
import { sparkline, timeRange } from "./sparkline.ts";

const BOX = { width: 100, height: 24 };

/** How long the newest checks took, as a small line. */
export function TrendLine({ recent }: { recent: readonly PastCheck[] }) {
  const path = sparkline(recent, BOX);
  const range = timeRange(recent);
  if (!path || !range) return null;
  const label = say(commonWords.value.trend, {
    least: duration(range.least, language.value),
    most: duration(range.most, language.value),
  });
  return (
    <svg class="trend" role="img" aria-label={label} viewBox={`0 0 ${BOX.width} ${BOX.height}`}>
      <title>{label}</title>
      <path d={path} />
    </svg>
  );
}
