import type { LoginAttempt } from "../../contract/facts.ts";
import { withoutPlaceholders } from "../peer-text/placeholders.ts";

/** Words that speak of the way to log in, whoever it is that logs in: the server has no such mechanism, or wants another. */
export const OF_THE_WAY =
  /\b(?:mechanism|mech|method|scheme|sasl|auth\w* type)s?\b[^.,;:]{0,40}\b(?:un(?:supported|known|recogni[sz]ed|implemented|available)|disabled|not (?:yet )?(?:supported|available|offered|allowed|enabled|known|permitted|implemented|recogni[sz]ed|understood|configured))\b|\bAUTH(?:ENTICATE)?(?:[ =][A-Z0-9-]{2,20})?(?: command)? (?:is |are )?(?:currently )?(?:un(?:supported|known|recogni[sz]ed|implemented|available)|disabled|not (?:yet )?(?:supported|available|offered|allowed|enabled|known|permitted|implemented|recogni[sz]ed|understood|configured))\b|\b(?:unsupported|unknown|unrecogni[sz]ed|unimplemented|unavailable|disabled|invalid|illegal|no such|(?:does not|doesn't|not) support(?:ed)?)\b[^.,;:]{0,30}\b(?:mechanism|mech|sasl|authentication (?:type|method|scheme))s?\b|\bLOGIN(?: command)? (?:is |are )?(?:currently )?(?:un(?:supported|known|recogni[sz]ed|implemented)|not (?:yet )?(?:supported|implemented|recogni[sz]ed|understood))\b|\buse (?:the )?(?:imap |plain )?(?:command )?LOGIN\b(?! (?:name|page|id|window|screen|form|with|via|through|at|on|from)\b)/i;
/** Words that speak of the command, which a server does not know. */
const OF_THE_COMMAND =
  /\b(?:unknown|unrecogni[sz]ed|unsupported|unimplemented|invalid|illegal|bad) command\b|\bcommand (?:is )?(?:un(?:known|recogni[sz]ed|supported|implemented)|not (?:supported|implemented|recogni[sz]ed|understood|known|enabled|allowed|valid))/i;
/** Words that speak of who logs in: then it is no matter of the way, whatever else is said. */
export const OF_THE_ACCOUNT = /credential|pass(?:word|phrase)|user ?name|\buser\b|\baccount\b|\bmailbox\b/i;
/** What a BAD can mean besides: the server's own state, or that we ask too often. */
const OF_THE_SERVER =
  /unavailable|try again|later|too many|limit|internal|server error|temporar|overload|busy|throttl|backoff|not connected|time-?d? ?out|shut/i;
/** Response codes that speak of a command (RFC 5530), and none at all. */
const OF_A_COMMAND: readonly (string | null)[] = [null, "CLIENTBUG", "PARSE", "SYNTAX", "UNKNOWN-COMMAND"];

/**
 * Whether the server has refused the way to log in, not who logs in: only then may another way be tried with the same
 * password, as each that is refused counts against the account. A bare NO says nothing of the kind; nor does BAD once the
 * password was sent.
 */
export function refusesTheWay({ answer, proofSent }: Pick<LoginAttempt, "answer" | "proofSent">): boolean {
  if (answer === null || answer.status === "OK") return false;
  const { status, code } = answer;
  const text = withoutPlaceholders(answer.text);
  if (OF_THE_ACCOUNT.test(text)) return false;
  if (code === "CANNOT" || OF_THE_WAY.test(text) || OF_THE_COMMAND.test(text)) return true;
  return status === "BAD" && !proofSent && OF_A_COMMAND.includes(code) && !OF_THE_SERVER.test(text);
}
