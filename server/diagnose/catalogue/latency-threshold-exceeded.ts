import type { PhaseOutcome, ProbeFacts } from "../../contract/facts.ts";
import { PHASE_NAMES, type PhaseName } from "../../contract/phases.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { failingAddresses } from "../dialled.ts";
import { target } from "../failed.ts";
import { atLeast } from "../held-up.ts";
import { userOf } from "../login.ts";
import { saidBy } from "../said-by.ts";
import { COMPARE_TIMES } from "../verify-steps.ts";
import { PHASE_NOUN } from "../wording.ts";

/** The server answers, but a phase or the whole check takes longer than the configuration allows. */
export const latencyThresholdExceeded: Diagnosis = {
  id: "latency-threshold-exceeded",
  severity: "warning",
  scope: "server",
  phase: null,
  who: ["admin"],
  reference: "https://prometheus.io/docs/practices/alerting/",
  wire: [],
  text: {
    title: `{host} is slow{seconds, select, unknown {} other {: the ${PHASE_NOUN} takes {seconds, number} s}}`,
    cause:
      "The server answers, but takes longer than {threshold, select, unknown {its limit} other {the limit of {threshold, number} s}}. Mail programs feel sluggish, and may begin to time out.",
    fix: {
      user: [],
      admin: [
        "Compare the steps of {checked, select, unknown {a check} other {this check}}: a slow name lookup or connection points to the network, a slow login to the password database, slow mailboxes to the storage.",
        "Check load and storage on the server: `uptime`, `iostat -x 5 2`.",
        'Measure a login on the server itself if that is the slow part, in bash (type the password, then Enter): `read -rs P; time doveadm auth test {user} <<<"$P"`.',
        "Raise the value under `thresholds` in `imapscope.yaml` if this is as fast as it needs to be.",
      ],
    },
    verify: COMPARE_TIMES,
  },
  find(facts, { thresholds }) {
    const durations = durationsOf(facts);
    if (!durations) return null;
    const waited = failingAddresses(facts).length > 0 ? (durations.tcp ?? 0) : 0;
    const slow = Object.entries(thresholds.seconds).flatMap(([phase, threshold]) => {
      // That mail programs wait for dead addresses is another finding.
      const seconds = rounded((durations[phase] ?? 0) - (phase === "tcp" || phase === "total" ? waited : 0));
      return atLeast(facts, seconds) > threshold ? [{ phase, seconds, threshold }] : [];
    });
    // A slow phase explains a slow whole, so the whole is named only when no phase is.
    const worst = slow.toSorted((a, b) => rank(b) - rank(a))[0];
    return worst ? { ...target(facts), user: userOf(facts), ...worst } : null;
  },
};

/** What can be refused while the session goes on. */
const GOES_ON_AFTER: readonly PhaseName[] = ["status", "quota", "sync"];

type Slow = { phase: string; seconds: number; threshold: number };

function rank({ phase, seconds, threshold }: Slow): number {
  return phase === "total" ? 0 : seconds / threshold;
}

/**
 * Seconds by phase and in `total`; null when the check broke off, because then there are worse things to say. A refusal that it goes
 * on after (of one mailbox, or of the quota) makes no other phase faster; only the whole is as long as what was waited for in vain.
 */
function durationsOf({ phases, seconds }: ProbeFacts): Readonly<Record<string, number>> | null {
  const failed = PHASE_NAMES.filter((name) => name !== "logout" && phases[name].status === "failed");
  const brokeOff = Object.values(phases).some(
    (outcome) => outcome.status === "skipped" && failed.some((name) => name === outcome.because),
  );
  if (brokeOff || failed.some((name) => !GOES_ON_AFTER.includes(name))) return null;
  const entries = PHASE_NAMES.flatMap((name): [string, number][] => {
    const outcome = phases[name];
    return outcome.status === "ok" ? [[name, rounded(outcome.seconds)]] : [];
  });
  // A canary comes now and then, and has a time of its own.
  const canary = phases.sync.status === "skipped" ? 0 : phases.sync.seconds;
  const waited = failed.some((name) => refusedBy(phases[name]) !== "server");
  return Object.fromEntries(waited ? entries : [...entries, ["total", rounded(seconds - canary)]]);
}

/** Whose word a failure is. */
function refusedBy(outcome: PhaseOutcome<unknown>): ReturnType<typeof saidBy> | null {
  return outcome.status === "failed" ? saidBy(outcome.failure) : null;
}

function rounded(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
