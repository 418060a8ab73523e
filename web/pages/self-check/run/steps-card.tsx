import type { ComponentChildren } from "preact";
import type { Discovered } from "../../../../server/contract/answers/discovered.ts";
import type { Step } from "../../../../server/contract/answers/phase.ts";
import type { SelfCheckQueued } from "../../../../server/contract/answers/self-check.ts";
import type { SelfCheckSetting } from "../../../../server/contract/answers/setting.ts";
import type { PhaseReport } from "../../../../server/contract/facts.ts";
import { isSameServer } from "../../../../server/contract/identity.ts";
import { partAddress } from "../../../../server/contract/mail-address.ts";
import type { PhaseName } from "../../../../server/contract/phases.ts";
import { saidBy } from "../../../../server/diagnose/said-by.ts";
import { CONNECTION_ENDED, TIMED_OUT } from "../../../../server/probe/failure-codes.ts";
import { duration, span } from "../../../format/duration.ts";
import { language } from "../../../languages/language.ts";
import { say } from "../../../languages/say.ts";
import { Card } from "../../../parts/card.tsx";
import { Skeleton } from "../../../parts/skeleton.tsx";
import { StateIcon } from "../../../parts/state/state-mark.tsx";
import type { Question } from "../api.ts";
import { sourceText } from "../settings/source-text.ts";
import { selfCheckWords } from "../words.ts";
import { Learnt } from "./learnt.tsx";
import type { RunProgress } from "./run.ts";

type Props = {
  progress: RunProgress;
  phases: readonly PhaseReport[] | null;
  question: Question;
  found: Discovered | null;
};

/** The steps of a check in plain words: as they happen, and afterwards, each with what it found. */
export function StepsCard({ progress, phases, question, found }: Props) {
  const texts = selfCheckWords.value;
  if (progress && "place" in progress) return <InLine place={progress.place} />;
  if (!progress) return <Card heading={texts.steps}>{<Skeleton lines={6} />}</Card>;
  const ended = phases?.filter(({ status }) => status !== "skipped");
  const left = phases?.filter((phase) => phase.status === "skipped" && phase.because !== "not-applicable");
  const begun = new Map(progress.steps.map((step) => [step.phase, step]));
  return (
    <Card heading={ended ? texts.stepsDone : texts.steps}>
      <p class="visually-hidden" role="status">
        {!ended && spoken(progress.steps)}
      </p>
      <ol class="steps">
        <Found setting={progress.setting} found={found} domain={partAddress(question.address).domain ?? ""} />
        {ended
          ? ended.map((phase) => <Ended key={phase.phase} phase={phase} host={question.host} />)
          : progress.phases.map((phase) => (
              <Running key={phase} phase={phase} step={begun.get(phase)} host={question.host} />
            ))}
        {left && left.length > 0 && (
          <Line mark={<i class="dot" />} text={say(texts.notReached, { count: left.length })} muted />
        )}
      </ol>
    </Card>
  );
}

/** The place among those who wait, told anew as it changes also to those who hear the page. */
function InLine({ place }: SelfCheckQueued) {
  const texts = selfCheckWords.value;
  return (
    <Card heading={texts.steps}>
      <p class="in-line" role="status">
        <i class="spinner" /> {say(texts.inLine, { place })}
      </p>
      <p class="sub">{texts.inLineText}</p>
    </Card>
  );
}

type FoundProps = { setting: SelfCheckSetting; found: Discovered | null; domain: string };

/** The step under way, for those who hear the page; what has failed is in the result, a moment later. */
function spoken(steps: readonly Step[]): string {
  const last = steps.at(-1);
  return last ? selfCheckWords.value.doing[last.phase] : "";
}

/** What is checked, and who says that these are the settings. */
function Found({ setting, found, domain }: FoundProps) {
  const texts = selfCheckWords.value;
  const { host, port, security } = setting;
  const known = found?.settings.find((one) => isSameServer(one, setting));
  const from = known ? sourceText(known) : texts.source.visitor;
  return (
    <Line mark={<StateIcon state="up" />} text={say(texts.settingsFor, { domain })}>
      <span class="mono">{host}</span> {say(texts.place, { port, security: texts.security[security] })} · {from}
    </Line>
  );
}

function Running({ phase, step, host }: { phase: PhaseName; step: Step | undefined; host: string }) {
  const { doing, waiting } = selfCheckWords.value;
  if (!step) return <Line mark={<i class="dot" />} text={doing[phase]} aside={waiting} muted />;
  if (step.status !== undefined) return <Ended phase={step} host={host} />;
  return <Line mark={<i class="spinner" />} text={doing[phase]} current />;
}

function Ended({ phase, host }: { phase: PhaseReport; host: string }) {
  const { done, failed, notAllowed } = selfCheckWords.value;
  if (phase.status === "skipped") return null;
  const time = duration(phase.seconds, language.value);
  if (phase.status === "ok")
    return (
      <Line mark={<StateIcon state="up" />} text={done[phase.phase]} aside={time}>
        <Learnt phase={phase} host={host} />
      </Line>
    );
  if (phase.failure.code === "TARGET_NOT_ALLOWED")
    return <Line mark={<StateIcon state="unknown" />} text={notAllowed} />;
  return (
    <Line mark={<StateIcon state="down" />} text={failed[phase.phase]} aside={time}>
      {failureText(phase)}
    </Line>
  );
}

/** In the words of the server where it said anything, and in ours where it did not. */
function failureText({ phase, seconds, failure }: Extract<PhaseReport, { status: "failed" }>): string {
  const { code, text } = failure;
  const { said, reported, unanswered, ended } = selfCheckWords.value;
  if (phase !== "token" && saidBy(failure) === "server") return say(said, { text: text || code });
  if (TIMED_OUT.includes(code)) return say(unanswered, { span: span(seconds, language.value) });
  return CONNECTION_ENDED.includes(code) ? ended : say(reported, { code });
}

type LineProps = {
  mark: ComponentChildren;
  text: string;
  aside?: string;
  muted?: boolean;
  current?: boolean;
  children?: ComponentChildren;
};

function Line({ mark, text, aside, muted = false, current = false, children }: LineProps) {
  return (
    <li class={muted ? "waiting" : undefined} aria-current={current ? "step" : undefined}>
      <span class="mark">{mark}</span>
      <span>
        {text}
        {children && <small>{children}</small>}
      </span>
      <small>{aside}</small>
    </li>
  );
}
