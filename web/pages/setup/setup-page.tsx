import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { SetupChoice, SetupList } from "../../../server/contract/answers/setup.ts";
import { useAnswer } from "../../browser/use-answer.ts";
import { language } from "../../languages/language.ts";
import { Card } from "../../parts/card.tsx";
import { FaultPanel } from "../../parts/fault-panel.tsx";
import { PageTitle } from "../../parts/page-title.tsx";
import { Skeleton } from "../../parts/skeleton.tsx";
import { fetchSetup } from "./api.ts";
import { betterChoice } from "./find-choices.ts";
import { readProgram } from "./programs.ts";
import { mailSettings, type ReaderDetails } from "./settings.ts";
import { SetupAccount } from "./setup-account.tsx";
import { SetupFiles } from "./setup-files.tsx";
import { SetupGuide } from "./setup-guide.tsx";
import { Notes, SetupSettings } from "./setup-settings.tsx";
import { SetupTest } from "./setup-test.tsx";
import { setupWords } from "./words.ts";
import "../../styles/hint.css";
import "./setup.css";

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
  const [said, say] = useState<ReaderDetails>({ address: query.address ?? "", user: "", smtpHost: "", smtpPort: 587 });
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
