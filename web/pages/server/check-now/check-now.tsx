import { span } from "../../../format/duration.ts";
import { language } from "../../../languages/language.ts";
import { say } from "../../../languages/say.ts";
import { localNow } from "../../../live/clock.ts";
import { FaultPanel } from "../../../parts/fault-panel.tsx";
import { headingText } from "../../../parts/state/heading-text.ts";
import { serverWords } from "../words.ts";
import { EarlierAnswer } from "./earlier-answer.tsx";
import type { CheckNowControl } from "./use-check-now.ts";
import { checkNowWords } from "./words.ts";
import "./check-now.css";

type Props = { control: CheckNowControl };

/** Checks a server at once: one check at a time, with its progress, its result in a sentence, and what went wrong. */
export function CheckNow({ control: { run, press, stop } }: Props) {
  const texts = serverWords.value;
  const running = run.state === "running";
  const made = run.state === "done" && run.answer.answeredBy === "new" ? run.answer : null;
  return (
    <div class="check-now">
      <p class="actions">
        {running && (
          <button type="button" class="link" onClick={stop}>
            {checkNowWords.value.stopWaiting}
          </button>
        )}
        {!running && (
          <button type="button" class="button" title={texts.checkFullyWhy} onClick={() => press({ full: true })}>
            {texts.checkFully}
          </button>
        )}
        <button
          type="button"
          class="button primary"
          aria-disabled={running}
          aria-busy={running}
          onClick={() => press()}
        >
          {running ? <Running since={run.since} /> : texts.checkNow}
        </button>
      </p>
      <p class="visually-hidden" role="status">
        {made && say(checkNowWords.value.checked, { sentence: headingText(made.server, made.state, made.findings) })}
      </p>
      {run.state === "done" && <EarlierAnswer answer={run.answer} asking={run.asking} press={press} />}
      {run.state === "failed" && <FaultPanel fault={run.fault} onRetry={() => press(run.asking)} />}
    </div>
  );
}

function Running({ since }: { since: number }) {
  const seconds = Math.max(0, (localNow.value - since) / 1000);
  return (
    <>
      <i class="spinner" />
      {say(checkNowWords.value.checking, { span: span(seconds, language.value) })}
    </>
  );
}
