import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { SetupChoice, SetupList } from "../../server/http/shapes.ts";
import { useAnswer } from "../browser/use-answer.ts";
import { Card } from "../components/card.tsx";
import { FaultPanel } from "../components/fault-panel.tsx";
import { PageTitle } from "../components/page-title.tsx";
import { SetupAccount } from "../components/setup-account.tsx";
import { SetupFiles } from "../components/setup-files.tsx";
import { SetupGuide } from "../components/setup-guide.tsx";
import { Notes, SetupSettings } from "../components/setup-settings.tsx";
import { SetupTest } from "../components/setup-test.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { language } from "../i18n/language.ts";
import { setupWords } from "../i18n/setup.ts";
import { fetchSetup } from "../setup/api.ts";
import { betterChoice } from "../setup/find-choices.ts";
import { readProgram } from "../setup/programs.ts";
import { mailSettings, type Said } from "../setup/settings.ts";
import "../styles/hint.css";
import "../styles/setup.css";

/** `/setup`: what IMAP is, and a mail program set up for a server or a provider. */
export function SetupPage() {
  const { minute, title, intro } = setupWords.value;
  const { value, fault, again } = useAnswer("setup", language.value, fetchSetup);
  return (
    <>
      <div class="heading">
        <PageTitle text={title} />
        <p class="sub">{intro}</p>
      </div>
      <Card heading={minute.heading}>
        <ul class="minute">
          {minute.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </Card>
      {value && <Setup {...value} />}
      {fault ? <FaultPanel fault={fault} onRetry={again} /> : !value && <Skeleton lines={6} />}
    </>
  );
}

function Setup({ choices, selfCheck }: SetupList) {
  const { query, route } = useLocation();
  const [said, say] = useState<Said>({ address: query.address ?? "", user: "", smtpHost: "", smtpPort: 587 });
  const chosen = chosenBy(query, choices);
  const program = readProgram(query.program);
  const settings = chosen && mailSettings(chosen, said);
  const go = (choice: SetupChoice | null, next: string) => {
    const kind = choice?.kind === "provider" ? "provider" : "server";
    route(`/setup?${new URLSearchParams({ ...(choice ? { [kind]: choice.name } : {}), program: next })}`, true);
  };
  return (
    <>
      <SetupAccount
        choices={choices}
        chosen={chosen}
        said={said}
        onChoose={(choice) => go(choice, program)}
        onSaid={say}
      />
      {chosen && !settings && (
        <Card heading={chosen.label}>
          <Notes choice={chosen} />
        </Card>
      )}
      {chosen && settings && (
        <>
          <SetupSettings choice={chosen} settings={settings} />
          <SetupGuide program={program} settings={settings} onProgram={(next) => go(chosen, next)} />
          <SetupFiles choice={chosen} settings={settings} />
          <SetupTest choice={chosen} settings={settings} selfCheck={selfCheck} />
        </>
      )}
    </>
  );
}

/** What the link names, else what its address belongs to, else the first server of our own. */
function chosenBy(
  { server, provider, address }: Readonly<Record<string, string>>,
  choices: readonly SetupChoice[],
): SetupChoice | null {
  const named = choices.find(({ kind, name }) => name === (kind === "provider" ? provider : server));
  const own = choices.find(({ kind }) => kind === "configured");
  return named ?? betterChoice(choices, null, address ?? "") ?? own ?? null;
}
