/**
 * The two sides of what is meant to be an e-mail address, parted at the last @ (RFC 5321 section 4.1.2: the local part may hold one in
 * quotes). The domain is null where there is none, or none yet.
 */
export function partAddress(address: string): { local: string; domain: string | null } {
  const at = address.lastIndexOf("@");
  if (at < 0) return { local: address, domain: null };
  return { local: address.slice(0, at), domain: address.slice(at + 1) || null };
}

/** Whether a domain is one of these, or lies below one that begins with a dot; all in lower case. */
export function isOfDomains(domain: string, domains: readonly string[]): boolean {
  return domains.some((known) => (known.startsWith(".") ? domain.endsWith(known) : domain === known));
}
