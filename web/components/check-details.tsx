import type { CheckReport } from "../../server/diagnose/check.ts";
import { CheckFacts } from "./check-facts.tsx";
import { CheckFindings } from "./check-findings.tsx";
import { QuestionsCard } from "./questions-card.tsx";
import { QuotaCard } from "./quota-card.tsx";
import { Waterfall } from "./waterfall.tsx";

/** What a check found and saw: problems first, then the steps, then what the server showed of itself. */
export function CheckDetails({ check, past }: { check: CheckReport; past: boolean }) {
  return (
    <>
      <CheckFindings check={check} />
      <Waterfall check={check} past={past} />
      {check.questions && <QuestionsCard questions={check.questions} />}
      <CheckFacts check={check} />
      <QuotaCard check={check} />
    </>
  );
}
