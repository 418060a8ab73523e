import type { ServerDetail } from "../../../server/contract/answers/server.ts";
import { mayOperate } from "../../access/session.ts";
import { to } from "../../browser/base.ts";
import { exactTime } from "../../format/moment.ts";
import { language } from "../../languages/language.ts";
import { say } from "../../languages/say.ts";
import { ageOf } from "../../parts/age.tsx";
import { Card } from "../../parts/card.tsx";
import { QuestionsCard } from "../../parts/check/questions-card.tsx";
import { checkWords } from "../../parts/check/words.ts";
import type { CheckNowControl } from "./check-now/use-check-now.ts";
import { serverWords } from "./words.ts";

type Props = { answers: ServerDetail["answers"]; control: CheckNowControl };

/** What each address serves, and what else the slow questions were answered with when they were last asked; or the way to ask. */
export function LatestAnswers({ answers, control: { run, press } }: Props) {
  const texts = serverWords.value;
  if (!answers && !mayOperate.value) return null;
  if (!answers) {
    return (
      <Card heading={checkWords.value.questions.heading}>
        <p>{checkWords.value.questions.unasked}</p>
        <p class="actions">
          <button
            type="button"
            class="button"
            aria-disabled={run.state === "running"}
            onClick={() => press({ full: true })}
          >
            {texts.checkFully}
          </button>
        </p>
      </Card>
    );
  }
  const { id, startedAt, questions } = answers;
  const report = (
    <a href={to(`/checks/${encodeURIComponent(id)}`)} title={exactTime(startedAt, language.value)}>
      {say(texts.answered, { age: ageOf(startedAt) })}
    </a>
  );
  return <QuestionsCard questions={questions} aside={report} />;
}
