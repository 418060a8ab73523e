import { createSecureContext, getCACertificates, type SecureContext } from "node:tls";

const contexts = new Map<string, SecureContext>();

/**
 * The TLS settings for a set of trusted authorities: Node's own, the operating system's, and `ca` (PEM) besides. Kept
 * and shared, as making one is most of the work of a connection.
 */
export function secureContext(ca: string | null): SecureContext {
  const key = ca ?? "";
  const known = contexts.get(key);
  if (known) return known;
  const authorities = [...getCACertificates("default"), ...getCACertificates("system"), ...(ca === null ? [] : [ca])];
  const context = createSecureContext({ ca: [...new Set(authorities)], minVersion: "TLSv1.2" });
  contexts.set(key, context);
  return context;
}
