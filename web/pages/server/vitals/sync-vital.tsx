import type { SyncSummary } from "../../../../server/contract/answers/server.ts";
import type { SyncFacts } from "../../../../server/contract/facts.ts";
import type { State } from "../../../../server/contract/states.ts";
import { duration } from "../../../format/duration.ts";
import { language } from "../../../languages/language.ts";
import { say } from "../../../languages/say.ts";
import { Age } from "../../../parts/age.tsx";
import { syncWords } from "../../../parts/sync/words.ts";

const STATES = { "in-step": "up", late: "warning", broken: "degraded", waiting: "unknown" } as const satisfies Record<
  SyncSummary["state"],
  State
>;

/** Whether two devices stay in step, and how soon new mail is on the other one. */
export function SyncVital({ sync, facts }: { sync: SyncSummary; facts: SyncFacts | null }) {
  const texts = syncWords.value;
  const push = facts?.operations.push;
  return (
    <>
      <strong>
        <span class={`state-${STATES[sync.state]}`}>{texts.state[sync.state]}</span>
      </strong>
      {push?.status === "ok" && push.value.announced && (
        <small>{say(texts.newMail, { time: duration(push.seconds, language.value) })}</small>
      )}
      {sync.startedAt && (
        <small>
          <Age moment={sync.startedAt} style="long" />
        </small>
      )}
    </>
  );
}
