import type { SyncSummary } from "../../../../server/contract/answers/server.ts";
import type { State } from "../../../../server/contract/states.ts";
import { Age } from "../../../parts/age.tsx";
import { StateIcon } from "../../../parts/state/state-mark.tsx";
import { syncWords } from "../../../parts/sync/words.ts";

/** Only what is wrong is marked: most are in step, and a column of ticks says nothing. */
const MARKS: Readonly<Partial<Record<SyncSummary["state"], State>>> = { late: "warning", broken: "degraded" };

/** Whether two devices stay in step, and how long ago that was seen. */
export function SyncMark({ sync }: { sync: SyncSummary | null }) {
  const texts = syncWords.value.state;
  if (!sync) return <span class="muted">{texts.none}</span>;
  if (sync.startedAt === null) return <span class="muted">{texts.waiting}</span>;
  const mark = MARKS[sync.state];
  return (
    <>
      {mark ? (
        <span class={`state state-${mark}`}>
          <StateIcon state={mark} />
          {texts[sync.state]}
        </span>
      ) : (
        texts[sync.state]
      )}
      <small>
        <Age moment={sync.startedAt} />
      </small>
    </>
  );
}
