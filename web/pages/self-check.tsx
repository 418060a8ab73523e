import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { Age } from "../components/age.tsx";
import { FaultPanel } from "../components/fault-panel.tsx";
import { PageTitle } from "../components/page-title.tsx";
import { AddressForm } from "../components/self-check/address-form.tsx";
import { ExplainCard } from "../components/self-check/explain-card.tsx";
import { Result } from "../components/self-check/result.tsx";
import { RightSettings } from "../components/self-check/right-settings.tsx";
import { RunFaultPanel } from "../components/self-check/run-fault.tsx";
import { SettingsForm } from "../components/self-check/settings-form.tsx";
import { StepsCard } from "../components/self-check/steps-card.tsx";
import { language } from "../i18n/language.ts";
import { selfCheckWords } from "../i18n/self-check.ts";
import type { Question } from "../self-check/api.ts";
import { resultTitle, verdictOf } from "../self-check/result-title.ts";
import { isFound } from "../self-check/right-place.ts";
import { type Run, useCheck } from "../self-check/use-check.ts";
import { useDiscovery } from "../self-check/use-discovery.ts";
import { readChosen, type Wish, withUser } from "../self-check/wish.ts";
import "../styles/hint.css";
import "../styles/self-check.css";

/** `/check`: whoever cannot read mail finds out here whether it is them or the server, and what to change. */
export function SelfCheckPage() {
  const texts = selfCheckWords.value;
  const { query, route } = useLocation();
  const cancelButton = useRef<HTMLButtonElement>(null);
  const [last, setLast] = useState<Wish | null>(null);
  const { finding, found, fault, find, again, forget } = useDiscovery(query.address ?? "", readChosen(query));
  const { run: ran, check, cancel, leave } = useCheck();
  // Its findings came in every language, so that nobody is checked again for the sake of another one.
  const run =
    ran.state === "done" ? { ...ran, check: { ...ran.check, findings: ran.check.translations[language.value] } } : ran;
  useLayoutEffect(() => {
    if (run.state === "running") cancelButton.current?.focus();
    if (run.state === "done") document.querySelector<HTMLElement>("main h1")?.focus();
  }, [run.state]);

  const begin = (question: Question) => {
    setLast(question);
    void check(question);
  };
  const startOver = () => {
    leave();
    forget();
    setLast(null);
    route("/check", true);
  };

  const busy = run.state === "running" || run.state === "done";
  const verdict = run.state === "done" ? verdictOf(run.check) : null;
  return (
    <div class={busy ? "self-check columns" : "self-check"}>
      <div class="stack">
        <div class="heading">
          <PageTitle text={titleOf(run)} />
          {verdict && <p class="verdict">{texts.verdict[verdict]}</p>}
          <p class="sub">
            {busy ? texts.result.sub(run.question.address, run.question.host) : texts.intro}
            {run.state === "done" && (
              <>
                {" "}
                · {texts.result.checked} <Age moment={run.check.startedAt} />
              </>
            )}
          </p>
        </div>
        {run.state === "running" && (
          <>
            <p class="actions">
              <button ref={cancelButton} type="button" class="button" onClick={cancel}>
                {texts.cancel}
              </button>
            </p>
            {isFound(run.question, found) && (
              <div class="beside">
                <RightSettings place={run.question} found={found} address={run.question.address} />
              </div>
            )}
          </>
        )}
        {run.state === "done" && (
          <>
            <Result check={run.check} question={run.question} found={found} />
            <p class="actions">
              <button type="button" class="button primary" onClick={leave}>
                {texts.again}
              </button>
              <button type="button" class="button" onClick={startOver}>
                {texts.change}
              </button>
            </p>
          </>
        )}
        {run.state === "failed" && <RunFaultPanel fault={run.fault} onRetry={leave} />}
        {run.state === "none" && run.cancelled && <p role="status">{texts.cancelled}</p>}
        {!busy && !found && <AddressForm first={query.address ?? ""} busy={finding !== null} onAddress={find} />}
        {!busy && found && (
          <SettingsForm
            key={found.address}
            found={found}
            wish={last ?? withUser(found, query.user)}
            onCheck={begin}
            onBack={startOver}
          />
        )}
        {fault && <FaultPanel fault={fault} onRetry={again} />}
      </div>
      {busy && (
        <StepsCard
          progress={run.progress}
          phases={run.state === "done" ? run.check.phases : null}
          question={run.question}
          found={found}
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
