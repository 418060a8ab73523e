import { useMemo } from "preact/hooks";
import type { ServerSummary } from "../../../../server/contract/answers/server.ts";
import type { Moment } from "../../../../server/contract/facts.ts";
import { hostPort } from "../../../../server/contract/host-port.ts";
import { to } from "../../../browser/base.ts";
import { duration, span } from "../../../format/duration.ts";
import { clockTime, exactTime, shortTime } from "../../../format/moment.ts";
import { language } from "../../../languages/language.ts";
import { say } from "../../../languages/say.ts";
import { now, toCome } from "../../../live/clock.ts";
import { Age } from "../../../parts/age.tsx";
import { CertificateDays } from "../../../parts/certificate/certificate-days.tsx";
import { serverPath } from "../../../parts/server-chip.tsx";
import { StateMark } from "../../../parts/state/state-mark.tsx";
import { stateWords } from "../../../parts/state/words.ts";
import { TrendLine } from "../../../parts/trend/trend-line.tsx";
import { commonWords } from "../../../parts/words.ts";
import { overviewWords } from "../words.ts";
import { DayStrip } from "./day-strip.tsx";
import { SyncMark } from "./sync-mark.tsx";

/** One server in the table; drawn anew only when it has changed, so that a thousand rows stay quick. */
export function ServerRow({ server }: { server: ServerSummary }) {
  const reader = language.value;
  return useMemo(() => <Cells server={server} />, [server, reader]);
}

function Cells({ server }: { server: ServerSummary }) {
  const { name, host, port, security, state, paused, latest, recent, checking, day, sync } = server;
  const overview = overviewWords.value;
  const { security: protection, none } = commonWords.value;
  return (
    <tr class={checking ? "checking" : undefined}>
      <td>
        <StateMark state={state} />
        {paused ? <Pause until={paused.until} /> : state !== "up" && <Since server={server} />}
      </td>
      <th scope="row">
        <a href={to(serverPath(name))}>{name}</a>
        <small>
          <span class="mono">{hostPort({ host, port })}</span>
          {security !== "implicit-tls" && ` ${protection[security]}`}
        </small>
      </th>
      <td class="wide">
        <DayStrip day={day} />
      </td>
      <td class="number wide time">
        <TrendLine recent={recent} />
        {timeOf(server) ?? <span class="muted">{none}</span>}
      </td>
      <td class="number" data-label={overview.columns.certificate}>
        <CertificateDays latest={latest} />
      </td>
      <td class="sync" data-label={overview.columns.sync}>
        <SyncMark sync={sync} />
      </td>
      <td class="number checked">
        {latest ? <Age moment={latest.startedAt} /> : <span class="muted">{overview.notChecked}</span>}
        <LeftAlone until={server.leftAloneUntil} />
      </td>
    </tr>
  );
}

/** How long a check takes that gets through; how long a failure took says nothing. */
function timeOf({ state, latest }: ServerSummary): string | null {
  return latest && state !== "down" && state !== "unknown" ? duration(latest.seconds, language.value) : null;
}

function Pause({ until }: { until: Moment }) {
  return (
    <small title={exactTime(until, language.value)}>
      {say(overviewWords.value.paused, { until: shortTime(until, language.value) })}
    </small>
  );
}

/** Apart, so that only the rows that wait for it look at the clock. */
function LeftAlone({ until }: { until: Moment | null }) {
  const moment = until && toCome(until);
  if (!moment) return null;
  const { leftAlone, leftAloneWhy } = overviewWords.value;
  return <small title={leftAloneWhy}>{say(leftAlone, { until: clockTime(moment, language.value) })}</small>;
}

function Since({ server: { since } }: { server: ServerSummary }) {
  if (!since) return null;
  const seconds = (now.value - Date.parse(since.moment)) / 1000;
  return (
    <small title={exactTime(since.moment, language.value)}>
      {say(stateWords.value.since, { span: span(Math.max(1, seconds), language.value), atLeast: `${since.atLeast}` })}
    </small>
  );
}
