import type { PhaseName } from "../contract/phases.ts";
import type { Failure, ProbeFacts, ServerAlert, SyncOperation } from "../probe/facts.ts";
import { recognise } from "../recognise/recognise.ts";
import type { Stage } from "../recognise/rule.ts";
import { alertsIn, alertsOf } from "./announced.ts";
import { type FailureEvidence, target } from "./failed.ts";
import { type LoginEvidence, loginFailedWith, userOf, usesToken } from "./login.ts";
import { providerOf } from "./provider.ts";
import { saidBy } from "./said-by.ts";
import { sessionFailed, WHERE_WORDS_COUNT } from "./session.ts";
import { type StepEvidence, secondFailure, stepFailed } from "./sync.ts";
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
  ..."mailbox-read-only auth-contact-admin auth-credentials-not-ascii tls-client-certificate-required".split(" "),
]);
/** Before it no mailbox is touched. */
const FROM_LOGIN_ON: readonly Stage[] = ["auth", "list", "status", "select"];
/** What one command can be refused for, and no other: whatever the words are, another one's refusal has another cause. */
const ONLY_AT: Readonly<Record<string, readonly Stage[]>> = {
  "append-message-rejected": ["append"],
  "append-message-too-large": ["append"],
  "auth-credentials-not-ascii": ["auth"],
  "auth-timeout": ["greeting", "auth"],
  "mailbox-corrupt": FROM_LOGIN_ON,
  "mailbox-in-use": FROM_LOGIN_ON,
  "mailbox-name-invalid": ["status", "select"],
  "mailbox-permission-denied": ["list", "status", "select"],
  "mailbox-prefix-wrong": ["status", "select"],
  "mailbox-read-only": ["status", "select", "append"],
};
/** What is only announced for later: it is not so yet. */
const SOME_DAY =
  /\b(?:imap|access|account|mailbox|service|log-?in|password)s?\b.{0,40}\b(?:will|shall|(?:is|are) (?:going|about|due|scheduled) to) (?:soon |then )?(?:be (?:disabled|(?:switched|turned) off|blocked|deactivated|discontinued|retired|locked|suspended|closed|removed|deleted)|expire|end|stop)|即将|将[于在].{0,20}(?:停用|停止|关闭|禁用|下线)/i;
/** The same refusal as others word it. */
const SAME: Readonly<Record<string, string>> = { "capability-login-disabled": "auth-privacy-required" };
/** Of these, what a canary can show as well: the step that the server refuses for such a reason is only its consequence. */
const SHOWN_BY_CANARY: ReadonlySet<string> = new Set([
  ..."quota-exceeded session-throttled session-bandwidth-exceeded mailbox-read-only".split(" "),
  ..."append-message-rejected append-message-too-large".split(" "),
]);
/** Where a mail program would have been refused, by the step of the canary. */
const STAGE_OF_STEP: Readonly<Partial<Record<SyncOperation, Stage>>> = { append: "append", push: "idle" };

/** The diagnosis that the server's words name in this phase; null when they name none or it did not fail. */
export function namedIn(facts: ProbeFacts, phase: PhaseName): string | null {
  return meantIn(facts, phase)?.id ?? null;
}

/** What a failure means, and in which words that was said. */
type Meant = { id: string; text: string };

/** The words of the refusal; where they name nothing, those by which the server said besides why it lets nobody in. */
function meantIn(facts: ProbeFacts, phase: PhaseName): Meant | null {
  const failure = failureIn(facts, phase);
  if (!failure) return null;
  // The second session of a canary fails, if at all, where it is to be let in.
  const id = named(facts, phase === "sync" ? "auth" : phase, failure);
  if (id !== null) return { id, text: failure.text || failure.code };
  if (phase !== "auth" || saidBy(failure.code) !== "server") return null;
  const told = alertsIn(facts, phase).map((alert) => ({ id: announcedAs(facts, alert), text: alert.text }));
  return told.find((one): one is Meant => one.id?.startsWith("auth-") ?? false) ?? null;
}

function failureIn(facts: ProbeFacts, phase: PhaseName): Failure | null {
  if (phase === "sync") return secondFailure(facts);
  const outcome = facts.phases[phase];
  return outcome.status === "failed" ? outcome.failure : null;
}

/** The evidence of a login that the server refused in words that mean this diagnosis, or of another phase; else null. */
export function loginSaid(facts: ProbeFacts, id: string): LoginEvidence | null {
  const meant = meantIn(facts, "auth");
  const failed = meant?.id === id ? loginFailedWith(facts) : null;
  return failed && meant ? { ...failed, text: meant.text } : sessionSaid(facts, id);
}

/** The evidence of a phase, or of a step of the canary, that the server refused in words that mean this diagnosis; else null. */
export function sessionSaid(facts: ProbeFacts, id: string): (FailureEvidence & { user: string }) | null {
  const failed = sessionFailed(facts, (_, phase) => namedIn(facts, phase) === id, WHERE_WORDS_COUNT);
  return failed ? { ...failed, text: meantIn(facts, failed.phase)?.text ?? failed.text } : canarySaid(facts, id);
}

/** The same of what is not one mailbox's but the account's: the login, or the list. */
export function accountSaid(facts: ProbeFacts, id: string): (MailboxEvidence & { phase: PhaseName }) | null {
  const failed = sessionFailed(facts, (_, phase) => phase !== "quota" && namedIn(facts, phase) === id);
  return failed && { ...failed, mailboxes: "", count: 0 };
}

/** The evidence of what the server said besides its answers, when that means this diagnosis; else null. */
export function announced(
  facts: ProbeFacts,
  id: string,
): (FailureEvidence & { user: string; phase: PhaseName }) | null {
  const alert = alertsOf(facts).find((one) => announcedAs(facts, one) === id);
  if (!alert) return null;
  const { code, text, phase } = alert;
  return { ...target(facts), code, text: text || code, user: userOf(facts), phase };
}

/** The diagnosis that something means which the server said besides its answers; null when that is none. */
export function announcedAs(facts: ProbeFacts, { phase, code, text }: ServerAlert): string | null {
  return SOME_DAY.test(text) ? null : named(facts, phase, { code, text });
}

/** Whether it says what a phase was refused for, in these words or in others: that is told already. */
export function explainsRefusal(facts: ProbeFacts, alert: ServerAlert): boolean {
  const meant = meantIn(facts, alert.phase);
  return meant !== null && (meant.text === alert.text || announcedAs(facts, alert) === meant.id);
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

function named(facts: ProbeFacts, stage: Stage, { code, text }: Failure): string | null {
  if (saidBy(code) !== "server") return null;
  const host = providerOf(facts)?.imap[0]?.host ?? "";
  const [first] = recognise(text, { stage, code, host, usesToken: usesToken(facts) });
  if (!first || first.confidence === "possible") return null;
  const id = SAME[first.id] ?? first.id;
  return BY_WORDS.has(id) && (ONLY_AT[id]?.includes(stage) ?? true) ? id : null;
}
