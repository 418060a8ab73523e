import { useLocation } from "preact-iso";
import { FaultPanel } from "../components/fault-panel.tsx";
import { FirstSteps } from "../components/first-steps.tsx";
import { OverviewHeading } from "../components/overview-heading.tsx";
import { PageTitle } from "../components/page-title.tsx";
import { ProblemList } from "../components/problem-list.tsx";
import { ServerTable } from "../components/server-table.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { words } from "../i18n/language.ts";
import { fault, overview, retry } from "../live/live.ts";
import { readView, type View, viewPath } from "../overview/view.ts";

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
      <PageTitle text={words.value.overview.title} />
      {fault.value && <FaultPanel fault={fault.value} onRetry={retry} />}
    </>
  );
}

function Loading() {
  return (
    <>
      <div class="heading">
        <PageTitle text={words.value.overview.title} />
        <Skeleton lines={1} />
      </div>
      <Skeleton lines={2} tall />
      <Skeleton lines={6} />
    </>
  );
}
