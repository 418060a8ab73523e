import type { LoginAttempt, ProbeFacts } from "../contract/facts.ts";
import { refusesTheWay } from "../probe/login/refused-way.ts";
import { isForTokensAlone, type LoginEvidence, loginFailedWith, offeredMechanisms, usesToken } from "./login.ts";
import { providerOf } from "./provider.ts";
import { namedIn } from "./said.ts";
import { isNotUnderstood } from "./session.ts";

/** What refuses without a reason that could be another one; the words may still tell (`namedIn`). */
const UNSPECIFIC = ["NO", "AUTHENTICATIONFAILED"];
const UNSUPPORTED = "MECHANISM_UNSUPPORTED";
/** What a refusal of the way to log in may be taken for, where only its code is looked at. */
const OF_MAILBOXES = /^(?:mailbox|append)-/;

/** Every try to log in; none in facts from before they were noted. */
export function attemptsIn({ phases: { auth } }: ProbeFacts): readonly LoginAttempt[] {
  return (auth.status === "skipped" ? undefined : auth.value?.attempts) ?? [];
}

/** The first way that the server has announced and then refused as such; null where there is none. */
export function refusedWay(facts: ProbeFacts): LoginAttempt | null {
  return attemptsIn(facts).find(refusesTheWay) ?? null;
}

/**
 * The evidence of a password that was refused, or not even sent, where the server takes access tokens alone: it offers no other way,
 * or it is known to belong to a provider that has ended them. Null where it can be another reason.
 */
export function tokensAlone(facts: ProbeFacts): LoginEvidence | null {
  if (usesToken(facts)) return null;
  const alone = isForTokensAlone(offeredMechanisms(facts));
  const withheld = loginFailedWith(facts, [UNSUPPORTED]);
  if (withheld) return alone || providerOf(facts)?.signIn === "oauth2" ? withheld : null;
  if (wayRefused(facts)) {
    return alone || providerOf(facts)?.signIn === "oauth2" ? loginFailedWith(facts) : null;
  }
  const named = namedIn(facts, "auth");
  if (!alone || (named !== null && named !== "auth-mechanism-unsupported")) return null;
  // A password that goes there by LOGIN all the same is a command that the server does not know.
  const failed = loginFailedWith(facts);
  return failed && (named !== null || UNSPECIFIC.includes(failed.code) || isNotUnderstood(failed.code, failed.text))
    ? failed
    : null;
}

/** Whether the login failed because no way was left that the server takes: the last one was refused as such too. */
export function wayRefused(facts: ProbeFacts): boolean {
  const last = attemptsIn(facts).at(-1);
  if (facts.phases.auth.status !== "failed" || !last) return false;
  const named = namedIn(facts, "auth");
  const isOther = named !== null && named !== "auth-mechanism-unsupported" && !OF_MAILBOXES.test(named);
  return refusesTheWay(last) && !isOther;
}
