import type { PhaseReport } from "../../server/diagnose/check.ts";
import { words } from "../i18n/language.ts";

/** The one thing worth knowing of what a step learnt. */
export function PhaseLearnt({ phase }: { phase: Extract<PhaseReport, { status: "ok" }> }) {
  const { server, steps } = words.value;
  switch (phase.phase) {
    case "dns":
      return <span class="mono">{phase.value.addresses.join(", ")}</span>;
    case "tcp":
      return (
        <>
          <span class="mono">{phase.value.address}</span> {steps.family[phase.value.family]}
        </>
      );
    case "tls":
      return (
        <>
          {phase.value.version} <span class="mono">{phase.value.cipher}</span>
        </>
      );
    case "greeting":
      return <>{phase.value.text}</>;
    case "auth":
      return (
        <>
          {phase.value.mechanism}
          {phase.value.serverId?.name && ` · ${phase.value.serverId.name}`}
        </>
      );
    case "list":
      return <>{server.mailboxes.seen(phase.value.mailboxes.length)}</>;
    case "status":
      return <>{phase.value.mailboxes.map(({ path }) => path).join(", ")}</>;
    case "logout":
      return <>{phase.value.clean ? steps.clean : steps.unclean}</>;
    case "capability":
    case "starttls":
      return null;
  }
}
