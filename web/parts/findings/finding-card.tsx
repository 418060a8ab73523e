import type { FindingReport } from "../../../server/contract/answers/finding.ts";
import { to } from "../../browser/base.ts";
import { say } from "../../languages/say.ts";
import { problemPath } from "../../links/problem-path.ts";
import { StateIcon } from "../state/state-mark.tsx";
import { RichText } from "../text/rich-text.tsx";
import { FixSteps, Steps } from "./fix-steps.tsx";
import { HowToCall } from "./how-to-call.tsx";
import { severityMark } from "./severity-mark.ts";
import { problemWords } from "./words.ts";

type Props = {
  finding: FindingReport;
  /** Whose it is. */
  server: string;
  /** How many steps of a fix are shown before the reader asks for more. */
  most?: number;
};

/** One finding of a check: what is wrong, why, and what each kind of reader can do. */
export function FindingCard({ finding, server, most = Number.POSITIVE_INFINITY }: Props) {
  const { id, severity, title, cause, fix, verify, reference, transient, severityReason } = finding;
  const texts = problemWords.value;
  const mark = severityMark(severity);
  const host = URL.canParse(reference) ? new URL(reference).host : null;
  return (
    <article class={`card problem finding state-${mark}`}>
      <h3>
        <StateIcon state={mark} />
        <span>
          <RichText text={title} />
        </span>
      </h3>
      <p class="severity">
        {texts.severity[severity]}
        {transient && <small> · {texts.transient}</small>}
      </p>
      <div class="body">
        <p>{severityReason}</p>
        <p class="cause">
          <RichText text={cause} />
        </p>
        <div class="both">
          {fix.admin.length > 0 && <FixSteps fix={fix} reader="admin" most={most} />}
          {fix.user.length > 0 && <FixSteps fix={fix} reader="user" most={most} />}
          {fix.admin.length + fix.user.length === 0 && <FixSteps fix={fix} reader="admin" />}
        </div>
        {verify.length > 0 && (
          <div class="fix">
            <details class="more">
              <summary>{texts.verify}</summary>
              <Steps steps={verify} first={1} />
              <HowToCall steps={verify} />
            </details>
          </div>
        )}
        <p class="reference">
          <a href={to(problemPath(id, server))}>{texts.all}</a>
          {host && (
            <a href={reference} target="_blank" rel="noreferrer">
              {say(texts.referenceOf, { host })}
            </a>
          )}
        </p>
      </div>
    </article>
  );
}
