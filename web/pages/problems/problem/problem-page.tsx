import { useLocation, useRoute } from "preact-iso";
import { maySee } from "../../../access/session.ts";
import { fetchProblem } from "../../../api.ts";
import { useAnswer } from "../../../browser/use-answer.ts";
import { language } from "../../../languages/language.ts";
import { say } from "../../../languages/say.ts";
import { overview } from "../../../live/live.ts";
import { Card } from "../../../parts/card.tsx";
import { FaultPanel } from "../../../parts/fault-panel.tsx";
import { FixSteps } from "../../../parts/findings/fix-steps.tsx";
import { HowToCall } from "../../../parts/findings/how-to-call.tsx";
import { problemWords } from "../../../parts/findings/words.ts";
import { PageTitle } from "../../../parts/page-title.tsx";
import { Skeleton } from "../../../parts/skeleton.tsx";
import { RichText } from "../../../parts/text/rich-text.tsx";
import { catalogueWords } from "../words.ts";
import { AffectedServers } from "./affected-servers.tsx";
import { AlertCard } from "./alert-card.tsx";
import { ProblemHeading } from "./problem-heading.tsx";
import { ShownFor } from "./shown-for.tsx";
import { UnknownProblem } from "./unknown-problem.tsx";
import { WireLines } from "./wire-lines.tsx";
import "../catalogue.css";

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
  const { plain, verify, wire, alert, reference, onlyTold = false } = value;
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
              {say(problemWords.value.referenceOf, { host })}
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
      {!onlyTold && maySee.value && <AffectedServers problem={value} />}
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
      {!onlyTold && <AlertCard alert={alert} />}
    </>
  );
}
