import type { CheckReport } from "../../../server/contract/answers/check.ts";
import { Waterfall } from "../course/waterfall.tsx";
import { CheckFindings } from "../findings/check-findings.tsx";
import { QuotaCard } from "../quota/quota-card.tsx";
import { CheckFacts } from "./check-facts.tsx";
import { QuestionsCard } from "./questions-card.tsx";

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
