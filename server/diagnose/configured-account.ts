import type { Evidence } from "../contract/answers/finding.ts";
import type { ProbeFacts } from "../contract/facts.ts";
import type { PhaseName } from "../contract/phases.ts";

/** The phases in which what the configuration keeps is tried. */
const TRIED_IN: readonly (PhaseName | null)[] = ["auth", "token"];

/**
 * The evidence of a finding, and where the configuration keeps what was tried: the account of a check is not that of whoever
 * reads the finding, so that only the administrator can put it right.
 */
export function withOrigin(evidence: Evidence, phase: PhaseName | null, { server }: ProbeFacts): Evidence {
  if (server.secret === undefined || !TRIED_IN.includes(phase)) return evidence;
  const origin = server.secret;
  return "env" in origin
    ? { ...evidence, secretFrom: "env", secretName: origin.env }
    : { ...evidence, secretFrom: "file", secretName: origin.file };
}

/** Whether a finding is about an account that the configuration names. */
export function isConfigured({ secretName }: Evidence): boolean {
  return secretName !== undefined;
}
