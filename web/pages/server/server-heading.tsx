import type { ServerSummary } from "../../../server/contract/answers/server.ts";
import { hostPort } from "../../../server/contract/host-port.ts";
import { STATES, type State } from "../../../server/contract/states.ts";
import { stateOf } from "../../../server/diagnose/state.ts";
import { mayOperate } from "../../access/session.ts";
import { to } from "../../browser/base.ts";
import { span } from "../../format/duration.ts";
import { clockTime, exactTime, shortTime } from "../../format/moment.ts";
import { language } from "../../languages/language.ts";
import { say } from "../../languages/say.ts";
import { chooseLabel, viewPath, WHOLE_VIEW } from "../../links/overview-view.ts";
import { now, toCome } from "../../live/clock.ts";
import { PageTitle } from "../../parts/page-title.tsx";
import { headingText } from "../../parts/state/heading-text.ts";
import { StateMark } from "../../parts/state/state-mark.tsx";
import { stateWords } from "../../parts/state/words.ts";
import { CopyButton } from "../../parts/text/copy-button.tsx";
import { RichText } from "../../parts/text/rich-text.tsx";
import { commonWords } from "../../parts/words.ts";
import { CheckNow } from "./check-now/check-now.tsx";
import type { CheckNowControl } from "./check-now/use-check-now.ts";
import { checkNowWords } from "./check-now/words.ts";
import { everyText } from "./rhythm-text.ts";
import { serverWords } from "./words.ts";

type Props = { server: ServerSummary; control: CheckNowControl };

/** Which server, how it is and since when, how it is checked, and a check at once. */
export function ServerHeading({ server, control }: Props) {
  const { name, host, port, security, user, state, paused, latest, labels } = server;
  const texts = serverWords.value;
  const { security: protection, noLogin, user: signedIn, nav } = commonWords.value;
  const address = hostPort({ host, port });
  const facts = [protection[security], user === null ? noLogin : say(signedIn, { name: user }), rhythmText(server)];
  const title = paused
    ? say(texts.inMaintenance, { name })
    : latest === null
      ? say(stateWords.value.notChecked, { name })
      : headingText(server, state, latest.findings);
  return (
    <div class="heading with-action">
      <div>
        <p class="crumbs">
          <a href={to("/")}>{nav.overview}</a> / {name}
        </p>
        <PageTitle text={title} />
        <p class="sub facts">
          <StateFor server={server} />
          <span class="host">
            <span class="mono">{address}</span> <CopyButton text={host} />
          </span>
          {facts.map((fact) => (
            <span key={fact}>
              <RichText text={fact} />
            </span>
          ))}
          {Object.entries(labels).map(([key, value]) => (
            <a key={key} class="chip" href={to(viewPath(chooseLabel(WHOLE_VIEW, key, value)))}>
              {`${key}=${value}`}
            </a>
          ))}
        </p>
      </div>
      {paused && <p class="banner paused">{say(texts.paused, { until: shortTime(paused.until, language.value) })}</p>}
      {isUnconfirmed(server) && (
        <p class="banner unconfirmed">
          {say(texts.unconfirmed, { state: stateWords.value.names[latestState(server)] })}
        </p>
      )}
      {mayOperate.value && <CheckNow control={control} />}
    </div>
  );
}

/** How often it is checked, and until when it is not because it asked for that. Reads the clock. */
function rhythmText({ timing, intervalSeconds, leftAloneUntil }: ServerSummary): string {
  const texts = serverWords.value;
  const usual = intervalSeconds === null ? say(texts.cron, { expression: timing }) : everyText(intervalSeconds);
  const until = toCome(leftAloneUntil);
  return until ? say(checkNowWords.value.leftAlone, { time: clockTime(until, language.value), usual }) : usual;
}

/** What the latest check alone says; the server's state may be better until the next one agrees. */
function latestState({ latest }: ServerSummary): State {
  return stateOf((latest?.findings ?? []).map(({ severity }) => severity));
}

function isUnconfirmed(server: ServerSummary): boolean {
  const { state } = server;
  return state !== "unknown" && STATES.indexOf(latestState(server)) > STATES.indexOf(state);
}

function StateFor({ server: { state, since } }: { server: ServerSummary }) {
  if (!since) return <StateMark state={state} />;
  const seconds = Math.max(1, (now.value - Date.parse(since.moment)) / 1000);
  return (
    <span title={exactTime(since.moment, language.value)}>
      <StateMark state={state} />{" "}
      {say(stateWords.value.since, { span: span(seconds, language.value), atLeast: `${since.atLeast}` })}
    </span>
  );
}
