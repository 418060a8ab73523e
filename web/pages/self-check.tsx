import { useEffect, useRef, useState } from "preact/hooks";
import type { CheckReport } from "../../server/diagnose/check.ts";
import type { Discovered } from "../../server/http/shapes.ts";
import type { Fault } from "../api/answer.ts";
import { FaultPanel } from "../components/fault-panel.tsx";
import { PageTitle } from "../components/page-title.tsx";
import { AddressForm } from "../components/self-check/address-form.tsx";
import { ExplainCard } from "../components/self-check/explain-card.tsx";
import { Result } from "../components/self-check/result.tsx";
import { RunFaultPanel } from "../components/self-check/run-fault.tsx";
import { SettingsForm } from "../components/self-check/settings-form.tsx";
import { StepsCard } from "../components/self-check/steps-card.tsx";
import { language } from "../i18n/language.ts";
import { selfCheckWords } from "../i18n/self-check.ts";
import { discoverSettings, type Question } from "../self-check/api.ts";
import { resultTitle } from "../self-check/result-title.ts";
import { type Progress, type RunFault, runCheck } from "../self-check/run.ts";
import "../styles/self-check.css";

type Run =
  | { state: "none"; said: string | null }
  | { state: "running"; question: Question; progress: Progress }
  | { state: "done"; question: Question; check: CheckReport }
  | { state: "failed"; fault: RunFault };

const NONE: Run = { state: "none", said: null };
const NO_PROGRESS: Progress = { planned: [], current: null };

/** `/check`: whoever cannot read mail finds out here whether it is them or the server, and what to change. */
export function SelfCheckPage() {
  const texts = selfCheckWords.value;
  const request = useRef<AbortController | null>(null);
  const cancelButton = useRef<HTMLButtonElement>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const [found, setFound] = useState<Discovered | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [run, setRun] = useState<Run>(NONE);
  useEffect(() => () => request.current?.abort(), []);
  useEffect(() => {
    if (run.state === "running") cancelButton.current?.focus();
    if (run.state === "done") document.querySelector<HTMLElement>("main h1")?.focus();
  }, [run.state]);

  const begin = () => {
    request.current?.abort();
    request.current = new AbortController();
    return request.current.signal;
  };
  const find = async (address: string) => {
    const signal = begin();
    setAsked(address);
    setFault(null);
    const got = await discoverSettings(address, signal);
    if (signal.aborted) return;
    setAsked(null);
    if (got.ok) setFound(got.value);
    else setFault(got.fault);
  };
  // Notes of a provider come in the reader's language.
  useEffect(() => {
    if (!found) return;
    const leave = new AbortController();
    void discoverSettings(found.address, leave.signal).then((got) => {
      if (got.ok && !leave.signal.aborted) setFound(got.value);
    });
    return () => leave.abort();
  }, [language.value]);
  const check = async (question: Question) => {
    const signal = begin();
    // The password is in `question` for this one request, and is not kept.
    const { password, ...rest } = question;
    const kept = { ...rest, password: null };
    setRun({ state: "running", question: kept, progress: NO_PROGRESS });
    const onProgress = (progress: Progress) => {
      if (!signal.aborted) setRun({ state: "running", question: kept, progress });
    };
    const outcome = await runCheck(question, signal, onProgress);
    if (signal.aborted) return;
    setRun(
      outcome.ok ? { state: "done", question: kept, check: outcome.check } : { state: "failed", fault: outcome.fault },
    );
  };
  const cancel = () => {
    request.current?.abort();
    setRun({ state: "none", said: texts.cancelled });
  };
  const startOver = () => {
    request.current?.abort();
    setFound(null);
    setRun(NONE);
  };

  const busy = run.state === "running" || run.state === "done";
  return (
    <div class={busy ? "self-check columns" : "self-check"}>
      <div class="stack">
        <div class="heading">
          <PageTitle text={titleOf(run)} />
          <p class="sub">{busy ? texts.result.sub(run.question.address, run.question.host) : texts.intro}</p>
        </div>
        {run.state === "running" && (
          <p class="actions">
            <button ref={cancelButton} type="button" class="button" onClick={cancel}>
              {texts.cancel}
            </button>
          </p>
        )}
        {run.state === "done" && (
          <>
            <Result check={run.check} question={run.question} found={found} />
            <p class="actions">
              <button type="button" class="button primary" onClick={() => setRun(NONE)}>
                {texts.again}
              </button>
              <button type="button" class="button" onClick={startOver}>
                {texts.change}
              </button>
            </p>
          </>
        )}
        {run.state === "failed" && <RunFaultPanel fault={run.fault} onRetry={() => setRun(NONE)} />}
        {run.state === "none" && run.said && <p role="status">{run.said}</p>}
        {!busy && !found && <AddressForm busy={asked !== null} onAddress={find} />}
        {!busy && found && <SettingsForm key={found.address} found={found} onCheck={check} onBack={startOver} />}
        {fault && <FaultPanel fault={fault} onRetry={() => setFault(null)} />}
      </div>
      {busy && (
        <StepsCard
          progress={run.state === "running" ? run.progress : NO_PROGRESS}
          phases={run.state === "done" ? run.check.phases : null}
        />
      )}
      <div class="whole">
        <ExplainCard />
      </div>
    </div>
  );
}

function titleOf(run: Run): string {
  const texts = selfCheckWords.value;
  if (run.state === "running") return texts.running(run.question.host);
  return run.state === "done" ? resultTitle(run.check, texts.result) : texts.title;
}
