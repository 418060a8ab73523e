import type { PhaseName } from "../contract/phases.ts";

/** The phase that the evidence's `phase` names, as a noun for people: "during the {…}". ICU MessageFormat. */
export const PHASE_NOUN = byPhase({
  dns: "name lookup",
  tcp: "connection",
  tls: "TLS handshake",
  greeting: "greeting",
  capability: "capability query",
  starttls: "change to TLS",
  token: "request for an access token",
  auth: "login",
  list: "mailbox listing",
  status: "message count",
  quota: "quota query",
  sync: "synchronisation of two sessions",
  logout: "logout",
  total: "whole check",
});

/**
 * What became of a step of the canary, as a main clause; `accepted` says what the other session saw of one that the server
 * agreed to, and `usual` what mostly happens. Needs `answer`, `code` and `text`. ICU MessageFormat.
 */
export function answered(accepted: string, usual = accepted): string {
  return `{answer, select, accepted {${accepted}} lost {No answer came, or the connection ended{code, select, unknown {} other { (\`{code}\`)}}} other {{text, select, unknown {${usual}} other {The error reads “{text}”}}}}`;
}

/** The machine on which a connection was tried: that of a check, or where only a message is told, whichever reports it. ICU MessageFormat. */
export const TRYING_MACHINE =
  "{checked, select, unknown {the machine that reports it} other {the machine that runs imapscope}}";

/** Services whose ports people enter in place of those of IMAP. */
type OtherService = "sending" | "pop3" | "web";

const OF_OTHERS: Readonly<Record<number, OtherService>> = {
  25: "sending",
  80: "web",
  110: "pop3",
  443: "web",
  465: "sending",
  587: "sending",
  995: "pop3",
};

/** What a well-known port is for, if that is not IMAP: a sentence that follows another. Needs `port`. ICU MessageFormat. */
export const PORT_OF_OTHERS = sayingPortOfOthers({
  sending: (port) => ` Port ${port} is for sending mail (SMTP), not for reading it.`,
  pop3: (port) => ` Port ${port} is that of POP3.`,
  web: (port) => ` Port ${port} is that of web servers, which stay silent until they are asked something.`,
});

/** The same sentence in other words. */
export function sayingPortOfOthers(says: Readonly<Record<OtherService, (port: string) => string>>): string {
  return byPort((port, service) => says[service](port), "");
}

/** One text where the port is well known to be another service's, and another one elsewhere. Needs `port`. ICU MessageFormat. */
export function onPortOfOthers(there: string, elsewhere: string): string {
  return byPort(() => there, elsewhere);
}

/** Shows what a server presents during the TLS handshake; needs `host`, `port` and `security`. ICU MessageFormat. */
export const OPENSSL =
  "openssl s_client -connect {host}:{port} -servername {host}{security, select, starttls { -starttls imap} other {}}";

/**
 * A session in which a password may be typed: it ends before it begins where the certificate is not trusted for the name.
 * Needs `host`, `port` and `security`. ICU MessageFormat.
 */
export const OPENSSL_TRUSTED = `${OPENSSL} -verify_return_error -verify_hostname {host} -quiet -crlf`;

function byPort(there: (port: string, service: OtherService) => string, elsewhere: string): string {
  const options = Object.entries(OF_OTHERS).map(([port, service]) => `${port} {${there(port, service)}}`);
  return `{port, select, ${options.join(" ")} other {${elsewhere}}}`;
}

/** A noun for each phase, and for the whole check; needs `phase`. ICU MessageFormat. */
export function byPhase(nouns: Readonly<Record<PhaseName | "total", string>>): string {
  const options = Object.entries(nouns).map(([phase, noun]) => `${phase} {${noun}}`);
  return `{phase, select, ${options.join(" ")} other {{phase}}}`;
}
