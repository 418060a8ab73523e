import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { ServerSummary } from "../../server/http/shapes.ts";
import { Card } from "../components/card.tsx";
import { FaultPanel } from "../components/fault-panel.tsx";
import { PageTitle } from "../components/page-title.tsx";
import { SetupAccount } from "../components/setup-account.tsx";
import { SetupFiles } from "../components/setup-files.tsx";
import { SetupGuide } from "../components/setup-guide.tsx";
import { SetupSettings } from "../components/setup-settings.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { setupWords } from "../i18n/setup.ts";
import { fault, overview, retry } from "../live/live.ts";
import { readProgram } from "../setup/programs.ts";
import { mailSettings, type Said } from "../setup/settings.ts";
import "../styles/setup.css";

/** `/setup`: what IMAP is, and a mail program set up for a server. */
export function SetupPage() {
  const { minute, title, account } = setupWords.value;
  const servers = overview.value?.servers;
  return (
    <>
      <PageTitle text={title} />
      <Card heading={minute.heading}>
        <ul class="minute">
          {minute.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </Card>
      {servers?.length === 0 && <p class="card panel">{account.noServer}</p>}
      {servers && servers.length > 0 && <Setup servers={servers} />}
      {!servers && (fault.value ? <FaultPanel fault={fault.value} onRetry={retry} /> : <Skeleton lines={6} />)}
    </>
  );
}

function Setup({ servers }: { servers: readonly ServerSummary[] }) {
  const { query, route } = useLocation();
  const [said, say] = useState<Said>({ address: "", user: "", smtpHost: "", smtpPort: 587 });
  const server = servers.find(({ name }) => name === query.server) ?? servers[0];
  if (!server) return null;
  const program = readProgram(query.program);
  const settings = mailSettings(server, said);
  const go = (next: { server?: string; program?: string }) =>
    route(`/setup?${new URLSearchParams({ server: server.name, program, ...next })}`, true);
  return (
    <>
      <SetupAccount
        servers={servers}
        server={server}
        said={said}
        onServer={(name) => go({ server: name })}
        onSaid={say}
      />
      <SetupSettings settings={settings} />
      <SetupGuide program={program} settings={settings} onProgram={(next) => go({ program: next })} />
      <SetupFiles server={server.name} settings={settings} />
    </>
  );
}
