import { useLocation, useRoute } from "preact-iso";
import type { ServerSummary } from "../../../server/contract/answers/server.ts";
import { fetchServer } from "../../api.ts";
import { useAnswer } from "../../browser/use-answer.ts";
import { language } from "../../languages/language.ts";
import { overview } from "../../live/live.ts";
import { CheckFacts } from "../../parts/check/check-facts.tsx";
import { Waterfall } from "../../parts/course/waterfall.tsx";
import { FaultPanel } from "../../parts/fault-panel.tsx";
import { CheckFindings } from "../../parts/findings/check-findings.tsx";
import { PageTitle } from "../../parts/page-title.tsx";
import { Skeleton } from "../../parts/skeleton.tsx";
import { TranscriptCard } from "../../parts/transcript/transcript-card.tsx";
import { useCheckNow } from "./check-now/use-check-now.ts";
import { HistoryCard } from "./history/history-card.tsx";
import { useSeries } from "./history/use-series.ts";
import { readHistoryView, usualView } from "./history/view.ts";
import { LatestAnswers } from "./latest-answers.tsx";
import { LiveCourse } from "./live/live-course.tsx";
import { PastCheck } from "./past-check.tsx";
import { RecentChecks } from "./recent/recent-checks.tsx";
import { ServerHeading } from "./server-heading.tsx";
import { UnknownServer } from "./unknown-server.tsx";
import { ServerVitals } from "./vitals/server-vitals.tsx";
import { serverWords } from "./words.ts";

/** Of each fix, as many steps are shown at once; the others on demand. */
const MOST_STEPS = 3;

/** `/servers/NAME`: one server, with its latest check or, with `?check=ID`, one of the past. */
export function ServerPage() {
  const name = useRoute().params.name ?? "";
  const { query } = useLocation();
  const live = overview.value?.servers.find((server) => server.name === name);
  const version = `${live?.latest?.id ?? ""} ${overview.value !== null && !live} ${language.value}`;
  const { value, fault, again } = useAnswer(name, version, (signal) => fetchServer(name, signal));
  const control = useCheckNow(name, again);
  const server: ServerSummary | undefined = live ?? value?.server;
  const usual = usualView(server);
  const view = readHistoryView(query, usual);
  const past = useSeries(name, view.range, server);

  if (fault?.kind === "refused" && fault.status === 404) return <UnknownServer name={name} />;
  const check = value?.check ?? null;
  const checking = control.run.state === "running" ? control.run.checking : null;
  const other = query.check && query.check !== check?.id ? query.check : null;
  return (
    <>
      {server ? <ServerHeading server={server} control={control} /> : <PageTitle text={name} />}
      {fault && (fault.kind !== "unreachable" || !value) && <FaultPanel fault={fault} onRetry={again} />}
      {other ? (
        <PastCheck id={other} name={name} />
      ) : (
        <>
          {checking && <LiveCourse checking={checking} usual={check?.seconds ?? 0} />}
          {check && (
            <CheckFindings
              check={check}
              heading={server?.paused ? serverWords.value.findingsBefore : undefined}
              most={MOST_STEPS}
            />
          )}
          {value && !check && !server?.paused && <p class="card panel">{serverWords.value.firstCheck}</p>}
          {server && <ServerVitals server={server} check={check} uptime={past.value?.uptime ?? null} />}
          {check && <Waterfall check={check} past={false} />}
          {!value && !fault && <Skeleton lines={8} />}
          {server && <HistoryCard past={past} view={view} usual={usual} />}
          {value && check && <CheckFacts check={check} before={value.before} />}
          {value && check && <LatestAnswers answers={value.answers} control={control} />}
        </>
      )}
      {server && <RecentChecks key={name} server={server} shown={other ?? check?.id ?? null} />}
      {!other && check && <TranscriptCard check={check} />}
    </>
  );
}
