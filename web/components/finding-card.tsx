import type { FindingReport } from "../../server/diagnose/check.ts";
import { words } from "../i18n/language.ts";
import { FixSteps } from "./fix-steps.tsx";
import { RichText } from "./rich-text.tsx";
import { severityMark } from "./severity-mark.ts";
import { StateIcon } from "./state-mark.tsx";

/** One finding of a check: what is wrong, why, and what each kind of reader can do. */
export function FindingCard({ finding }: { finding: FindingReport }) {
  const { severity, title, cause, fix, reference } = finding;
  const texts = words.value.problem;
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
      <p class="severity">{texts.severity[severity]}</p>
      <div class="body">
        <p class="cause">
          <RichText text={cause} />
        </p>
        <div class="both">
          {fix.admin.length > 0 && <FixSteps fix={fix} reader="admin" />}
          {fix.user.length > 0 && <FixSteps fix={fix} reader="user" />}
          {fix.admin.length + fix.user.length === 0 && <FixSteps fix={fix} reader="admin" />}
        </div>
        {host && (
          <p class="reference">
            <a href={reference} target="_blank" rel="noreferrer">
              {texts.referenceOf(host)}
            </a>
          </p>
        )}
      </div>
    </article>
  );
}
