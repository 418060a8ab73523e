/**
 * Why the address policy lets a check go nowhere: the kind of address (the registries of RFC 6890; `reserved` for all others there), a
 * `port` that is none of mail's, or `unlisted` for a host that visitors may not name.
 */
export const REFUSAL_REASONS = [
  "loopback",
  "private",
  "link-local",
  "multicast",
  "reserved",
  "port",
  "unlisted",
] as const;
