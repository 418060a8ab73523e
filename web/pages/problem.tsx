import { useLocation, useRoute } from "preact-iso";
import { fetchProblem } from "../api.ts";
import { useAnswer } from "../browser/use-answer.ts";
import { AffectedServers } from "../components/affected-servers.tsx";
import { AlertCard } from "../components/alert-card.tsx";
import { Card } from "../components/card.tsx";
import { FaultPanel } from "../components/fault-panel.tsx";
import { FixSteps } from "../components/fix-steps.tsx";
import { HowToCall } from "../components/how-to-call.tsx";
import { PageTitle } from "../components/page-title.tsx";
import { ProblemHeading } from "../components/problem-heading.tsx";
import { RichText } from "../components/rich-text.tsx";
import { ShownFor } from "../components/shown-for.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { UnknownProblem } from "../components/unknown-problem.tsx";
import { WireLines } from "../components/wire-lines.tsx";
import { catalogueWords } from "../i18n/catalogue.ts";
import { language, words } from "../i18n/language.ts";
import { overview } from "../live/live.ts";
import "../styles/catalogue.css";

/** `/problems/ID`: one problem: why it happens, who can do what about it, and who has it. */
export function ProblemPage() {
  const id = useRoute().params.id ?? "";
  const { server } = useLocation().query;
  const latest = overview.value?.servers.find(({ name }) => name === server)?.latest?.id ?? "";
  const { value, fault, again } = useAnswer(`${id} ${server ?? ""}`, `${language.value} ${latest}`, (signal) =>
    fetchProblem(id, server, signal),
  );
  const texts = catalogueWords.value;
  if (fault?.kind === "refused" && fault.status === 404) return <UnknownProblem id={id} />;
  if (!value) {
    return (
      <>
        <PageTitle text={id} />
        {fault ? <FaultPanel fault={fault} onRetry={again} /> : <Skeleton lines={8} />}
      </>
    );
  }
  const { plain, verify, wire, alert, reference } = value;
  const host = URL.canParse(reference) ? new URL(reference).host : null;
  return (
    <>
      <ProblemHeading problem={value} />
      {fault && <FaultPanel fault={fault} onRetry={again} />}
      {server !== undefined && <ShownFor server={server} about={value.about} />}
      <Card heading={texts.cause}>
        <p>
          <RichText text={plain.cause} />
        </p>
        {host && (
          <p class="reference">
            <a href={reference} target="_blank" rel="noreferrer">
              {words.value.problem.referenceOf(host)}
            </a>
          </p>
        )}
      </Card>
      <Card heading={texts.fix}>
        <div class="both">
          <FixSteps fix={plain.fix} reader="user" as="h3" />
          <FixSteps fix={plain.fix} reader="admin" as="h3" />
        </div>
      </Card>
      <AffectedServers problem={value} />
      <Card heading={texts.verify} class="fix-card">
        <div class="fix">
          <ol>
            {verify.map((step) => (
              <li key={step}>
                <RichText text={step} copy />
              </li>
            ))}
          </ol>
          <HowToCall steps={verify} />
        </div>
      </Card>
      {wire.length > 0 && <WireLines lines={wire} />}
      <AlertCard alert={alert} />
    </>
  );
}
