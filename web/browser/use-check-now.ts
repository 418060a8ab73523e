import { useEffect, useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { CheckReport } from "../../server/diagnose/check.ts";
import type { Checking } from "../../server/http/shapes.ts";
import type { Fault } from "../api/answer.ts";
import { checkFully, checkNow } from "../api.ts";
import { followCheck } from "../live/follow-check.ts";

/** How a check that was asked for stands; `checking` is how far it has come, as far as that is told. */
export type CheckRun =
  | { state: "ready"; done: CheckReport | null }
  | { state: "running"; since: number; checking: Checking | null }
  | { state: "failed"; fault: Fault };

/** A check at once, and what one can do with it. */
export type CheckNowControl = { run: CheckRun; press(inFull?: boolean): void; stop(): void };

/** Checks a server when asked to, one check at a time; a full one ends at its report. */
export function useCheckNow(name: string, onDone: () => void): CheckNowControl {
  const [run, setRun] = useState<CheckRun>({ state: "ready", done: null });
  const request = useRef<AbortController | null>(null);
  const { route } = useLocation();
  useEffect(() => {
    setRun({ state: "ready", done: null });
    return () => request.current?.abort();
  }, [name]);

  const press = async (inFull = false) => {
    if (run.state === "running") return;
    const asked = new AbortController();
    const since = Date.now();
    request.current = asked;
    setRun({ state: "running", since, checking: null });
    const unfollow = followCheck(name, (checking) => setRun({ state: "running", since, checking }));
    asked.signal.addEventListener("abort", unfollow);
    const got = await (inFull ? checkFully : checkNow)(name, asked.signal);
    unfollow();
    if (asked.signal.aborted) return;
    if (!got.ok) return setRun({ state: "failed", fault: got.fault });
    if (inFull) return route(`/checks/${encodeURIComponent(got.value.id)}`);
    setRun({ state: "ready", done: got.value });
    onDone();
  };
  const stop = () => {
    request.current?.abort();
    setRun({ state: "ready", done: null });
  };
  return { run, press: (inFull) => void press(inFull), stop };
}
