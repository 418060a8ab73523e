import { useEffect, useRef, useState } from "preact/hooks";
import type { SelfCheckResult } from "../../../../server/contract/answers/self-check.ts";
import type { Question } from "../api.ts";
import { type RunFault, type RunProgress, runCheck } from "./run.ts";

/** A visitor's check: not begun, running, ended, or not to be had. The password is in none of these. */
export type SelfCheckRun =
  | { state: "none"; cancelled: boolean }
  | { state: "running"; question: Question; progress: RunProgress }
  | { state: "done"; question: Question; progress: RunProgress; check: SelfCheckResult }
  | { state: "failed"; question: Question; fault: RunFault };

const NONE: SelfCheckRun = { state: "none", cancelled: false };

/** Runs one check at a time, and calls it off when the visitor cancels it or goes away. */
export function useCheck() {
  const request = useRef<AbortController | null>(null);
  const [run, setRun] = useState<SelfCheckRun>(NONE);
  const leave = () => {
    request.current?.abort();
    setRun(NONE);
  };
  useEffect(() => () => request.current?.abort(), []);

  const check = async (asked: Question) => {
    request.current?.abort();
    request.current = new AbortController();
    const { signal } = request.current;
    // The password is in `asked` for this one request, and is not kept.
    const question = { ...asked, password: null };
    let progress: RunProgress = null;
    setRun({ state: "running", question, progress });
    const outcome = await runCheck(asked, signal, (next) => {
      progress = next;
      if (!signal.aborted) setRun({ state: "running", question, progress });
    });
    if (signal.aborted) return;
    setRun(
      outcome.ok
        ? { state: "done", question, progress, check: outcome.check }
        : { state: "failed", question, fault: outcome.fault },
    );
  };
  const cancel = () => {
    request.current?.abort();
    setRun({ state: "none", cancelled: true });
  };
  return { run, check, cancel, leave };
}
