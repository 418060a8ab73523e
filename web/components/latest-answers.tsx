import type { ServerDetail } from "../../server/http/shapes.ts";
import { exactTime } from "../format/moment.ts";
import { language, words } from "../i18n/language.ts";
import { ageOf } from "./age.tsx";
import { QuestionsCard } from "./questions-card.tsx";

/** What each address serves, and what else the slow questions were answered with when they were last asked. */
export function LatestAnswers({
  answers: { id, startedAt, questions },
}: {
  answers: NonNullable<ServerDetail["answers"]>;
}) {
  const report = (
    <a href={`/checks/${encodeURIComponent(id)}`} title={exactTime(startedAt, language.value)}>
      {words.value.server.answered(ageOf(startedAt))}
    </a>
  );
  return <QuestionsCard questions={questions} aside={report} />;
}
