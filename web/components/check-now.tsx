import { useEffect, useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { Fault } from "../api/answer.ts";
import { checkFully, checkNow } from "../api.ts";
import { span } from "../format/duration.ts";
import { language, words } from "../i18n/language.ts";
import { localNow } from "../live/clock.ts";
import { FaultPanel } from "./fault-panel.tsx";

type Phase = { state: "ready"; said: string } | { state: "running"; since: number } | { state: "failed"; fault: Fault };

/** Checks a server at once: one check at a time, with its progress, its result in a sentence, and what went wrong. */
export function CheckNow({ name, onDone }: { name: string; onDone: () => void }) {
  const [phase, setPhase] = useState<Phase>({ state: "ready", said: "" });
  const request = useRef<AbortController | null>(null);
  const texts = words.value.server;
  useEffect(() => () => request.current?.abort(), []);

  const { route } = useLocation();
  const press = async (inFull = false) => {
    if (phase.state === "running") return;
    const asked = new AbortController();
    request.current = asked;
    setPhase({ state: "running", since: Date.now() });
    const got = await (inFull ? checkFully : checkNow)(name, asked.signal);
    if (asked.signal.aborted) return;
    if (!got.ok) return setPhase({ state: "failed", fault: got.fault });
    const { id, state, findings } = got.value;
    if (inFull) return route(`/checks/${encodeURIComponent(id)}`);
    setPhase({ state: "ready", said: texts.checked(texts.heading(name, state, false, findings[0])) });
    onDone();
  };
  const stop = () => {
    request.current?.abort();
    setPhase({ state: "ready", said: "" });
  };

  const running = phase.state === "running";
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
          {running ? <Running since={phase.since} /> : texts.checkNow}
        </button>
      </p>
      <p class="visually-hidden" role="status">
        {phase.state === "ready" && phase.said}
      </p>
      {phase.state === "failed" && <FaultPanel fault={phase.fault} onRetry={() => press()} />}
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
