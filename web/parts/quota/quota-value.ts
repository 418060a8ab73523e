import type { CheckReport } from "../../../server/contract/answers/check.ts";
import { learnt, phaseOf } from "../../../server/contract/phase-list.ts";

/** Whether a check learnt of any limit of the account. */
export function hasQuota({ phases }: CheckReport): boolean {
  return learnt(phaseOf(phases, "quota")).roots?.some(({ resources }) => resources.length > 0) ?? false;
}
