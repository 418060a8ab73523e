import { useEffect } from "preact/hooks";
import { fetchCheck } from "../../api.ts";
import { to } from "../../browser/base.ts";
import { useAnswer } from "../../browser/use-answer.ts";
import { exactTime } from "../../format/moment.ts";
import { language } from "../../languages/language.ts";
import { say } from "../../languages/say.ts";
import { CheckDetails } from "../../parts/check/check-details.tsx";
import { checkWords } from "../../parts/check/words.ts";
import { FaultPanel } from "../../parts/fault-panel.tsx";
import { serverPath } from "../../parts/server-chip.tsx";
import { Skeleton } from "../../parts/skeleton.tsx";
import { TranscriptCard } from "../../parts/transcript/transcript-card.tsx";
import { serverWords } from "./words.ts";

/** A check that is not the latest, and the way back to that. */
export function PastCheck({ id, name }: { id: string; name: string }) {
  const { value, fault, again } = useAnswer(id, language.value, (signal) => fetchCheck(id, signal));
  const server = serverWords.value;
  const { gone } = checkWords.value;
  useEffect(() => scrollTo(0, 0), [id]);
  if (fault?.kind === "refused" && fault.status === 404) {
    return (
      <section class="card panel">
        <h2>{gone.title}</h2>
        <p>{gone.text}</p>
        <p class="actions">
          <a class="button" href={to(serverPath(name))}>
            {gone.back}
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
        <p>{say(server.past, { moment: exactTime(value.startedAt, language.value) })}</p>
        <a class="button" href={to(serverPath(name))}>
          {server.toLatest}
        </a>
      </aside>
      <CheckDetails check={value} past />
      <TranscriptCard check={value} />
    </>
  );
}
