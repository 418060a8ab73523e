import type { ProbeFacts } from "../contract/facts.ts";
import { type FailureEvidence, failedWith } from "./failed.ts";

const AUTH = "AUTH=";
const TOKEN_MECHANISMS = ["XOAUTH2", "OAUTHBEARER", "XOAUTH"];
/**
 * Codes of a refusal that say no more than NO: `ALERT` and `WEBALERT` only that a person should read the text, and others are data
 * that belong to an OK (RFC 9051 section 7.1).
 */
const SAYS_NOT_WHY: readonly string[] = [
  ..."AUTHENTICATIONFAILED NO ALERT WEBALERT CAPABILITY CLOSED READ-WRITE PERMANENTFLAGS".split(" "),
  ..."UIDNEXT UIDVALIDITY UIDNOTSTICKY UNSEEN APPENDUID COPYUID INPROGRESS".split(" "),
  ..."EXPUNGEISSUED HIGHESTMODSEQ NOMODSEQ READ-ONLY TRYCREATE".split(" "),
];

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

/**
 * The evidence of a login that the server refused without saying why, but that the credentials are not good: a bare NO means that
 * (RFC 9051 section 6.2.3). Null when the login did not fail in this way.
 */
export function loginRefused(facts: ProbeFacts): LoginEvidence | null {
  const failed = loginFailedWith(facts);
  if (!failed) return null;
  const isRefused =
    SAYS_NOT_WHY.includes(failed.code) || (failed.code === "BYE" && byeCodeOf(facts) === "AUTHENTICATIONFAILED");
  return isRefused ? failed : null;
}

/** The response code of the BYE by which the server ended the login; it has a place of its own since 0.1. */
function byeCodeOf({ phases: { auth } }: ProbeFacts): string | undefined {
  return auth.status === "failed" ? auth.failure.responseCode : undefined;
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
