import { useState } from "preact/hooks";
import type { ServerSummary } from "../../server/http/shapes.ts";
import { duration } from "../format/duration.ts";
import { clockTime, exactTime } from "../format/moment.ts";
import { language, words } from "../i18n/language.ts";
import { Age } from "./age.tsx";
import { Card } from "./card.tsx";
import { CheckStrip } from "./check-strip.tsx";
import { serverPath } from "./server-chip.tsx";
import { StateMark } from "./state-mark.tsx";
import { TrendLine } from "./trend-line.tsx";

const FEW = 8;

type Props = { server: ServerSummary; shown: string | null };

/** The newest checks of a server, each to be looked at. */
export function RecentChecks({ server: { name, recent }, shown }: Props) {
  const [all, showAll] = useState(false);
  const texts = words.value.server.recent;
  const newest = recent.toReversed();
  if (newest.length === 0) return <Card heading={texts.heading}>{texts.none}</Card>;
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
          {newest.slice(0, all ? undefined : FEW).map(({ id, startedAt, seconds, state }) => (
            <tr key={id}>
              <td>
                <a
                  href={`${serverPath(name)}?check=${encodeURIComponent(id)}`}
                  title={exactTime(startedAt, language.value)}
                  aria-current={id === shown ? "true" : undefined}
                >
                  {clockTime(startedAt, language.value)}
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
          ))}
        </tbody>
      </table>
      {!all && newest.length > FEW && (
        <button type="button" class="link" onClick={() => showAll(true)}>
          {texts.showAll(newest.length)}
        </button>
      )}
    </Card>
  );
}
