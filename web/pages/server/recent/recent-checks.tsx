import { useState } from "preact/hooks";
import type { PastCheck } from "../../../../server/contract/answers/check.ts";
import type { ServerSummary } from "../../../../server/contract/answers/server.ts";
import { to } from "../../../browser/base.ts";
import { duration } from "../../../format/duration.ts";
import { clockTime, exactTime, isOfToday, shortTime } from "../../../format/moment.ts";
import { language } from "../../../languages/language.ts";
import { say } from "../../../languages/say.ts";
import { Age } from "../../../parts/age.tsx";
import { Card } from "../../../parts/card.tsx";
import { FaultPanel } from "../../../parts/fault-panel.tsx";
import { serverPath } from "../../../parts/server-chip.tsx";
import { StateMark } from "../../../parts/state/state-mark.tsx";
import { STRIP_CELLS } from "../../../parts/state/strip.ts";
import { TrendLine } from "../../../parts/trend/trend-line.tsx";
import { commonWords } from "../../../parts/words.ts";
import { serverWords } from "../words.ts";
import { CheckStrip } from "./check-strip.tsx";
import { type OlderChecks, useOlderChecks } from "./use-older-checks.ts";
import "./recent.css";

const FEW = 8;

type Props = { server: ServerSummary; shown: string | null };

/** The checks of a server, the newest first, each to be looked at; older ones as they are asked for. */
export function RecentChecks({ server: { name, recent }, shown }: Props) {
  // A long list stays as it is while it is read: it does not move on with each check.
  const [kept, keep] = useState<readonly PastCheck[] | null>(null);
  const older = useOlderChecks(name, kept?.[0]);
  const texts = serverWords.value.recent;
  if (recent.length === 0) return <Card heading={texts.heading}>{texts.none}</Card>;
  const listed = kept ? [...kept.toReversed(), ...older.checks] : recent.toReversed().slice(0, FEW);
  return (
    <Card heading={texts.heading} class="recent">
      <p class="pictures">
        <CheckStrip recent={recent} />
        <TrendLine recent={recent} />
      </p>
      <table class="plain-table">
        <thead>
          <tr>
            <th scope="col">{texts.time}</th>
            <th scope="col">{texts.state}</th>
            <th scope="col" class="number">
              {texts.seconds}
            </th>
          </tr>
        </thead>
        <tbody>
          {listed.map((check) => (
            <Row key={check.id} name={name} check={check} isShown={check.id === shown} />
          ))}
        </tbody>
      </table>
      {!kept && recent.length > FEW && (
        <button type="button" class="link" onClick={() => keep(recent)}>
          {say(texts.showAll, { count: recent.length })}
        </button>
      )}
      {kept && kept.length >= STRIP_CELLS && <Older older={older} />}
    </Card>
  );
}

type RowProps = { name: string; check: PastCheck; isShown: boolean };

function Row({ name, check: { id, startedAt, seconds, state }, isShown }: RowProps) {
  return (
    <tr>
      <td>
        <a
          href={to(`${serverPath(name)}?check=${encodeURIComponent(id)}`)}
          title={exactTime(startedAt, language.value)}
          aria-current={isShown ? "true" : undefined}
        >
          {(isOfToday(startedAt) ? clockTime : shortTime)(startedAt, language.value)}
        </a>{" "}
        <small>
          <Age moment={startedAt} />
        </small>
      </td>
      <td>
        <StateMark state={state} />
      </td>
      <td class="number">{duration(seconds, language.value)}</td>
    </tr>
  );
}

function Older({ older: { state, fault, ask } }: { older: OlderChecks }) {
  const texts = serverWords.value.recent;
  if (fault) return <FaultPanel fault={fault} onRetry={ask} />;
  if (state === "end") return <p class="muted">{texts.end}</p>;
  return (
    <button type="button" class="link" aria-disabled={state === "asking"} onClick={ask}>
      {state === "asking" ? commonWords.value.loading : texts.older}
    </button>
  );
}
