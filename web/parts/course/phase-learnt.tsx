import type { DnsFacts, PhaseReport } from "../../../server/contract/facts.ts";
import { duration, span } from "../../format/duration.ts";
import { language } from "../../languages/language.ts";
import { say } from "../../languages/say.ts";
import { mailboxWords } from "../mailboxes/words.ts";
import { syncWords } from "../sync/words.ts";
import { stepWords } from "./words.ts";

/** The one thing worth knowing of what a step learnt. */
export function PhaseLearnt({ phase }: { phase: Extract<PhaseReport, { status: "ok" }> }) {
  const steps = stepWords.value;
  switch (phase.phase) {
    case "dns":
      return (
        <>
          <span class="mono">{phase.value.addresses.join(", ")}</span> <KeptFor facts={phase.value} />
        </>
      );
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
      return <>{say(mailboxWords.value.seen, { count: phase.value.mailboxes.length })}</>;
    case "status":
      return <>{phase.value.mailboxes.map(({ path }) => path).join(", ")}</>;
    case "sync": {
      const { push } = phase.value.operations;
      const announced = push.status === "ok" && push.value.announced;
      return announced ? say(syncWords.value.newMail, { time: duration(push.seconds, language.value) }) : null;
    }
    case "logout":
      return <>{phase.value.clean ? steps.clean : steps.unclean}</>;
    case "capability":
    case "starttls":
      return null;
  }
}

/** How long the addresses are kept elsewhere; what an older version recorded has no answers of name servers. */
function KeptFor({ facts: { queries = [] } }: { facts: Partial<DnsFacts> }) {
  const times = queries.flatMap(({ records }) => records.map(({ ttlSeconds }) => ttlSeconds));
  if (times.length === 0) return null;
  const { ttl, ttlWhy } = stepWords.value;
  return <span title={ttlWhy}>{say(ttl, { span: span(Math.min(...times), language.value) })}</span>;
}
