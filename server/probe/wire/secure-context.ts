import { createSecureContext, type SecureContext } from "node:tls";
import { trust } from "./authorities.ts";

const contexts = new Map<string, SecureContext>();

/** The TLS settings for a set of trusted authorities. Kept and shared, as making one is most of the work of a connection. */
export function secureContext(ca: string | null): SecureContext {
  const key = ca ?? "";
  const known = contexts.get(key);
  if (known) return known;
  const context = createSecureContext({ ...trust(ca), minVersion: "TLSv1.2" });
  contexts.set(key, context);
  return context;
}
