import type { PastCheck } from "../../../server/contract/answers/check.ts";
import { STRIP_CELLS } from "../state/strip.ts";

/** Where the line may run. */
export type Box = { width: number; height: number };

const MARGIN = 2;
/** Fewer make no line. */
const FEWEST = 3;
/** A steady line runs in the upper part, not along the edge. */
const HEADROOM = 1.3;

/**
 * The times of the newest checks as an SVG path, the newest at the right. The line is broken where a check did not get
 * through: how long a failure took says nothing about how fast the server is. Null when there is nothing to draw.
 */
export function sparkline(recent: readonly PastCheck[], { width, height }: Box): string | null {
  const newest = recent.slice(-STRIP_CELLS);
  const times = newest.filter(gotThrough).map(({ seconds }) => seconds);
  const top = Math.max(...times, 0);
  if (times.length < FEWEST || top === 0) return null;
  const step = (width - 2 * MARGIN) / (STRIP_CELLS - 1);
  const first = STRIP_CELLS - newest.length;
  let drawing = false;
  const parts = newest.map((check, index) => {
    if (!gotThrough(check)) {
      drawing = false;
      return "";
    }
    const x = MARGIN + (first + index) * step;
    const y = height - MARGIN - (check.seconds / (top * HEADROOM)) * (height - 2 * MARGIN);
    const alone = !drawing && !isThrough(newest[index + 1]);
    const part = `${drawing ? "L" : "M"}${round(x)} ${round(y)}${alone ? "h0" : ""}`;
    drawing = true;
    return part;
  });
  return parts.join("");
}

/** The shortest and the longest time of the newest checks that got through; null when none did. */
export function timeRange(recent: readonly PastCheck[]): { least: number; most: number } | null {
  const times = recent
    .slice(-STRIP_CELLS)
    .filter(gotThrough)
    .map(({ seconds }) => seconds);
  return times.length === 0 ? null : { least: Math.min(...times), most: Math.max(...times) };
}

function gotThrough({ state }: PastCheck): boolean {
  return state !== "down" && state !== "unknown";
}

function isThrough(check: PastCheck | undefined): boolean {
  return check !== undefined && gotThrough(check);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
