import type { Series } from "../../../../server/contract/answers/series.ts";
import type { ServerSummary } from "../../../../server/contract/answers/server.ts";
import type { Range } from "../../../../server/contract/ranges.ts";
import { fetchSeries } from "../../../api.ts";
import { type AskedFor, useAnswer } from "../../../browser/use-answer.ts";
import { language } from "../../../languages/language.ts";
import { thisMinute } from "../../../live/clock.ts";

const MINUTE_MS = 60_000;
/** How often a longer range is asked for anew, in minutes; the last hour whenever there is another check. */
const MINUTES: Readonly<Record<Exclude<Range, "1h">, number>> = { "24h": 1, "7d": 5, "30d": 15, "1y": 60 };

/** The past of a server, kept up to date while it is shown. */
export function useSeries(name: string, range: Range, server: ServerSummary | undefined): AskedFor<Series> {
  const latest = server?.latest?.id ?? null;
  const beat = range === "1h" ? latest : Math.floor(thisMinute.value / MINUTE_MS / MINUTES[range]);
  // The first check makes the first point.
  const version = `${beat} ${server?.state} ${latest === null} ${language.value}`;
  return useAnswer(`${name} ${range}`, version, (signal) => fetchSeries(name, range, signal));
}
