import { PHASE_NAMES, PHASE_ORDER, type PhaseName, phasesOf } from "../../contract/phases.ts";
import type { MeasuredServer, SubjectMetrics } from "./subject.ts";
import type { Table } from "./table.ts";

const PHASE = { name: "phase", values: PHASE_NAMES } as const;
/** What is only done where somebody logs in. */
const OF_AN_ACCOUNT: ReadonlySet<PhaseName> = new Set(phasesOf("login", "mailboxes"));

/** How each phase of a check went. A check that could not be made (`unknown`) says nothing about the server's phases. */
export function phaseMetrics(table: Table): SubjectMetrics {
  const duration = table.gauge(
    {
      name: "imapscope_phase_duration_seconds",
      help: "How long the phase took in the last check, until it succeeded or failed; absent when it was skipped. Checks during which imapscope itself was delayed do not count.",
    },
    PHASE,
  );
  const success = table.gauge(
    {
      name: "imapscope_phase_success",
      help: "Whether the phase succeeded in the last check; absent when it was skipped.",
    },
    PHASE,
  );
  const failures = table.counter(
    {
      name: "imapscope_phase_failures_total",
      help: "How many times the phase failed; starts at 0 for every phase that the server's configuration includes.",
    },
    PHASE,
  );

  const forget = (server: string) => {
    duration.clear(server);
    success.clear(server);
  };

  return {
    configure(server) {
      for (const phase of phasesOfServer(server)) failures.add(server.name, phase, 0);
    },
    observe({ phases, state, heldUpSeconds }, { name: server, security }) {
      const isInTime = heldUpSeconds === undefined;
      const isWhole = Object.values(phases).every(({ status }) => status !== "failed");
      // What was measured before stands, where the same phases have been passed again.
      if (isInTime || !isWhole || state === "unknown") duration.clear(server);
      success.clear(server);
      if (state === "unknown") return;
      for (const phase of PHASE_ORDER[security]) {
        const outcome = phases[phase];
        if (outcome.status === "skipped") continue;
        if (isInTime) duration.set(server, phase, outcome.seconds);
        success.set(server, phase, outcome.status === "ok" ? 1 : 0);
        if (outcome.status === "failed") failures.add(server, phase, 1);
      }
    },
    pause: forget,
  };
}

/** The phases that a server's checks have: none of an account where nobody logs in, no token or canary where there is none. */
function phasesOfServer({ security, depth, login, sync }: MeasuredServer): readonly PhaseName[] {
  const has = (phase: PhaseName): boolean => {
    if (phase === "token") return login !== null && "oauth2" in login;
    if (phase === "sync") return sync !== null;
    return depth !== "connect" || !OF_AN_ACCOUNT.has(phase);
  };
  return PHASE_ORDER[security].filter(has);
}
