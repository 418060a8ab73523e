import { expect } from "vitest";
import type { Evidence } from "../../../server/contract/answers/finding.ts";
import type {
  CertificateFacts,
  MailboxStatus,
  PhaseOutcome,
  ProbeFacts,
  StatusFacts,
  TlsFacts,
} from "../../../server/contract/facts.ts";
import { LANGUAGES } from "../../../server/contract/languages.ts";
import { PHASE_NAMES } from "../../../server/contract/phases.ts";
import { comparedFacts } from "../../../server/diagnose/compared.ts";
import { diagnose } from "../../../server/diagnose/diagnose.ts";
import type { Context, Diagnosis } from "../../../server/diagnose/diagnosis.ts";
import { placeholders, render } from "../../../server/present/message.ts";
import { textOf } from "../../../server/present/text-of.ts";
import { verification } from "../../../server/present/verification.ts";
import { HEALTHY_INBOX, healthyFacts, NOW } from "../../support/healthy-facts.ts";

/** The context in which every diagnosis is tested. */
export const CONTEXT: Context = {
  now: NOW,
  thresholds: { certificateDays: 21, quotaPercent: 90, newestMessageAge: null, seconds: {} },
  previous: null,
};

/** The evidence that every finding about the healthy server begins with. */
export const TARGET = { host: "mail.example.com", port: 993, security: "implicit-tls" };

/** The evidence that every finding about the healthy canary begins with. */
export const CANARY = { ...TARGET, user: "monitor@example.com", mailbox: "imapscope" };

/** A phase that failed. */
export function failed<Value = never>(
  code: string,
  text = "what was said",
  value?: Partial<Value>,
): PhaseOutcome<Value> {
  return { status: "failed", at: 0, seconds: 1, failure: { code, text }, ...(value ? { value } : {}) };
}

/** TLS that failed after the healthy server's certificate, with some fields replaced, was shown. */
export function rejected(
  code: string,
  certificate: Partial<CertificateFacts> = {},
  value: Partial<TlsFacts> = {},
): PhaseOutcome<TlsFacts> {
  const { tls } = healthyFacts().phases;
  if (tls.status !== "ok") throw new Error("the healthy facts are not healthy");
  const verification = { code, text: code };
  const chain = tls.value.chain.map((one) => ({ ...one, ...certificate }));
  return failed<TlsFacts>(code, code, { ...tls.value, chain, trusted: false, verification, ...value });
}

/**
 * The evidence that a diagnosis finds in facts that show it; on the way, that `diagnose` reports it and that it fills
 * every placeholder of the texts in both languages.
 */
export function evidenceOf(diagnosis: Diagnosis, facts: ProbeFacts, context: Context = CONTEXT): Evidence {
  const evidence = diagnosis.find(facts, context);
  if (!evidence) throw new Error(`${diagnosis.id} is not found`);
  const previous = context.previous && comparedFacts(context.previous);
  expect(diagnosis.find(facts, { ...context, previous }), "compared with what is held").toEqual(evidence);
  const found = diagnose(facts, context);
  expect(found.map(({ id }) => id)).toContain(diagnosis.id);
  expect(PHASE_NAMES).toEqual(expect.arrayContaining(found.map(({ phase }) => phase)));
  for (const language of LANGUAGES) {
    for (const message of messages(diagnosis, language)) {
      expect(Object.keys(evidence)).toEqual(expect.arrayContaining([...placeholders(message, language)]));
      const text = render(message, evidence, language);
      expect(text).not.toMatch(/[{}…]|undefined/);
      expect((text.match(/`/g) ?? []).length % 2, `backticks come in pairs: ${text}`).toBe(0);
    }
  }
  return evidence;
}

/** Every message of a diagnosis in one language, the title first. */
export function messages(diagnosis: Diagnosis, language: (typeof LANGUAGES)[number]): readonly string[] {
  const { title, cause, fix } = textOf(diagnosis, language);
  return [title, cause, ...fix.user, ...fix.admin, ...verification(diagnosis, language)];
}

/** The facts of a server on which these mailboxes cannot be read, and others can. */
export function unreadable(code: string, text: string, paths: readonly string[] = ["Archive"]): ProbeFacts {
  const failure = { code, text };
  const mailboxes = [HEALTHY_INBOX, ...paths.map((path) => ({ path, failure }))];
  return healthyFacts({ status: failed<StatusFacts>(code, text, { mailboxes }) });
}

/** When the check before was, in every comparison. */
export const EARLIER = "2026-11-23T11:59:00.000Z";

/** The context after a check that saw this. */
export function comparedWith(previous: ProbeFacts): Context {
  return { ...CONTEXT, previous: { ...previous, startedAt: EARLIER } };
}

/** The facts of a server on which these are the configured mailboxes. */
export function counting(...mailboxes: readonly MailboxStatus[]): ProbeFacts {
  return healthyFacts({ status: { status: "ok", at: 0.157, seconds: 0.019, value: { mailboxes } } });
}
