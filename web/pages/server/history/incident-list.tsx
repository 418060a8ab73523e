import { useState } from "preact/hooks";
import type { IncidentReport, Series } from "../../../../server/contract/answers/series.ts";
import { to } from "../../../browser/base.ts";
import { span } from "../../../format/duration.ts";
import { exactTime, shortTime } from "../../../format/moment.ts";
import { language } from "../../../languages/language.ts";
import { say } from "../../../languages/say.ts";
import { problemPath } from "../../../links/problem-path.ts";
import { Card } from "../../../parts/card.tsx";
import { StateMark } from "../../../parts/state/state-mark.tsx";
import { stateWords } from "../../../parts/state/words.ts";
import { plainText } from "../../../text/code-parts.ts";
import { downWithin } from "./incident-text.ts";
import { historyWords } from "./words.ts";

const FEW = 8;

/** What went wrong in the time that is shown, the newest first. */
export function IncidentList({ series: { server, incidents, moreIncidents, range } }: { series: Series }) {
  const [all, showAll] = useState(false);
  const { incidents: texts, ranges } = historyWords.value;
  const heading = say(texts.heading, { range: ranges[range] });
  if (incidents.length === 0) return <Card heading={heading}>{texts.none}</Card>;
  return (
    <Card heading={heading} class="incidents">
      <table class="plain-table">
        <thead>
          <tr>
            <th scope="col">{texts.began}</th>
            <th scope="col">{texts.length}</th>
            <th scope="col">{texts.state}</th>
            <th scope="col">{texts.cause}</th>
          </tr>
        </thead>
        <tbody>
          {incidents.slice(0, all ? undefined : FEW).map((incident) => (
            <Row key={incident.began} incident={incident} server={server} />
          ))}
        </tbody>
      </table>
      {!all && incidents.length > FEW && (
        <button type="button" class="link" onClick={() => showAll(true)}>
          {say(texts.showAll, { count: incidents.length })}
        </button>
      )}
      {(all || incidents.length <= FEW) && moreIncidents && <p class="muted">{texts.more}</p>}
    </Card>
  );
}

function Row({ incident, server }: { incident: IncidentReport; server: string }) {
  const { began, ended, seconds, state, now, causes } = incident;
  const { incidents: texts, part } = historyWords.value;
  const within = downWithin(incident);
  return (
    <tr>
      <td>
        <time dateTime={began} title={exactTime(began, language.value)}>
          {shortTime(began, language.value)}
        </time>
      </td>
      <td>
        {span(seconds, language.value)} {ended === null && <small>{texts.ongoing}</small>}
        {within && <small class="within">{say(part, { state: stateWords.value.names.down, span: within })}</small>}
      </td>
      <td>
        <StateMark state={now ?? state} />
        {now !== null && now !== state && (
          <small class="within">{say(texts.atWorst, { state: stateWords.value.names[state] })}</small>
        )}
      </td>
      <td class="causes">
        {causes.map(({ id, title }) => (
          <a key={id} href={to(problemPath(id, server))}>
            {plainText(title)}
          </a>
        ))}
        {causes.length === 0 && <span class="muted">{texts.unknownCause}</span>}
      </td>
    </tr>
  );
}
