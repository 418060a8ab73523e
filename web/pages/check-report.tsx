import { useRoute } from "preact-iso";
import { fetchCheck } from "../api.ts";
import { useOpenForPrint } from "../browser/open-for-print.ts";
import { useAnswer } from "../browser/use-answer.ts";
import { CheckDetails } from "../components/check-details.tsx";
import { CheckReportHeading } from "../components/check-report-heading.tsx";
import { FaultPanel } from "../components/fault-panel.tsx";
import { PageTitle } from "../components/page-title.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { TranscriptCard } from "../components/transcript-card.tsx";
import { WaysOn } from "../components/ways-on.tsx";
import { checkReportWords } from "../i18n/check-report.ts";
import { language, words } from "../i18n/language.ts";

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
  const { check, checkText } = words.value.notFound;
  return (
    <div class="lost">
      <PageTitle text={check} />
      <p class="sub">{checkText}</p>
      <WaysOn />
    </div>
  );
}
