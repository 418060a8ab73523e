import { PHASE_NAMES, type PhaseName } from "./phases.ts";

/** What has a time that can be drawn: a phase, or the whole check. */
export type Line = PhaseName | "total";

/** Every line, the whole check last. */
export const LINES: readonly Line[] = [...PHASE_NAMES, "total"];
