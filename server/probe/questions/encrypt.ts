import type { SecureContext, TLSSocket } from "node:tls";
import { capabilities } from "../phases/capability.ts";
import { starttls } from "../phases/starttls.ts";
import { handshake } from "../wire/handshake.ts";
import type { Call } from "./call.ts";
import { greet } from "./greet.ts";

/** Brings a call into TLS, whatever the certificate: from the first byte (RFC 8314), or by STARTTLS (RFC 9051 section 6.2.1). */
export async function encrypt(call: Call, context: SecureContext): Promise<TLSSocket> {
  if (call.place.security === "implicit-tls") {
    const { secured } = await handshake(call.run, call.plain, context);
    call.secured = secured;
    return secured;
  }
  const { connection } = await greet(call);
  const offered = (await capabilities(call.run, connection)).includes("STARTTLS");
  const { socket } = await starttls(call.run, connection, offered);
  const { secured } = await handshake(call.run, socket, context);
  call.secured = secured;
  connection.attach(secured);
  return secured;
}
