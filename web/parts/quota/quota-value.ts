import type { CheckReport } from "../../../server/contract/answers/check.ts";
import { learnt } from "../check/phase-of.ts";

/** Whether a check learnt of any limit of the account. */
export function hasQuota({ phases }: CheckReport): boolean {
  return learnt(phases, "quota")?.roots?.some(({ resources }) => resources.length > 0) ?? false;
}
