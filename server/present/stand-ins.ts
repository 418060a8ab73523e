import type { Language } from "../contract/languages.ts";
import { translated } from "../languages/translation.ts";

/**
 * Words for what is not known of a server, by the name of the placeholder, in English; every other language has its own in
 * `server/languages`. They stand in its place in a sentence, with a capital where one begins. Where none would fit, the message has an
 * option of its own: `{port, select, unknown {the mail port} other {port {port}}}`.
 */
export const STAND_INS = {
  host: "the server",
  user: "your account",
  mailboxes: "the folder",
  mailbox: "the folder",
  port: "its mail port",
  mechanism: "OAuth 2.0",
  endpoint: "the OAuth 2.0 service",
  address: "its address",
  addresses: "its addresses",
  domain: "your domain",
  product: "a security program or proxy",
  days: "some",
  hours: "some",
  notAfter: "the day shown",
  notBefore: "the day shown",
  subject: "this certificate",
  issuer: "the issuer that it names",
  before: "the number before",
  lost: "what was lost",
  phase: "session",
  since: "an earlier day",
  sources: "what is published",
  tried: "the usual places",
  versions: "outdated versions of TLS",
};

/** Words for what is not known of a server, in one language. */
export type StandIns = typeof STAND_INS;

/** The words in this language. */
export function standInsIn(language: Language): StandIns {
  return translated(language, STAND_INS, ({ standIns }) => standIns);
}
