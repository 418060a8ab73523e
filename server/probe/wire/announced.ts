import type { ServerAlert } from "../../contract/facts.ts";
import type { StatusResponse } from "./response.ts";

/** Codes by which an OK, or a goodbye, says more than that: RFC 9051 section 7.1, RFC 5530 section 3, and Gmail's. */
const HEEDED: readonly string[] = ["ALERT", "WEBALERT", "OVERQUOTA", "CONTACTADMIN", "EXPIRED"];
/** Codes of data about a mailbox, and of whom an untagged NO or BAD only tells what RFC 9051 section 7.1 allows. */
const DATA: readonly string[] = ["UIDNOTSTICKY", "CAPABILITY", "PERMANENTFLAGS", "UIDNEXT", "UIDVALIDITY", "NOMODSEQ"];

/**
 * What a status response announces to the user besides being an answer; null when that is nothing. A tagged refusal is one: it is
 * the failure of whatever was asked.
 */
export function alertIn(status: StatusResponse): Pick<ServerAlert, "code" | "arguments" | "text"> | null {
  const { tag, code, codeArguments } = status;
  const refuses = status.status === "NO" || status.status === "BAD";
  if (refuses && tag !== "*") return null;
  const isHeeded = code !== null && HEEDED.includes(code);
  const isWarning = refuses && !DATA.includes(code ?? "");
  if (!isHeeded && !isWarning) return null;
  const address = code === "WEBALERT" ? (codeArguments.split(/[?#]/)[0] ?? "") : "";
  return {
    code: code ?? status.status,
    ...(address === "" ? {} : { arguments: address }),
    text: status.text,
  };
}
