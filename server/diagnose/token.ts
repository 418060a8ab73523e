import type { ProbeFacts } from "../contract/facts.ts";
import { learnt } from "../contract/phase-list.ts";
import { failedWith } from "./failed.ts";
import { type LoginEvidence, userOf } from "./login.ts";

/** The evidence of an access token that was not given: also by whom, its host and port. */
export type TokenEvidence = LoginEvidence & { endpoint: string };

/** Microsoft says consent_required and the like only in the text, behind a number; the code is invalid_grant. */
const CONSENT_NUMBERS = /\bAADSTS(?:65001|65004|90094|90095)\b/;
const CONSENT = [
  "consent_required",
  "interaction_required",
  "login_required",
  "access_denied",
  "admin_policy_enforced",
];

/** The evidence of a token request that failed with one of these codes, or with any when none are given; else null. */
export function tokenFailedWith(facts: ProbeFacts, codes?: readonly string[]): TokenEvidence | null {
  const failed = failedWith(facts, "token", codes);
  return failed && { ...failed, user: userOf(facts), endpoint: learnt(facts.phases.token).endpoint ?? "OAuth 2.0" };
}

/** Whether the token was asked for with a refresh token, so for a person who has agreed once. */
export function byRefreshToken(facts: ProbeFacts): boolean {
  return learnt(facts.phases.token).grant === "refresh-token";
}

/** Whether a failed token request waits for a person to sign in or agree. */
export function wantsConsent({ code, text }: TokenEvidence): boolean {
  return CONSENT.includes(code) || (code === "invalid_grant" && CONSENT_NUMBERS.test(text));
}
