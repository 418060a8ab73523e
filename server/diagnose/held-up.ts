import type { ProbeFacts } from "../contract/facts.ts";

/** How long something took at least, in seconds: what was measured while imapscope itself was held up may be so much too long. */
export function atLeast({ heldUpSeconds = 0 }: Pick<ProbeFacts, "heldUpSeconds">, seconds: number): number {
  return seconds - heldUpSeconds;
}
