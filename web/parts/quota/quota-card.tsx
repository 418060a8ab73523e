import type { CheckReport } from "../../../server/diagnose/check.ts";
import { words } from "../../languages/language.ts";
import { Card } from "../card.tsx";
import { Quota } from "./quota.tsx";
import { hasQuota } from "./quota-value.ts";

/** How much of its space the account uses. */
export function QuotaCard({ check }: { check: CheckReport }) {
  if (!hasQuota(check)) return null;
  return (
    <Card heading={words.value.server.quota.heading}>
      <Quota check={check} />
    </Card>
  );
}
