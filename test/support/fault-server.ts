import { onTestFinished, TestRunner } from "vitest";
import { type Authority, type Certificate, createAuthority } from "../../server/demo/certificates.ts";
import { type ImapServer, startImapServer } from "../../server/demo/imap-server.ts";
import type { ImapServerOptions } from "../../server/demo/options.ts";

/** The names that the certificates of fake servers are good for. */
export const FAKE_SERVER_NAMES = ["localhost", "127.0.0.1", "::1"];

let authority: Promise<Authority> | null = null;
let certificate: Promise<Certificate> | null = null;

/** The authority behind every fake server of this process; its `certificate` (PEM) goes into `ca`. */
export function testAuthority(): Promise<Authority> {
  authority ??= createAuthority("imapscope tests");
  return authority;
}

/**
 * Starts a healthy IMAP server with implicit TLS and a trusted certificate; the overrides say what is wrong with it.
 * It closes itself after the test; outside of a test whoever starts it closes it.
 */
export async function fakeImapServer(overrides: Partial<ImapServerOptions> = {}): Promise<ImapServer> {
  certificate ??= testAuthority().then((issuer) => issuer.issue({ names: FAKE_SERVER_NAMES }));
  const server = await startImapServer({ certificate: await certificate, ...overrides });
  if (TestRunner.getCurrentTest() !== undefined) onTestFinished(() => server.close());
  return server;
}
