import { useEffect, useRef, useState } from "preact/hooks";
import type { PastCheck } from "../../../../server/contract/answers/check.ts";
import type { Fault } from "../../../api/answer.ts";
import { fetchChecks } from "../../../api.ts";

const PAGE = 50;

/** Checks before those that are known, newest first, as far as the reader asked for them. */
export type OlderChecks = {
  checks: readonly PastCheck[];
  state: "more" | "asking" | "end";
  fault: Fault | null;
  ask(): void;
};

/** Asks for the checks before `oldest`, a page at a time. */
export function useOlderChecks(name: string, oldest: PastCheck | undefined): OlderChecks {
  const [checks, add] = useState<readonly PastCheck[]>([]);
  const [state, setState] = useState<OlderChecks["state"]>("more");
  const [fault, setFault] = useState<Fault | null>(null);
  const left = useRef(new AbortController());
  useEffect(() => () => left.current.abort(), []);

  const ask = async () => {
    const from = checks.at(-1) ?? oldest;
    if (!from || state === "asking") return;
    setState("asking");
    setFault(null);
    const got = await fetchChecks(name, { before: from.startedAt, limit: PAGE }, left.current.signal);
    if (left.current.signal.aborted) return;
    setState(got.ok && got.value.checks.length < PAGE ? "end" : "more");
    if (got.ok) add([...checks, ...got.value.checks]);
    else setFault(got.fault);
  };
  return { checks, state, fault, ask: () => void ask() };
}
