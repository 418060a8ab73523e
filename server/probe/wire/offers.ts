/** Extensions that IMAP4rev2 has taken in (RFC 9051 appendix E), of those that we use. */
const IN_REV2: ReadonlySet<string> = new Set(["NAMESPACE", "SPECIAL-USE", "LIST-EXTENDED"]);

/** Whether a server offers an extension, by its capabilities in upper case. */
export function offersExtension(capabilities: readonly string[], extension: string): boolean {
  return capabilities.includes(extension) || (IN_REV2.has(extension) && isRev2Alone(capabilities));
}

/** Whether there is no IMAP4rev1 any more: where there are both, we enable nothing, and it stays what is spoken. */
export function isRev2Alone(capabilities: readonly string[]): boolean {
  return capabilities.includes("IMAP4REV2") && !capabilities.includes("IMAP4REV1");
}

/** Where there is no IMAP4rev1 any more, names are UTF-8 (RFC 9051 section 5.1). */
export function namesAreUtf8(capabilities: readonly string[]): boolean {
  return isRev2Alone(capabilities);
}
