import { useLocation, useRoute } from "preact-iso";
import type { ServerSummary } from "../../server/http/shapes.ts";
import { fetchServer } from "../api.ts";
import { useAnswer } from "../browser/use-answer.ts";
import { CheckDetails } from "../components/check-details.tsx";
import { FaultPanel } from "../components/fault-panel.tsx";
import { HistoryCard } from "../components/history-card.tsx";
import { PageTitle } from "../components/page-title.tsx";
import { PastCheck } from "../components/past-check.tsx";
import { RecentChecks } from "../components/recent-checks.tsx";
import { ServerHeading } from "../components/server-heading.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { TranscriptCard } from "../components/transcript-card.tsx";
import { UnknownServer } from "../components/unknown-server.tsx";
import { language, words } from "../i18n/language.ts";
import { overview } from "../live/live.ts";

/** `/servers/NAME`: one server, with its latest check or, with `?check=ID`, one of the past. */
export function ServerPage() {
  const name = useRoute().params.name ?? "";
  const { query } = useLocation();
  const live = overview.value?.servers.find((server) => server.name === name);
  const version = `${live?.latest?.id ?? ""} ${overview.value !== null && !live} ${language.value}`;
  const { value, fault, again } = useAnswer(name, version, (signal) => fetchServer(name, signal));

  if (fault?.kind === "refused" && fault.status === 404) return <UnknownServer name={name} />;
  const server: ServerSummary | undefined = live ?? value?.server;
  const past = query.check && query.check !== value?.check?.id ? query.check : null;
  return (
    <>
      {server ? <ServerHeading server={server} onChecked={again} /> : <PageTitle text={name} />}
      {fault && fault.kind !== "unreachable" && <FaultPanel fault={fault} onRetry={again} />}
      {fault?.kind === "unreachable" && !value && <FaultPanel fault={fault} onRetry={again} />}
      {past ? (
        <PastCheck id={past} name={name} />
      ) : value?.check ? (
        <CheckDetails check={value.check} past={false} />
      ) : value ? (
        !server?.paused && <p class="card panel">{words.value.server.firstCheck}</p>
      ) : (
        !fault && <Skeleton lines={8} />
      )}
      {server && !past && <HistoryCard server={server} />}
      {server && <RecentChecks server={server} shown={past ?? value?.check?.id ?? null} />}
      {!past && value?.check && <TranscriptCard lines={value.check.transcript} />}
    </>
  );
}
