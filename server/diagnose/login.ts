import type { ProbeFacts } from "../probe/facts.ts";
import { type FailureEvidence, failedWith } from "./failed.ts";

const AUTH = "AUTH=";
const TOKEN_MECHANISMS = ["XOAUTH2", "OAUTHBEARER", "XOAUTH"];

/** The evidence of a failed login: also who was to log in. */
export type LoginEvidence = FailureEvidence & { user: string };

/** The evidence of a login that failed with one of these codes, or with any when none are given; else null. */
export function loginFailedWith(facts: ProbeFacts, codes?: readonly string[]): LoginEvidence | null {
  const failed = failedWith(facts, "auth", codes);
  return failed && { ...failed, user: userOf(facts) };
}

/**
 * Whether the login itself was never answered; another command of the phase can be what got no answer. Facts that do not note their
 * attempts speak of the login.
 */
export function isLoginUnanswered({ phases: { auth } }: ProbeFacts): boolean {
  const attempts = auth.status === "skipped" ? undefined : auth.value?.attempts;
  return attempts === undefined || attempts.at(-1)?.answer === null;
}

/** Who logs in; `USER`, to be replaced by the reader, in facts that name nobody. */
export function userOf({ server: { user } }: ProbeFacts): string {
  return user ?? "USER";
}

/** Whether the login was, or was to be, by an access token. */
export function usesToken({ phases: { auth, token } }: ProbeFacts): boolean {
  const mechanism = auth.status === "skipped" ? undefined : auth.value?.mechanism;
  return token.status === "ok" || (mechanism !== undefined && TOKEN_MECHANISMS.includes(mechanism));
}

/** The SASL mechanisms that the server offered for the login, without `AUTH=`. */
export function offeredMechanisms({ phases: { capability } }: ProbeFacts): readonly string[] {
  const announced = capability.status === "ok" ? (capability.value.afterTls ?? []) : [];
  return announced.filter((name) => name.startsWith(AUTH)).map((name) => name.slice(AUTH.length));
}

/** Whether it offers ways to log in, and all of them by an access token. */
export function isForTokensAlone(mechanisms: readonly string[]): boolean {
  return mechanisms.length > 0 && mechanisms.every((mechanism) => TOKEN_MECHANISMS.includes(mechanism));
}
