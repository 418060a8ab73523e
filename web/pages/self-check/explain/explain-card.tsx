import { useEffect, useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { Explanation } from "../../../../server/contract/answers/explanation.ts";
import { withoutRepeats } from "../../../../server/contract/without-repeats.ts";
import type { Fault } from "../../../api/answer.ts";
import { explainText } from "../../../api/explain.ts";
import { language } from "../../../languages/language.ts";
import { say } from "../../../languages/say.ts";
import { Card } from "../../../parts/card.tsx";
import { FaultPanel } from "../../../parts/fault-panel.tsx";
import { FieldFault } from "../../../parts/field-fault.tsx";
import { selfCheckWords } from "../words.ts";
import { ComplaintAnswer } from "./complaint-answer.tsx";
import { ExplainedCause } from "./explained-cause.tsx";

/** Even a log; more than this the API would not take in every script. */
const LONGEST_PASTE = 128 * 1024;

type State =
  | { name: "ready" | "empty" | "asking" }
  | { name: "answered"; explanation: Explanation }
  | { name: "failed"; fault: Fault };

/** Takes the error that a mail program shows, or a complaint in plain words, and says what it can mean. */
export function ExplainCard() {
  const { explain } = selfCheckWords.value;
  const { said = "" } = useLocation().query;
  const field = useRef<HTMLTextAreaElement>(null);
  const request = useRef<AbortController | null>(null);
  const [state, setState] = useState<State>({ name: "ready" });
  useEffect(() => () => request.current?.abort(), []);
  const more = useRef<HTMLInputElement>(null);
  const answered = useRef({ text: "", circumstances: "" });
  // A complaint that was looked for elsewhere is explained at once.
  useEffect(() => {
    if (said !== "") void ask({ text: said, circumstances: "" });
  }, [said]);
  // What it means is said in the reader's language.
  useEffect(() => {
    if (state.name === "answered") void ask(answered.current);
  }, [language.value]);

  const typed = () => ({
    text: field.current?.value.trim() ?? "",
    circumstances: more.current?.value.trim() ?? "",
  });
  const ask = async ({ text, circumstances } = typed()) => {
    request.current?.abort();
    if (text === "") {
      setState({ name: "empty" });
      return field.current?.focus();
    }
    const asked = new AbortController();
    request.current = asked;
    answered.current = { text, circumstances };
    setState((before) => (before.name === "answered" ? before : { name: "asking" }));
    const got = await explainText(text, circumstances, asked.signal);
    if (asked.signal.aborted) return;
    setState(got.ok ? { name: "answered", explanation: got.value } : { name: "failed", fault: got.fault });
  };
  const submit = (event: Event) => {
    event.preventDefault();
    void ask();
  };
  /** Enter sends, as in every field of one line; Shift and Enter begin a new one. */
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    submit(event);
  };

  const answer = state.name === "answered" ? { ...withoutRepeats(state.explanation), ...state } : null;
  const complaint = answer?.explanation.complaint;

  return (
    <Card heading={explain.title} class="explain">
      <p class="muted">{explain.own}</p>
      <form class="field-line" onSubmit={submit}>
        <textarea
          ref={field}
          rows={2}
          defaultValue={said}
          maxLength={LONGEST_PASTE}
          aria-label={explain.label}
          aria-invalid={state.name === "empty"}
          aria-describedby={state.name === "empty" ? "explain-fault" : undefined}
          placeholder={explain.placeholder}
          onKeyDown={press}
        />
        <button type="submit" class="button primary" aria-busy={state.name === "asking"}>
          {explain.button}
        </button>
      </form>
      <FieldFault id="explain-fault" text={state.name === "empty" ? explain.empty : null} />
      {answer && (complaint === undefined ? answer.diagnoses.length !== 1 : answer.diagnoses.length > 1) && (
        <form class="more-known" onSubmit={submit}>
          <label for="explain-more">{explain.more}</label>
          <div class="field-line">
            <input
              ref={more}
              id="explain-more"
              maxLength={1000}
              placeholder={explain.morePlaceholder}
              autocomplete="off"
            />
            <button type="submit" class="button">
              {explain.again}
            </button>
          </div>
        </form>
      )}
      <div role="status">
        {answer && answer.diagnoses.length === 0 && complaint === undefined && (
          <p class="sub">{answer.explanation.note ?? explain.unknown}</p>
        )}
        {answer && answer.diagnoses.length > 0 && (
          <>
            <h3>{say(explain.results, { count: answer.diagnoses.length })}</h3>
            {answer.diagnoses.map((diagnosis, index) => (
              <ExplainedCause key={diagnosis.id} diagnosis={diagnosis} open={index === 0} />
            ))}
          </>
        )}
        {answer && complaint !== undefined && (
          <ComplaintAnswer key={complaint} explanation={answer.explanation} usually={answer.usually} />
        )}
      </div>
      {state.name === "failed" && <FaultPanel fault={state.fault} onRetry={() => ask()} />}
    </Card>
  );
}
