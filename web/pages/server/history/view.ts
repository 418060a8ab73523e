import type { ServerSummary } from "../../../../server/contract/answers/server.ts";
import type { Line } from "../../../../server/contract/lines.ts";
import { PHASE_NAMES } from "../../../../server/contract/phases.ts";
import { RANGES, type Range } from "../../../../server/contract/ranges.ts";

/** Which stretch of the past to show, and what of it: all steps on top of each other, or one line. Lives in the address. */
export type HistoryView = { range: Range; line: Line | "steps" };

const LINES: readonly Line[] = ["total", ...PHASE_NAMES];
/** A server that is known for less has nothing to show in a day. */
const FEW_HOURS = 2;

/** What is shown unless the address says otherwise: a day, or an hour of a server that is new. */
export function usualView(server: Pick<ServerSummary, "day"> | undefined): HistoryView {
  const isNew = server !== undefined && server.day.filter((state) => state !== null).length <= FEW_HOURS;
  return { range: isNew ? "1h" : "24h", line: "steps" };
}

/** Reads the view from the address; what makes no sense there is as if it were not. */
export function readHistoryView(query: Readonly<Record<string, string>>, usual: HistoryView): HistoryView {
  return {
    range: RANGES.find((range) => range === query.range) ?? usual.range,
    line: LINES.find((line) => line === query.line) ?? usual.line,
  };
}

/** The address of a view on this page; what is as usual is left out, what else the address says stays. */
export function historyPath(
  path: string,
  query: Readonly<Record<string, string>>,
  view: HistoryView,
  usual: HistoryView,
): string {
  const written = new URLSearchParams(query);
  for (const key of ["range", "line"] as const) {
    if (view[key] === usual[key]) written.delete(key);
    else written.set(key, view[key]);
  }
  const text = written.toString();
  return text === "" ? path : `${path}?${text}`;
}
