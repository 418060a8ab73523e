import type { Failure, PhaseName, ProbeFacts, SyncOperation } from "../probe/facts.ts";
import { type FailureEvidence, failedWith } from "./failed.ts";
import { type LoginEvidence, loginFailedWith, userOf, usesToken } from "./login.ts";
import { providerOf } from "./provider.ts";
import { recognise } from "./recognise/recognise.ts";
import type { Stage } from "./recognise/rule.ts";
import { saidBy } from "./said-by.ts";
import { sessionFailed } from "./session.ts";
import { type StepEvidence, secondFailure, secondRefused, stepFailed } from "./sync.ts";
import { type MailboxEvidence, unreadableMailboxes } from "./unreadable-mailboxes.ts";

/** The diagnoses that are found by what a server says: where one is, more general ones give way. */
const BY_WORDS: ReadonlySet<string> = new Set([
  ..."auth-app-password-required auth-oauth-required auth-imap-disabled auth-account-locked".split(" "),
  ..."auth-too-many-attempts auth-client-id-required auth-mailbox-unavailable auth-username-form-wrong".split(" "),
  ..."auth-web-login-required auth-policy-blocked auth-wrong-server auth-client-address-blocked".split(" "),
  ..."auth-connection-limit auth-mechanism-unsupported auth-password-expired auth-privacy-required auth-not-permitted".split(
    " ",
  ),
  ..."auth-server-unavailable session-throttled session-server-unavailable session-idle-timeout".split(" "),
  ..."session-bandwidth-exceeded session-storage-full quota-exceeded append-message-rejected".split(" "),
  ..."append-message-too-large auth-timeout mailbox-in-use mailbox-corrupt mailbox-name-invalid mailbox-prefix-wrong mailbox-permission-denied".split(
    " ",
  ),
  "mailbox-read-only",
  "tls-client-certificate-required",
]);
/** The same refusal as others word it. */
const SAME: Readonly<Record<string, string>> = { "capability-login-disabled": "auth-privacy-required" };
/** Of these, what a canary can show as well: the step that the server refuses for such a reason is only its consequence. */
const SHOWN_BY_CANARY: ReadonlySet<string> = new Set([
  ..."quota-exceeded session-throttled session-bandwidth-exceeded mailbox-read-only".split(" "),
]);
/** Where a mail program would have been refused, by the step of the canary. */
const STAGE_OF_STEP: Readonly<Partial<Record<SyncOperation, Stage>>> = { append: "append", push: "idle" };

/** The diagnosis that the server's words name in this phase; null when they name none or it did not fail. */
export function namedIn(facts: ProbeFacts, phase: PhaseName): string | null {
  // The second session of a canary fails, if at all, where it is to be let in.
  if (phase === "sync") return namedFailure(facts, "auth", secondFailure(facts));
  const outcome = facts.phases[phase];
  return namedFailure(facts, phase, outcome.status === "failed" ? outcome.failure : null);
}

/** The evidence of a login that the server refused in words that mean this diagnosis; else null. */
export function loginSaid(facts: ProbeFacts, id: string): LoginEvidence | null {
  return namedIn(facts, "auth") === id ? loginFailedWith(facts) : (turnedAway(facts, id) ?? secondSaid(facts, id));
}

/** The evidence of a session, or of a step of the canary, that the server refused in words that mean this diagnosis; else null. */
export function sessionSaid(facts: ProbeFacts, id: string): (FailureEvidence & { user: string }) | null {
  const failed = sessionFailed(facts, (_, phase) => namedIn(facts, phase) === id);
  return failed ?? turnedAway(facts, id) ?? canarySaid(facts, id);
}

/** Many servers say at once, in place of a greeting, why they do not let anybody in. */
function turnedAway(facts: ProbeFacts, id: string): (FailureEvidence & { user: string; phase: PhaseName }) | null {
  const failed = failedWith(facts, "greeting", ["BYE"]);
  return failed && namedIn(facts, "greeting") === id ? { ...failed, user: userOf(facts), phase: "greeting" } : null;
}

/** A server may let one session in and not a second. */
function secondSaid(facts: ProbeFacts, id: string): (FailureEvidence & { user: string; phase: PhaseName }) | null {
  const failed = namedIn(facts, "sync") === id ? secondRefused(facts) : null;
  return failed && { ...failed, user: userOf(facts), phase: "sync" };
}

/** The evidence of a step of the canary that the server refused in words that mean this diagnosis; else null. */
export function canarySaid(facts: ProbeFacts, id: string): StepEvidence | null {
  return SHOWN_BY_CANARY.has(id)
    ? stepFailed(facts, (failure, step) => namedInStep(facts, step, failure) === id)
    : null;
}

/** The evidence of the first of these steps of the canary that failed, for a reason that no other diagnosis shows; else null. */
export function stepFailedItself(facts: ProbeFacts, steps: readonly SyncOperation[]): StepEvidence | null {
  return stepFailed(
    facts,
    (failure, step) => steps.includes(step) && !SHOWN_BY_CANARY.has(namedInStep(facts, step, failure) ?? ""),
  );
}

/** The evidence of mailboxes that the server refuses in words that mean this diagnosis; else null. */
export function mailboxesSaid(facts: ProbeFacts, id: string): MailboxEvidence | null {
  return unreadableMailboxes(facts, (failure) => named(facts, "select", failure) === id);
}

function namedInStep(facts: ProbeFacts, step: SyncOperation, failure: Failure): string | null {
  return named(facts, STAGE_OF_STEP[step] ?? "select", failure);
}

function namedFailure(facts: ProbeFacts, stage: Stage, failure: Failure | null): string | null {
  return failure && named(facts, stage, failure);
}

function named(facts: ProbeFacts, stage: Stage, { code, text }: Failure): string | null {
  if (saidBy(code) !== "server") return null;
  const host = providerOf(facts) ?? "";
  const [first] = recognise(text, { stage, code, host, usesToken: usesToken(facts) });
  if (!first || first.confidence === "possible") return null;
  const id = SAME[first.id] ?? first.id;
  return BY_WORDS.has(id) ? id : null;
}
