import { useEffect } from "preact/hooks";
import { fetchCheck } from "../../api.ts";
import { to } from "../../browser/base.ts";
import { useAnswer } from "../../browser/use-answer.ts";
import { exactTime } from "../../format/moment.ts";
import { language, words } from "../../languages/language.ts";
import { CheckDetails } from "../../parts/check/check-details.tsx";
import { FaultPanel } from "../../parts/fault-panel.tsx";
import { serverPath } from "../../parts/server-chip.tsx";
import { Skeleton } from "../../parts/skeleton.tsx";
import { TranscriptCard } from "../../parts/transcript/transcript-card.tsx";

/** A check that is not the latest, and the way back to that. */
export function PastCheck({ id, name }: { id: string; name: string }) {
  const { value, fault, again } = useAnswer(id, language.value, (signal) => fetchCheck(id, signal));
  const { server, notFound } = words.value;
  useEffect(() => scrollTo(0, 0), [id]);
  if (fault?.kind === "refused" && fault.status === 404) {
    return (
      <section class="card panel">
        <h2>{notFound.check}</h2>
        <p>{notFound.checkText}</p>
        <p class="actions">
          <a class="button" href={to(serverPath(name))}>
            {notFound.checkBack}
          </a>
        </p>
      </section>
    );
  }
  if (fault) return <FaultPanel fault={fault} onRetry={again} />;
  if (!value) return <Skeleton lines={8} />;
  return (
    <>
      <aside class="banner">
        <p>{server.past(exactTime(value.startedAt, language.value))}</p>
        <a class="button" href={to(serverPath(name))}>
          {server.toLatest}
        </a>
      </aside>
      <CheckDetails check={value} past />
      <TranscriptCard check={value} />
    </>
  );
}
