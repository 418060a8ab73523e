import type { PhaseReport } from "../contract/facts.ts";
import { reportOf } from "../contract/phase-list.ts";
import type { Check } from "./check.ts";

/** What a refused login can mean that says nothing of who logs in: trouble of the server, too many connections, a way that it does not take. */
const NOT_OF_THE_ACCOUNT: ReadonlySet<string> = new Set([
  "auth-server-unavailable",
  "auth-connection-limit",
  "auth-mechanism-unsupported",
  "auth-mailbox-unavailable",
  "auth-timeout",
]);

/** What of a token endpoint means that it does not take the client's secret or the refresh token. */
const TOKEN_REFUSED: ReadonlySet<string> = new Set([
  "token-refresh-rejected",
  "token-client-misconfigured",
  "token-consent-missing",
]);

/**
 * What came of the login of a check, as far as servers count it. `refused`: the password or token was sent, and the server said no for a
 * reason that lies with the account or its password. `unanswered`: it was sent, and nobody knows what came of it. Null where none
 * was sent, or the refusal says nothing of the account.
 */
type Outcome = "accepted" | "refused" | "unanswered" | null;

/** What came of the login of a check. */
export function loginOutcomeOf({ phases: { token, auth }, findings }: Check): Outcome {
  if (token.status === "failed") return findings.some(({ id }) => TOKEN_REFUSED.has(id)) ? "refused" : null;
  if (auth.status === "ok") return "accepted";
  if (auth.status === "skipped") return null;
  const sent = (auth.value?.attempts ?? []).filter(({ proofSent }) => proofSent);
  if (sent.length === 0) return null;
  const { answer } = sent.at(-1) ?? {};
  if (answer?.status === "OK") return "accepted";
  if (!answer) return "unanswered";
  const isOfServer = findings.some(
    ({ id, phase }) => phase === "auth" && (NOT_OF_THE_ACCOUNT.has(id) || id.startsWith("session-")),
  );
  return isOfServer ? null : "refused";
}

/** How the phases of the login ended, to stand while none is tried. */
export function loginPhasesOf({ phases }: Check): readonly PhaseReport[] {
  return [reportOf(phases, "token"), reportOf(phases, "auth")];
}
