import type { ComplaintQuestion } from "../../../../server/contract/answers/explanation.ts";
import type { Given } from "../../../../server/contract/complaint-answers.ts";
import { selfCheckWords } from "../words.ts";

type Props = {
  questions: readonly ComplaintQuestion[];
  given: Given;
  onAnswer: (given: Given) => void;
};

/** Questions with their answers to choose from; none has to be answered, and an answer can be taken back. */
export function ComplaintQuestions({ questions, given, onAnswer }: Props) {
  const { explain } = selfCheckWords.value;
  const choose = (question: string, answer: string | null) => {
    const { [question]: _, ...others } = given;
    onAnswer(answer === null ? others : { ...others, [question]: answer });
  };
  return (
    <>
      {questions.map(({ id, text, answers }) => (
        <fieldset key={id} class="complaint-question">
          <legend>{text}</legend>
          {[...answers, { id: null, text: explain.dontKnow }].map((answer) => (
            <label key={answer.id ?? ""}>
              <input
                type="radio"
                name={`complaint-${id}`}
                checked={(given[id] ?? null) === answer.id}
                onChange={() => choose(id, answer.id)}
              />
              <span>{answer.text}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </>
  );
}
