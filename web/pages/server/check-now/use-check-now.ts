import { useEffect, useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { AskedCheck } from "../../../../server/contract/answers/check.ts";
import type { Checking } from "../../../../server/contract/answers/events.ts";
import type { Fault } from "../../../api/answer.ts";
import { type Asking, checkNow } from "../../../api.ts";
import { followCheck } from "./follow-check.ts";

/** How a check that was asked for stands; `checking` is how far it has come, as far as that is told. */
export type CheckRun =
  | { state: "ready" }
  | { state: "running"; since: number; checking: Checking | null }
  | { state: "done"; asking: Asking; answer: AskedCheck }
  | { state: "failed"; asking: Asking; fault: Fault };

/** A check at once, and what one can do with it. */
export type CheckNowControl = { run: CheckRun; press(asking?: Asking): void; stop(): void };

const READY: CheckRun = { state: "ready" };

/** Checks a server when asked to, one check at a time; a full one that was made ends at its report. */
export function useCheckNow(name: string, onDone: () => void): CheckNowControl {
  const [known, know] = useState<{ name: string; run: CheckRun }>({ name, run: READY });
  const request = useRef<AbortController | null>(null);
  const { route } = useLocation();
  // What was asked of another server says nothing of this one.
  const run = known.name === name ? known.run : READY;
  const setRun = (next: CheckRun) => know({ name, run: next });
  useEffect(() => () => request.current?.abort(), [name]);

  const press = async (asking: Asking = {}) => {
    if (run.state === "running") return;
    const asked = new AbortController();
    const since = Date.now();
    request.current = asked;
    setRun({ state: "running", since, checking: null });
    const unfollow = followCheck(name, (checking) => setRun({ state: "running", since, checking }));
    asked.signal.addEventListener("abort", unfollow);
    const got = await checkNow(name, asking, asked.signal);
    unfollow();
    if (asked.signal.aborted) return;
    if (!got.ok) return setRun({ state: "failed", asking, fault: got.fault });
    const { value } = got;
    if (asking.full && value.answeredBy === "new") return route(`/checks/${encodeURIComponent(value.id)}`);
    setRun({ state: "done", asking, answer: value });
    onDone();
  };
  const stop = () => {
    request.current?.abort();
    setRun(READY);
  };
  return { run, press: (asking) => void press(asking), stop };
}
