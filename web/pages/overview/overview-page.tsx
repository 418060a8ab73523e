import { useLocation } from "preact-iso";
import { readView, type View, viewPath } from "../../links/overview-view.ts";
import { fault, overview, retry } from "../../live/live.ts";
import { FaultPanel } from "../../parts/fault-panel.tsx";
import { PageTitle } from "../../parts/page-title.tsx";
import { Skeleton } from "../../parts/skeleton.tsx";
import { FirstSteps } from "./first-steps.tsx";
import { OverviewHeading } from "./overview-heading.tsx";
import { ProblemList } from "./problems/problem-list.tsx";
import { ServerTable } from "./servers/server-table.tsx";
import { overviewWords } from "./words.ts";

/** `/`: how things are, what is wrong and what to do, and every server. */
export function OverviewPage() {
  const { query, route } = useLocation();
  const known = overview.value;
  const wrong = fault.value;
  if (!known) return wrong ? <Failed /> : <Loading />;
  const show = (view: View) => route(viewPath(view), true);
  return (
    <>
      <OverviewHeading overview={known} />
      {wrong && wrong.kind !== "unreachable" && <FaultPanel fault={wrong} onRetry={retry} />}
      <ProblemList servers={known.servers} />
      {known.servers.length === 0 && <FirstSteps />}
      {known.servers.length > 0 && <ServerTable servers={known.servers} view={readView(query)} onView={show} />}
    </>
  );
}

function Failed() {
  return (
    <>
      <PageTitle text={overviewWords.value.title} />
      {fault.value && <FaultPanel fault={fault.value} onRetry={retry} />}
    </>
  );
}

function Loading() {
  return (
    <>
      <div class="heading">
        <PageTitle text={overviewWords.value.title} />
        <Skeleton lines={1} />
      </div>
      <Skeleton lines={2} tall />
      <Skeleton lines={6} />
    </>
  );
}
