import type { CheckReport } from "../../../server/contract/answers/check.ts";
import { hostPort } from "../../../server/contract/host-port.ts";
import { to } from "../../browser/base.ts";
import { duration } from "../../format/duration.ts";
import { exactTime } from "../../format/moment.ts";
import { language } from "../../languages/language.ts";
import { say } from "../../languages/say.ts";
import { overview } from "../../live/live.ts";
import { stepWords } from "../../parts/course/words.ts";
import { problemWords } from "../../parts/findings/words.ts";
import { PageTitle } from "../../parts/page-title.tsx";
import { serverPath } from "../../parts/server-chip.tsx";
import { headingText } from "../../parts/state/heading-text.ts";
import { StateMark } from "../../parts/state/state-mark.tsx";
import { stateWords } from "../../parts/state/words.ts";
import { CopyButton } from "../../parts/text/copy-button.tsx";
import { RichText } from "../../parts/text/rich-text.tsx";
import { commonWords } from "../../parts/words.ts";
import { reportText } from "./report-text.ts";
import { checkReportWords } from "./words.ts";

/** Which check of which server, how it ended, and the ways to pass it on. */
export function CheckReportHeading({ check }: { check: CheckReport }) {
  const { server, startedAt, seconds, state, findings } = check;
  const texts = checkReportWords.value;
  const common = commonWords.value;
  const url = `${location.origin}${to(`/checks/${encodeURIComponent(check.id)}`)}`;
  const text = reportText(check, {
    words: { common, state: stateWords.value, problem: problemWords.value, steps: stepWords.value },
    report: texts,
    language: language.value,
    url,
  });
  const configured = overview.value?.servers.find(({ name }) => name === server.name);
  return (
    <div class="heading">
      <p class="crumbs">
        {configured ? <a href={to(serverPath(server.name))}>{server.name}</a> : server.name} / {texts.crumb}
      </p>
      <PageTitle text={headingText(server, state, findings)} />
      <p class="sub facts">
        <StateMark state={state} />
        <time dateTime={startedAt}>{exactTime(startedAt, language.value)}</time>
        <span>{say(texts.took, { time: duration(seconds, language.value) })}</span>
        <span class="mono">{hostPort(server)}</span>
        <span>{common.security[server.security]}</span>
        <span>
          <RichText text={server.user === undefined ? common.noLogin : say(common.user, { name: server.user })} />
        </span>
      </p>
      <p class="actions no-print">
        <CopyButton text={text} label={texts.copy} />
        <CopyButton text={url} label={texts.link} />
        <button type="button" class="button" onClick={() => print()}>
          {texts.print}
        </button>
        {configured && (
          <a class="button" href={to(serverPath(server.name))}>
            {say(texts.toServer, { name: server.name })} <StateMark state={configured.state} />
          </a>
        )}
      </p>
    </div>
  );
}
