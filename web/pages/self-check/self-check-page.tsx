import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { language } from "../../languages/language.ts";
import { say } from "../../languages/say.ts";
import { Age } from "../../parts/age.tsx";
import { FaultPanel } from "../../parts/fault-panel.tsx";
import { PageTitle } from "../../parts/page-title.tsx";
import type { Question } from "./api.ts";
import { ExplainCard } from "./explain/explain-card.tsx";
import { Result } from "./result/result.tsx";
import { resultTitle, verdictOf } from "./result/result-title.ts";
import { isFound } from "./result/right-place.ts";
import { RightSettings } from "./result/right-settings.tsx";
import { RunFaultPanel } from "./run/run-fault.tsx";
import { StepsCard } from "./run/steps-card.tsx";
import { type SelfCheckRun, useCheck } from "./run/use-check.ts";
import { AddressForm } from "./settings/address-form.tsx";
import { readChosen } from "./settings/chosen.ts";
import { SettingsForm } from "./settings/settings-form.tsx";
import { useDiscovery } from "./settings/use-discovery.ts";
import { type WishedSettings, withUser } from "./settings/wish.ts";
import { selfCheckWords } from "./words.ts";
import "../../styles/hint.css";
import "./self-check.css";

/** `/check`: whoever cannot read mail finds out here whether it is them or the server, and what to change. */
export function SelfCheckPage() {
  const texts = selfCheckWords.value;
  const { query, route } = useLocation();
  const cancelButton = useRef<HTMLButtonElement>(null);
  const [last, setLast] = useState<WishedSettings | null>(null);
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
            {busy ? say(texts.result.sub, { address: run.question.address, host: run.question.host }) : texts.intro}
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

function titleOf(run: SelfCheckRun): string {
  const texts = selfCheckWords.value;
  if (run.state === "running") return say(texts.running, { host: run.question.host });
  return run.state === "done" ? resultTitle(run.check, texts.result) : texts.title;
}
