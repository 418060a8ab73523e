import type { PhaseReport } from "../../../server/diagnose/check.ts";
import type { PhaseName } from "../../../server/probe/facts.ts";
import { duration } from "../../format/duration.ts";
import { language } from "../../i18n/language.ts";
import { selfCheckWords } from "../../i18n/self-check.ts";
import type { Progress } from "../../self-check/run.ts";
import { Card } from "../card.tsx";
import { PhaseLearnt } from "../phase-learnt.tsx";
import { StateIcon } from "../state-mark.tsx";

type Props = { progress: Progress; phases: readonly PhaseReport[] | null };

/** The steps of a check in plain words: as they happen, and afterwards with what each found. */
export function StepsCard({ progress, phases }: Props) {
  const texts = selfCheckWords.value;
  const shown = phases
    ? phases.filter((phase) => phase.status !== "skipped" || phase.because !== "not-applicable")
    : null;
  return (
    <Card heading={shown ? texts.stepsDone : texts.steps}>
      <ol class="steps">
        {shown
          ? shown.map((phase) => <Done key={phase.phase} phase={phase} />)
          : progress.planned.map((phase) => <Running key={phase} phase={phase} progress={progress} />)}
      </ol>
    </Card>
  );
}

function Running({ phase, progress: { planned, current } }: { phase: PhaseName; progress: Progress }) {
  const { doing, done, waiting } = selfCheckWords.value;
  const at = current === null ? 0 : planned.indexOf(current);
  const here = planned.indexOf(phase);
  if (here < at) return <Step mark={<StateIcon state="up" />} text={done[phase]} />;
  if (here > at) return <Step mark={<i class="dot" />} text={doing[phase]} aside={waiting} muted />;
  return <Step mark={<i class="spinner" />} text={doing[phase]} current />;
}

function Done({ phase }: { phase: PhaseReport }) {
  const { done, failed, doing, notReached, said, notAllowed } = selfCheckWords.value;
  if (phase.status === "skipped")
    return <Step mark={<i class="dot" />} text={doing[phase.phase]} aside={notReached} muted />;
  const time = duration(phase.seconds, language.value);
  if (phase.status === "ok")
    return (
      <Step mark={<StateIcon state="up" />} text={done[phase.phase]} aside={time}>
        <PhaseLearnt phase={phase} />
      </Step>
    );
  if (phase.failure.code === "TARGET_NOT_ALLOWED")
    return <Step mark={<StateIcon state="unknown" />} text={notAllowed} />;
  return (
    <Step mark={<StateIcon state="down" />} text={failed[phase.phase]} aside={time}>
      {said(phase.failure.text || phase.failure.code)}
    </Step>
  );
}

type StepProps = {
  mark: preact.ComponentChildren;
  text: string;
  aside?: string;
  muted?: boolean;
  current?: boolean;
  children?: preact.ComponentChildren;
};

function Step({ mark, text, aside, muted = false, current = false, children }: StepProps) {
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
