/** Writes a mailbox name as it goes over the wire: modified UTF-7 (RFC 3501 section 5.1.3). */
export function encodeMailboxName(name: string): string {
  return name.replace(/&|[^\x20-\x7e]+/g, (run) => (run === "&" ? "&-" : `&${encodeRun(run)}-`));
}

/** Reads a mailbox name in modified UTF-7; null when it is not written as `encodeMailboxName` would. */
export function decodeMailboxName(encoded: string): string | null {
  const name = encoded.replace(/&([^-]*)-/g, (_, run: string) => (run === "" ? "&" : decodeRun(run)));
  return encodeMailboxName(name) === encoded ? name : null;
}

/** The one spelling of a name: INBOX may be written in any case (RFC 9051 section 5.1). */
export function canonicalMailboxName(name: string): string {
  return name.toUpperCase() === "INBOX" ? "INBOX" : name;
}

/** Quotes a string for a response (RFC 9051 section 4.3). */
export function quote(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

function encodeRun(run: string): string {
  return Buffer.from(run, "utf16le").swap16().toString("base64").replace(/=+$/, "").replaceAll("/", ",");
}

function decodeRun(run: string): string {
  const bytes = Buffer.from(run.replaceAll(",", "/"), "base64");
  return bytes
    .subarray(0, bytes.length & ~1)
    .swap16()
    .toString("utf16le");
}
