import type { Failure, ProbeFacts, ServerAlert, SyncOperation } from "../contract/facts.ts";
import type { FindingId } from "../contract/finding-ids.ts";
import type { PhaseName } from "../contract/phases.ts";
import { recognise } from "../recognise/recognise.ts";
import type { Stage } from "../recognise/rule.ts";
import { alertsIn, alertsOf } from "./announced.ts";
import { type FailureEvidence, target } from "./failed.ts";
import { type LoginEvidence, loginFailedWith, userOf, usesToken } from "./login.ts";
import { providerOf } from "./provider.ts";
import { saidBy } from "./said-by.ts";
import { SAID } from "./said-words.ts";
import { failureIn, sessionFailed, WHERE_WORDS_COUNT } from "./session.ts";
import { type StepEvidence, stepFailed } from "./sync.ts";
import { type MailboxEvidence, unreadableMailboxes } from "./unreadable-mailboxes.ts";

/** The diagnosis that is meant by what is recognised as another one. */
const SAME: ReadonlyMap<string, string> = new Map(
  Object.entries(SAID).flatMap(([id, { also = [] }]) => also.map((other) => [other, id] as const)),
);
/** What is only announced for later: it is not so yet. */
const SOME_DAY =
  /\b(?:imap|access|account|mailbox|service|log-?in|password)s?\b.{0,40}\b(?:will|shall|(?:is|are) (?:going|about|due|scheduled) to) (?:soon |then )?(?:be (?:disabled|(?:switched|turned) off|blocked|deactivated|discontinued|retired|locked|suspended|closed|removed|deleted)|expire|end|stop)|即将|将[于在].{0,20}(?:停用|停止|关闭|禁用|下线)/i;
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
  if (phase !== "auth" || saidBy(failure) !== "server") return null;
  const told = alertsIn(facts, phase).map((alert) => ({ id: announcedAs(facts, alert), text: alert.text }));
  return told.find((one): one is Meant => one.id?.startsWith("auth-") ?? false) ?? null;
}

/** The evidence of a login that the server refused in words that mean this diagnosis, or of another phase; else null. */
export function loginSaid(facts: ProbeFacts, id: FindingId): LoginEvidence | null {
  const meant = meantIn(facts, "auth");
  const failed = meant?.id === id ? loginFailedWith(facts) : null;
  return failed && meant ? { ...failed, text: meant.text } : sessionSaid(facts, id);
}

/** The evidence of a phase, or of a step of the canary, that the server refused in words that mean this diagnosis; else null. */
export function sessionSaid(facts: ProbeFacts, id: FindingId): (FailureEvidence & { user: string }) | null {
  const failed = sessionFailed(facts, (_, phase) => namedIn(facts, phase) === id, WHERE_WORDS_COUNT);
  return failed ? { ...failed, text: meantIn(facts, failed.phase)?.text ?? failed.text } : canarySaid(facts, id);
}

/** The same of what is not one mailbox's but the account's: the login, or the list. */
export function accountSaid(facts: ProbeFacts, id: FindingId): (MailboxEvidence & { phase: PhaseName }) | null {
  const failed = sessionFailed(facts, (_, phase) => phase !== "quota" && namedIn(facts, phase) === id);
  return failed && { ...failed, mailboxes: "", count: 0 };
}

/** The evidence of what the server said besides its answers, when that means this diagnosis; else null. */
export function announced(
  facts: ProbeFacts,
  id: FindingId,
): (FailureEvidence & { user: string; phase: PhaseName }) | null {
  const alert = alertsOf(facts).find((one) => announcedAs(facts, one) === id);
  if (!alert) return null;
  const { code, text, phase } = alert;
  return { ...target(facts), code, text: text || code, user: userOf(facts), phase };
}

/** The diagnosis that something means which the server said besides its answers; null when that is none. */
export function announcedAs(facts: ProbeFacts, { phase, code, text }: ServerAlert): string | null {
  return SOME_DAY.test(text) ? null : named(facts, phase, { code, text, speaker: "server" });
}

/** Whether it says what a phase was refused for, in these words or in others: that is told already. */
export function explainsRefusal(facts: ProbeFacts, alert: ServerAlert): boolean {
  const meant = meantIn(facts, alert.phase);
  return meant !== null && (meant.text === alert.text || announcedAs(facts, alert) === meant.id);
}

/** The evidence of a step of the canary that the server refused in words that mean this diagnosis; else null. */
export function canarySaid(facts: ProbeFacts, id: FindingId): StepEvidence | null {
  return SAID[id]?.inCanary ? stepFailed(facts, (failure, step) => namedInStep(facts, step, failure) === id) : null;
}

/** The evidence of the first of these steps of the canary that failed, for a reason that no other diagnosis shows; else null. */
export function stepFailedItself(facts: ProbeFacts, steps: readonly SyncOperation[]): StepEvidence | null {
  return stepFailed(
    facts,
    (failure, step) => steps.includes(step) && !SAID[namedInStep(facts, step, failure) ?? ""]?.inCanary,
  );
}

/** The evidence of mailboxes that the server refuses in words that mean this diagnosis; else null. */
export function mailboxesSaid(facts: ProbeFacts, id: FindingId): MailboxEvidence | null {
  return unreadableMailboxes(facts, (failure) => named(facts, "select", failure) === id);
}

function namedInStep(facts: ProbeFacts, step: SyncOperation, failure: Failure): string | null {
  return named(facts, STAGE_OF_STEP[step] ?? "select", failure);
}

/** What the refusals of a check mean: a hundred diagnoses ask for the same ones, and each is looked for in very many words. */
const MEANINGS = new WeakMap<ProbeFacts, Map<string, string | null>>();

function named(facts: ProbeFacts, stage: Stage, failure: Failure): string | null {
  if (saidBy(failure) !== "server") return null;
  const known = MEANINGS.get(facts) ?? new Map<string, string | null>();
  MEANINGS.set(facts, known);
  const key = JSON.stringify([stage, failure.code, failure.text]);
  const before = known.get(key);
  if (before !== undefined) return before;
  const meant = meaningOf(facts, stage, failure);
  known.set(key, meant);
  return meant;
}

function meaningOf(facts: ProbeFacts, stage: Stage, { code, text }: Failure): string | null {
  const host = providerOf(facts)?.imap[0]?.host ?? "";
  const [first] = recognise(text, { stage, code, host, usesToken: usesToken(facts) });
  if (!first || first.confidence === "possible") return null;
  const id = SAME.get(first.id) ?? first.id;
  const said = SAID[id];
  return said && (said.at?.includes(stage) ?? true) ? id : null;
}
