/** How bad a finding can be, worst first; each gives a state (`diagnose/state.ts`). */
export const SEVERITIES = ["critical", "error", "warning", "notice"] as const;

/** How bad a finding is. */
export type Severity = (typeof SEVERITIES)[number];
