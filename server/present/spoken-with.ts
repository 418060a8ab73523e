const WITH_STARTTLS = { port: 143, security: "starttls" };
const WITH_TLS = { port: 993, security: "implicit-tls" };

/** How a server with this problem is spoken to, as far as its id tells: with STARTTLS, or with TLS from the first byte. */
export function spokenWith(id: string): { port: number; security: string } {
  return /^starttls-|^capability-plaintext-/.test(id) ? WITH_STARTTLS : WITH_TLS;
}
