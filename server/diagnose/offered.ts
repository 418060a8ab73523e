import type { Moment } from "../contract/facts.ts";
import type { ComparedFacts } from "./compared.ts";

/** What IMAP4rev2 brings without saying so (RFC 9051 appendix E). */
const IN_REV2: readonly string[] = ["IDLE", "MOVE", "NAMESPACE", "SPECIAL-USE", "UIDPLUS", "UNSELECT"];
const VERSIONS: readonly string[] = ["IMAP4REV1", "IMAP4REV2"];

/**
 * Whether the session has an extension once somebody is logged in; before, many servers do not tell all. Null when they
 * were not told.
 */
export function offersAfterLogin({ phases: { capability } }: ComparedFacts): ((extension: string) => boolean) | null {
  const announced = capability.status === "ok" ? capability.value.afterLogin : null;
  if (!announced?.some((name) => VERSIONS.includes(name))) return null;
  const rev2 = announced.includes("IMAP4REV2");
  return (extension) => announced.includes(extension) || (rev2 && IN_REV2.includes(extension));
}

/** Whether an extension that is missing now was there at the check to compare with: `capability-changed` says so already. */
export function isLost(extension: string, previous: ComparedFacts | null): boolean {
  return previous !== null && (offersAfterLogin(previous)?.(extension) ?? false);
}

/** The evidence of whether, and when, an earlier check was still offered what is missing now. */
export function offeredBefore(since: Moment | null = null): { before: "offered" | "unknown"; since: Moment } {
  return { before: since === null ? "unknown" : "offered", since: since ?? "" };
}
