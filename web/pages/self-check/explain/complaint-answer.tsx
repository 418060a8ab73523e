import { useState } from "preact/hooks";
import type { ComplaintCause, Explanation } from "../../../../server/contract/answers/explanation.ts";
import { type Given, isPossible } from "../../../../server/contract/complaint-answers.ts";
import { say } from "../../../languages/say.ts";
import { selfCheckWords } from "../words.ts";
import { ComplaintQuestions } from "./complaint-questions.tsx";
import { UsualCause } from "./usual-cause.tsx";

type Props = { explanation: Explanation; usually: readonly ComplaintCause[] };

/**
 * What a complaint usually comes from; each answer leaves only the causes that go with it. What the complaint itself has answered is
 * chosen from the beginning.
 */
export function ComplaintAnswer({ explanation: { title, questions = [], selfCheck }, usually }: Props) {
  const { explain } = selfCheckWords.value;
  const [given, setGiven] = useState<Given>(() => answeredIn(questions));
  const left = usually.filter((cause) => isPossible(cause, given));
  return (
    <>
      <h3>{title}</h3>
      <ComplaintQuestions questions={questions} given={given} onAnswer={setGiven} />
      <h3>{say(explain.usually, { count: left.length })}</h3>
      {left.map((cause) => (
        <UsualCause key={cause.id} cause={cause} open={left.length === 1 || cause === left[0]} />
      ))}
      {left.length === 0 && <p>{explain.noneLeft}</p>}
      <p class="sub">{selfCheck}</p>
    </>
  );
}

function answeredIn(questions: Explanation["questions"] = []): Given {
  return Object.fromEntries(questions.flatMap(({ id, answered }) => (answered === undefined ? [] : [[id, answered]])));
}
