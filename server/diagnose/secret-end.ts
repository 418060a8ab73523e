import type { ProbeFacts } from "../contract/facts.ts";
import { daysBetween } from "./certificate.ts";
import { type TargetEvidence, target } from "./failed.ts";
import { userOf } from "./login.ts";

/** So long before its end a secret is warned of whose whole life nobody says, in days: as a certificate at most. */
const USUAL_DAYS = 21;
/** And one whose life is known: in its last third, at most two weeks; one that is renewed at each use never gets there. */
const LAST_SHARE = 1 / 3;
const LONGEST_DAYS = 14;
const DAY_SECONDS = 86_400;

/** What is found of a secret that ends soon, or that should have ended and is still taken. */
export type SecretEndEvidence = TargetEvidence & {
  user: string;
  endpoint: string;
  endsAt: string;
  /** Days left, 0 within the last one. */
  days: number;
  over: "yes" | "no";
};

/** The evidence that a secret by which an access token was got ends soon; null when it does not, or nobody says. */
export function findEndingSecret(
  facts: ProbeFacts,
  secret: "refreshToken" | "clientSecret",
  now: Date,
): SecretEndEvidence | null {
  const { token } = facts.phases;
  const end = token.status === "ok" ? token.value.ends?.[secret] : undefined;
  if (token.status !== "ok" || !end) return null;
  const at = new Date(end.at);
  const left = (at.getTime() - now.getTime()) / 1000;
  const soon =
    end.lifetime === null ? USUAL_DAYS * DAY_SECONDS : Math.min(LONGEST_DAYS * DAY_SECONDS, end.lifetime * LAST_SHARE);
  if (left > soon) return null;
  return {
    ...target(facts),
    user: userOf(facts),
    endpoint: token.value.endpoint,
    endsAt: end.at,
    days: Math.max(0, daysBetween(now, at)),
    over: left <= 0 ? "yes" : "no",
  };
}
