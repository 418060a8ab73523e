/** A status response, tagged or not, taken apart (RFC 9051 section 7.1). */
export type StatusResponse = {
  /** `*` when untagged. */
  tag: string;
  status: "OK" | "NO" | "BAD" | "BYE" | "PREAUTH";
  /** The response code's name in upper case: `AUTHENTICATIONFAILED`; null when there is none. */
  code: string | null;
  /** What follows the name inside the brackets. */
  codeArguments: string;
  /** The human readable text. */
  text: string;
};

const STATUS = /^([^\s*+]\S*|\*) +(OK|NO|BAD|BYE|PREAUTH)(?: +|$)(?:\[([^\s\]]+) ?([^\]]*)\] ?)?(.*)$/i;
const CAPABILITY = /^\* +CAPABILITY +(.*)$/i;

/** Reads a line as a status response; null when it is something else. */
export function parseStatus(line: string): StatusResponse | null {
  const match = STATUS.exec(line);
  if (!match) return null;
  const [, tag = "*", status = "", code, codeArguments = "", text = ""] = match;
  return {
    tag,
    status: status.toUpperCase() as StatusResponse["status"],
    code: code?.toUpperCase() ?? null,
    codeArguments,
    text: text.trim(),
  };
}

/** The capabilities that a line announces, as data or as a response code, in upper case; null when it announces none. */
export function parseCapabilities(line: string): readonly string[] | null {
  const data = CAPABILITY.exec(line)?.[1];
  if (data !== undefined) return atoms(data);
  const status = parseStatus(line);
  return status?.code === "CAPABILITY" ? atoms(status.codeArguments) : null;
}

function atoms(list: string): readonly string[] {
  return [...new Set(list.toUpperCase().split(/\s+/).filter(Boolean))];
}
