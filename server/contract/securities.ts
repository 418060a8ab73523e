/** How a connection can be protected. */
export const SECURITIES = ["implicit-tls", "starttls", "none"] as const;

/**
 * How the connection is protected: TLS from the first byte (RFC 8314, usually port 993),
 * STARTTLS after the greeting (RFC 9051 section 6.2.1, usually port 143), or not at all.
 */
export type Security = (typeof SECURITIES)[number];
