import { useRoute } from "preact-iso";
import { fetchCheck } from "../../api.ts";
import { useAnswer } from "../../browser/use-answer.ts";
import { language } from "../../languages/language.ts";
import { CheckDetails } from "../../parts/check/check-details.tsx";
import { checkWords } from "../../parts/check/words.ts";
import { FaultPanel } from "../../parts/fault-panel.tsx";
import { PageTitle } from "../../parts/page-title.tsx";
import { Skeleton } from "../../parts/skeleton.tsx";
import { TranscriptCard } from "../../parts/transcript/transcript-card.tsx";
import { WaysOn } from "../../parts/ways-on.tsx";
import { CheckReportHeading } from "./check-report-heading.tsx";
import { useOpenForPrint } from "./open-for-print.ts";
import { checkReportWords } from "./words.ts";

/** `/checks/ID`: one check, complete, to share and to print. */
export function CheckReportPage() {
  const id = useRoute().params.id ?? "";
  const { value, fault, again } = useAnswer(id, language.value, (signal) => fetchCheck(id, signal));
  useOpenForPrint();
  if (fault?.kind === "refused" && fault.status === 404) return <UnknownCheck />;
  if (!value) {
    return (
      <>
        <PageTitle text={checkReportWords.value.crumb} />
        {fault ? <FaultPanel fault={fault} onRetry={again} /> : <Skeleton lines={8} />}
      </>
    );
  }
  return (
    <>
      <CheckReportHeading check={value} />
      {fault && <FaultPanel fault={fault} onRetry={again} />}
      <CheckDetails check={value} past />
      <TranscriptCard check={value} />
    </>
  );
}

function UnknownCheck() {
  const { title, text } = checkWords.value.gone;
  return (
    <div class="lost">
      <PageTitle text={title} />
      <p class="sub">{text}</p>
      <WaysOn />
    </div>
  );
}
