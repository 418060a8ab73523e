import { useEffect, useState } from "preact/hooks";
import type { ApiAnswer, Fault } from "../api/answer.ts";
import { connection } from "../live/live.ts";

/** What is known of something that was asked for. */
export type AskedFor<Value> = {
  /** The last good answer; stays while a newer one is awaited, or could not be had. */
  value: Value | null;
  fault: Fault | null;
  again(): void;
};

type Known<Value> = { subject: string; value: Value | null; fault: Fault | null };

/**
 * Asks when the page begins to show `subject`, and again when `version` changes. After imapscope was out of reach, it asks
 * once more as soon as the live connection is back.
 */
export function useAnswer<Value>(
  subject: string,
  version: string,
  ask: (signal: AbortSignal) => Promise<ApiAnswer<Value>>,
): AskedFor<Value> {
  const [known, know] = useState<Known<Value>>({ subject, value: null, fault: null });
  const [attempt, setAttempt] = useState(0);
  const current = known.subject === subject ? known : { subject, value: null, fault: null };
  const again = () => setAttempt((count) => count + 1);

  useEffect(() => {
    const leave = new AbortController();
    void ask(leave.signal).then((answer) => {
      if (leave.signal.aborted) return;
      if (answer.ok) know({ subject, value: answer.value, fault: null });
      else
        know((before) => ({ subject, value: before.subject === subject ? before.value : null, fault: answer.fault }));
    });
    return () => leave.abort();
  }, [subject, version, attempt]);

  const cutOff = current.fault?.kind === "unreachable" && connection.value.state === "live";
  useEffect(() => {
    if (cutOff) again();
  }, [cutOff]);

  return { value: current.value, fault: current.fault, again };
}
