import { useState } from "preact/hooks";
import type { ListedSession } from "../../../server/contract/answers/session.ts";
import { endSession, fetchSessions } from "../../access/api.ts";
import { useAnswer } from "../../browser/use-answer.ts";
import { say } from "../../languages/say.ts";
import { Card } from "../../parts/card.tsx";
import { FaultPanel } from "../../parts/fault-panel.tsx";
import { Skeleton } from "../../parts/skeleton.tsx";
import { SessionTable } from "./session-table.tsx";
import { accountWords } from "./words.ts";

/** Where the reader is signed in, with the ways to end it elsewhere; for an operator also who else is. */
export function SessionCard() {
  const texts = accountWords.value;
  const { value, fault, again } = useAnswer("sessions", "", fetchSessions);
  const [said, tell] = useState("");
  const end = async (ids: readonly string[]) => {
    const ended = (await Promise.all(ids.map(endSession))).filter((done) => done).length;
    tell(ended === ids.length ? say(texts.ended, { count: ended }) : texts.notEnded);
    again();
  };
  const { own, elsewhere, others } = sorted(value?.sessions ?? []);
  return (
    <>
      <Card
        heading={texts.sessions}
        aside={
          elsewhere.length > 0 && (
            <button type="button" class="button" onClick={() => void end(elsewhere)}>
              {texts.endOthers}
            </button>
          )
        }
      >
        {fault && <FaultPanel fault={fault} onRetry={again} />}
        {!value && !fault && <Skeleton lines={3} />}
        {value && <SessionTable sessions={own} onEnd={(id) => void end([id])} />}
        <p class="muted" role="status">
          {said || (value && elsewhere.length === 0 ? texts.alone : "")}
        </p>
      </Card>
      {others.length > 0 && (
        <Card heading={texts.others}>
          <SessionTable sessions={others} named onEnd={(id) => void end([id])} />
        </Card>
      )}
    </>
  );
}

/** The newest first; somebody of the same name who came by another way may be another. */
function sorted(sessions: readonly ListedSession[]) {
  const newest = sessions.toSorted((one, other) => other.began.localeCompare(one.began));
  const current = newest.find((session) => session.current);
  const isOwn = ({ name, by }: ListedSession) => name === current?.name && by === current.by;
  const own = newest.filter(isOwn);
  return {
    own,
    elsewhere: own.filter((session) => !session.current).map(({ id }) => id),
    others: newest.filter((session) => !isOwn(session)),
  };
}
