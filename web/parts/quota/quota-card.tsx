import type { CheckReport } from "../../../server/contract/answers/check.ts";
import { Card } from "../card.tsx";
import { Quota } from "./quota.tsx";
import { hasQuota } from "./quota-value.ts";
import { quotaWords } from "./words.ts";

/** How much of its space the account uses. */
export function QuotaCard({ check }: { check: CheckReport }) {
  if (!hasQuota(check)) return null;
  return (
    <Card heading={quotaWords.value.heading}>
      <Quota check={check} />
    </Card>
  );
}
