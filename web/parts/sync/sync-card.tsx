import type { CheckReport } from "../../../server/contract/answers/check.ts";
import type { SyncFacts } from "../../../server/contract/facts.ts";
import type { FindingId } from "../../../server/contract/finding-ids.ts";
import { duration } from "../../format/duration.ts";
import { exactTime } from "../../format/moment.ts";
import { language } from "../../languages/language.ts";
import { say } from "../../languages/say.ts";
import { ageOf } from "../age.tsx";
import { Card } from "../card.tsx";
import { stepWords } from "../course/words.ts";
import { StateIcon } from "../state/state-mark.tsx";
import { RichText } from "../text/rich-text.tsx";
import { type SyncStep, syncSteps, type Unseen } from "./sync-steps.ts";
import { syncWords } from "./words.ts";
import "./sync.css";

const MARKS = { seen: "up", unseen: "degraded", failed: "degraded", late: "warning" } as const;
/** Found when new mail is announced, but later than it should be. */
const LATE: FindingId = "sync-push-slow";

type Props = { sync: SyncFacts; findings: CheckReport["findings"] };

/** What became of the canary: what each step means for a person with two devices, and how long it took. */
export function SyncCard({ sync, findings }: Props) {
  const isLate = findings.some(({ id }) => id === LATE);
  const texts = syncWords.value;
  const age = (
    <time class="muted" dateTime={sync.startedAt} title={exactTime(sync.startedAt, language.value)}>
      {ageOf(sync.startedAt)}
    </time>
  );
  return (
    <Card heading={texts.heading} aside={age} class="sync-card">
      <p class="muted">
        <RichText text={say(texts.hint, { mailbox: sync.mailbox })} />
      </p>
      <table class="plain-table">
        <thead>
          <tr>
            <th scope="col">{texts.columns.step}</th>
            <th scope="col">{texts.columns.seen}</th>
            <th scope="col" class="number">
              {texts.columns.seconds}
            </th>
          </tr>
        </thead>
        <tbody>
          {syncSteps(sync).map((step) => (
            <Row key={step.operation} step={step} isLate={isLate && step.operation === "push"} />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function Row({ step, isLate }: { step: SyncStep; isLate: boolean }) {
  const texts = syncWords.value;
  return (
    <tr class={step.status}>
      <th scope="row">
        <Mark status={isLate ? "late" : step.status} /> {texts.step[step.operation]}
      </th>
      <td>
        <Seen step={step} />
      </td>
      <td class="number">{step.status === "seen" && duration(step.seconds, language.value)}</td>
    </tr>
  );
}

function Mark({ status }: { status: SyncStep["status"] | "late" }) {
  if (status !== "skipped") return <StateIcon state={MARKS[status]} />;
  return (
    <svg class="icon state-unknown" viewBox="0 0 14 14" aria-hidden="true">
      <path d="M3 7h8" />
    </svg>
  );
}

function Seen({ step }: { step: SyncStep }) {
  const texts = syncWords.value;
  const steps = stepWords.value;
  switch (step.status) {
    case "seen":
      return <>{say(texts.seen[step.operation], { time: duration(step.seconds, language.value) })}</>;
    case "unseen":
      return <span class="state-degraded">{unseenText(step.unseen)}</span>;
    case "failed":
      return (
        <span class="state-degraded">
          {steps.failed} <code>{step.failure.code}</code> {step.failure.text !== step.failure.code && step.failure.text}
        </span>
      );
    case "skipped": {
      const { because } = step;
      const why =
        because === "not-applicable" ? texts.notApplicable : say(texts.skipped, { step: texts.step[because] });
      return <span class="muted">{why}</span>;
    }
  }
}

function unseenText(unseen: Unseen): string {
  const { unseen: texts, parts } = syncWords.value;
  const list = new Intl.ListFormat(language.value);
  switch (unseen.kind) {
    case "silent":
      return say(texts.silent, { waited: duration(unseen.waited, language.value) });
    case "not-found":
      return say(texts.notFound, { waited: duration(unseen.waited, language.value) });
    case "changed":
      return say(texts.changed, { parts: list.format(unseen.parts.map((part) => parts[part])) });
    case "flags":
      return say(texts.flags, { flags: unseen.flags.join(" ") });
    default:
      return texts[unseen.kind];
  }
}
