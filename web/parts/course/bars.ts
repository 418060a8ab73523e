import type { PhaseReport } from "../../../server/contract/facts.ts";

/** Where a bar stands, in percent of the lane. */
export type Bar = { left: number; width: number };

/** A line of the grid: where, and the time that it stands for. */
export type Tick = { left: number; seconds: number };

/** Narrower bars would not be seen. */
const LEAST_WIDTH = 0.6;
const MOST_TICKS = 5;

/** The length of the lane in seconds: to the end of the last phase, or of the whole check. */
export function laneSeconds(phases: readonly PhaseReport[], whole: number): number {
  const ends = phases.map((phase) => (phase.status === "skipped" ? 0 : phase.at + phase.seconds));
  const longest = Math.max(whole, ...ends);
  return longest > 0 && Number.isFinite(longest) ? longest : 1;
}

/** The bar of a phase, always wide enough to be seen and never beyond the lane; null when the phase was skipped. */
export function barOf(phase: PhaseReport, lane: number): Bar | null {
  if (phase.status === "skipped") return null;
  const width = Math.min(100, Math.max(LEAST_WIDTH, (phase.seconds / lane) * 100));
  const left = Math.min(Math.max(0, (phase.at / lane) * 100), 100 - width);
  return { left, width };
}

/** Grid lines at round times (1, 2 or 5 times a power of ten), from 0, at most five. */
export function ticks(lane: number): readonly Tick[] {
  const step = roundStep(lane / MOST_TICKS);
  const count = Math.floor(lane / step + 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => ({ seconds: index * step, left: (index * step * 100) / lane }))
    .filter(({ left }) => left < 92)
    .slice(0, MOST_TICKS);
}

function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5].find((factor) => factor * power >= least * (1 - 1e-9)) ?? 10) * power;
}
