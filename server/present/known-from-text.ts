import { PROVIDERS } from "../providers/providers.ts";
import { factsIn } from "../recognise/message-facts.ts";
import type { KnownOfServer } from "./unchecked.ts";

/** What a pasted text tells of the server and the account: to be typed, and as it is called in a sentence where that differs. */
export type KnownFromText = { known: KnownOfServer; called: KnownOfServer };

/** Proton Mail Bridge listens on the user’s own computer: Proton’s help page “IMAP, SMTP, and POP3 setup”, with Bridge’s own defaults. */
const BRIDGE = { name: "Proton Mail Bridge", port: 1143, at: /\b(?:127\.0\.0\.1|localhost|\[?::1\]?):1143\b/i };

/** What a text tells, by the names of the placeholders that it fills. */
export function readKnown(text: string): KnownFromText {
  const { host, port, address, user, mailbox, notAfter } = factsIn(text);
  const isBridge = BRIDGE.at.test(text);
  const server = isBridge ? "127.0.0.1" : (host ?? hostFor(user));
  const known = {
    host: server,
    port: isBridge ? `${BRIDGE.port}` : port && `${port}`,
    address,
    addresses: address,
    user,
    mailbox,
    mailboxes: mailbox,
    notAfter,
  };
  return {
    known: Object.fromEntries(Object.entries(known).flatMap(([name, value]) => (value ? [[name, value]] : []))),
    called: isBridge ? { host: BRIDGE.name } : {},
  };
}

/** The server of the provider whose addresses these are. */
function hostFor(user: string | undefined): string | undefined {
  const domain = user?.split("@")[1]?.toLowerCase();
  if (domain === undefined) return undefined;
  const host = PROVIDERS.find(({ domains }) => domains.includes(domain))?.imap[0]?.host;
  return host?.replace("{domain}", domain);
}
