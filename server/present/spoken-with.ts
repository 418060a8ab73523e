import type { Security } from "../contract/securities.ts";
import type { Diagnosis } from "../diagnose/diagnosis.ts";

/** How a server with this problem is spoken to, as long as nobody has met it: with STARTTLS, or with TLS from the first byte. */
export function spokenWith({ spokenWith: security }: Diagnosis): { port: number; security: Security } {
  return security === "starttls" ? { port: 143, security } : { port: 993, security: "implicit-tls" };
}
