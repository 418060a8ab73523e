import { keptAtom } from "../peer-text/atoms.ts";
import type { PeerText } from "../peer-text/peer-text.ts";
import { WITHHELD } from "../peer-text/placeholders.ts";

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

/** Response code and text together, as they go over the wire (`resp-text` of RFC 9051 section 9). */
export function responseTextOf({ code, text }: Pick<StatusResponse, "code" | "text">): string {
  return code === null ? text : `[${code}] ${text}`;
}

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

/**
 * The same as it may become a fact: the server's words have come through `peer`. `octets` are the line before it was decoded;
 * where a secret only shows in these, the text is withheld.
 */
export function keptStatus(line: string, octets: Buffer | null, peer: PeerText): StatusResponse | null {
  const status = parseStatus(line);
  if (!status) return null;
  const code = STATUS.exec(line)?.[3];
  const garbled = octets !== null && line.includes("\ufffd") && peer.repeats(octets);
  return {
    ...status,
    code: code === undefined ? null : keptAtom(code, peer),
    codeArguments: peer.text(status.codeArguments),
    text: garbled ? WITHHELD : peer.text(status.text),
  };
}

/**
 * The capabilities that a line announces, as data or as a response code, as they were sent; null when it announces none. `status` is
 * what the line is as a status response.
 */
export function announcedAtoms(
  line: string,
  status: StatusResponse | null = parseStatus(line),
): readonly string[] | null {
  const data = CAPABILITY.exec(line)?.[1];
  if (data !== undefined) return atoms(data);
  return status?.code === "CAPABILITY" ? atoms(status.codeArguments) : null;
}

/** The same in upper case, each once. */
export function parseCapabilities(line: string): readonly string[] | null {
  const said = announcedAtoms(line);
  return said && [...new Set(said.map((atom) => atom.toUpperCase()))];
}

function atoms(list: string): readonly string[] {
  return list.split(/\s+/).filter(Boolean);
}
