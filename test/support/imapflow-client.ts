import { ImapFlow, type ImapFlowOptions } from "imapflow";
import { onTestFinished } from "vitest";
import type { ImapServer } from "../../server/demo/imap-server.ts";
import { testAuthority } from "./fault-server.ts";

/** A client of the demo's server with the right password, not yet connected; closes itself after the test. */
export async function imapflowClient(server: ImapServer, options: Partial<ImapFlowOptions> = {}): Promise<ImapFlow> {
  const { host, port } = server;
  const { security, user, password } = server.options;
  const client = new ImapFlow({
    host,
    port,
    secure: security === "implicit-tls",
    doSTARTTLS: security === "starttls",
    auth: { user, pass: password },
    tls: { ca: (await testAuthority()).certificate },
    logger: false,
    ...options,
  });
  client.on("error", () => {}); // without a listener it would end the process
  onTestFinished(() => client.close());
  return client;
}
