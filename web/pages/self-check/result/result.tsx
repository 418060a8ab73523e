import type { CheckReport } from "../../../../server/contract/answers/check.ts";
import type { Discovered } from "../../../../server/contract/answers/discovered.ts";
import { phaseOf } from "../../../../server/contract/phase-list.ts";
import { Card } from "../../../parts/card.tsx";
import { TroubleCard } from "../../../parts/findings/trouble-card.tsx";
import { problemWords } from "../../../parts/findings/words.ts";
import { StateIcon } from "../../../parts/state/state-mark.tsx";
import { CopyButton } from "../../../parts/text/copy-button.tsx";
import { RichText } from "../../../parts/text/rich-text.tsx";
import type { Question } from "../api.ts";
import { StepList } from "../step-list.tsx";
import { selfCheckWords } from "../words.ts";
import { adminText } from "./admin-text.ts";
import { mainFinding, reportedFinding } from "./main-finding.ts";
import { rightPlace } from "./right-place.ts";
import { RightSettings } from "./right-settings.tsx";

type Props = { check: CheckReport; question: Question; found: Discovered | null };

/** What a check came to: what the visitor can do, what to tell the administrator, and the right settings. */
export function Result({ check, question, found }: Props) {
  if (check.trouble) return <TroubleCard trouble={check.trouble} />;
  const texts = selfCheckWords.value;
  const finding = mainFinding(check);
  const others = check.findings.filter((one) => one !== finding);
  const place = rightPlace(check, question, found);
  const report = adminText(check, question.address, texts);
  return (
    <>
      <Card heading={texts.youCan} class={finding || check.state === "unknown" ? "you-can" : "you-can fine"}>
        {failsAtSignIn(check) && <p>{texts.result.signIn}</p>}
        <p class="sub">
          <RichText text={finding?.cause ?? fineText(check)} />
        </p>
        <Steps steps={finding ? finding.fix.user : stepsWithout(check)} />
      </Card>
      {reportedFinding(check) && (
        <Card
          heading={texts.administrator}
          aside={<CopyButton text={report} label={texts.copyReport} />}
          class="administrator"
        >
          <pre>{report}</pre>
        </Card>
      )}
      {place && <RightSettings place={place} found={found} address={question.address} />}
      {others.length > 0 && (
        <Card heading={texts.also} class="also">
          <ul>
            {others.map(({ id, title, severity }) => (
              <li key={id}>
                <StateIcon state={severity === "notice" ? "note" : "warning"} />
                <span>
                  <RichText text={title} /> <small>{problemWords.value.severity[severity]}</small>
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

function Steps({ steps }: { steps: readonly string[] }) {
  if (steps.length === 0) return <p>{selfCheckWords.value.onlyAdmin}</p>;
  return <StepList steps={steps} />;
}

/** What to do when nothing is wrong, and mail is not to be had all the same. */
function stepsWithout({ depth }: CheckReport): readonly string[] {
  const { compare, network, withPassword } = selfCheckWords.value.result;
  return depth === "connect" ? [withPassword, compare] : [compare, network];
}

function fineText({ state, depth }: CheckReport): string {
  const { reachableText, worksText } = selfCheckWords.value.result;
  if (state === "unknown") return "";
  return depth === "connect" ? reachableText : worksText;
}

/** Whether everything went well up to signing in, over TLS. */
function failsAtSignIn({ phases }: CheckReport): boolean {
  return phaseOf(phases, "tls")?.status === "ok" && phaseOf(phases, "auth")?.status === "failed";
}
