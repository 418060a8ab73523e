import type { CheckNowControl } from "../browser/use-check-now.ts";
import { span } from "../format/duration.ts";
import { language, words } from "../i18n/language.ts";
import { localNow } from "../live/clock.ts";
import { FaultPanel } from "./fault-panel.tsx";

type Props = { name: string; control: CheckNowControl };

/** Checks a server at once: one check at a time, with its progress, its result in a sentence, and what went wrong. */
export function CheckNow({ name, control: { run, press, stop } }: Props) {
  const texts = words.value.server;
  const running = run.state === "running";
  return (
    <div class="check-now">
      <p class="actions">
        {running && (
          <button type="button" class="link" onClick={stop}>
            {texts.stopWaiting}
          </button>
        )}
        {!running && (
          <button type="button" class="button" title={texts.checkFullyWhy} onClick={() => press(true)}>
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
        {run.state === "ready" &&
          run.done &&
          texts.checked(texts.heading(name, run.done.state, false, run.done.findings[0]))}
      </p>
      {run.state === "failed" && <FaultPanel fault={run.fault} onRetry={() => press()} />}
    </div>
  );
}

function Running({ since }: { since: number }) {
  const seconds = Math.max(0, (localNow.value - since) / 1000);
  return (
    <>
      <i class="spinner" />
      {words.value.server.checking(span(seconds, language.value))}
    </>
  );
}
