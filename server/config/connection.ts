/** Which port is dialled and how the connection is protected. */
import type { Security } from "../contract/securities.ts";
export type PortAndSecurity = { port: number; security: Security };

/**
 * The port by the security, or the security by the port; with neither, implicit TLS on 993 (RFC 8314).
 * Null where a port of its own leaves the security open.
 */
export function completeConnection(port: number | undefined, security: Security | undefined): PortAndSecurity | null {
  if (security !== undefined) return { port: port ?? (security === "implicit-tls" ? 993 : 143), security };
  if (port === undefined || port === 993) return { port: 993, security: "implicit-tls" };
  return port === 143 ? { port, security: "starttls" } : null;
}
