import type { TLSSocket } from "node:tls";

/** How the key of a session was agreed on: `X25519`, `DH 2048`; null in TLS 1.2 without (EC)DHE, which tells nothing. */
export function keyExchange(socket: TLSSocket): string | null {
  const info = socket.getEphemeralKeyInfo();
  if (info === null || !("type" in info)) return null;
  return ("name" in info && info.name) || `${info.type} ${info.size}`;
}
