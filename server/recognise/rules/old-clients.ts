import type { RuleSet } from "../rule.ts";

/** Only the side that accepts connections runs these functions, keeps such a log, or has a client to speak of. */
const ACCEPTING =
  "(?:ssl_accept|\\baccept\\(\\) failed|client_hello\\b|get_client\\b|\\b(?:imap|pop3|submission|managesieve)-login\\b|tls handshaking|\\bimaps?(?:\\/\\w+)?\\[\\d+\\]|couriertls|generated server alert|\\btls server\\b|\\brip=)";
const TOO_OLD =
  "(?:unsupported protocol|version too low|unsupported ssl version|protocol version\\b(?!.{0,12}alert number))";

/** What a server's log says of a client with which it has no version of TLS in common. */
const VERSION = new RegExp(
  `${ACCEPTING}.{0,200}${TOO_OLD}(?<!alert protocol version)|client offered only unsupported versions|\\bTls12NotOffered|client (?:requested|offers?|offered|wants?|uses?) (?:an? )?(?:unsupported|old|outdated|obsolete) (?:tls|ssl|protocol)`,
  "i",
);
/** The same of ciphers: OpenSSL, JSSE and Go say this on the server's side alone. */
const CIPHER =
  /\bno shared cipher|NO_SHARED_CIPHER|no cipher suites? (?:in common|supported by both)|NoCipherSuitesInCommon|no ciphers? (?:supported|offered) by (?:the )?client/i;

/** A server that fetches or passes on mail is a client itself. */
const AS_A_CLIENT = /\bproxy\b|\bimapc\b|\bconnect\(\) failed/i;

/** That a text speaks of a client that is too old, and not of the server whose log it is. */
export const OF_AN_OLD_CLIENT = new RegExp(
  `^(?!.*(?:${AS_A_CLIENT.source})).*(?:${VERSION.source}|${CIPHER.source})`,
  "i",
);

/** The client is too old for the server in whose log it stands. */
export const OLD_CLIENTS: RuleSet = {
  clue: "client",
  rules: [
    {
      ids: ["client-too-old", "tls-version-unsupported"],
      confidence: "certain",
      when: VERSION,
      unless: AS_A_CLIENT,
    },
    { ids: ["client-too-old", "tls-parameters-weak", "tls-certificate-weak"], confidence: "likely", when: CIPHER },
  ],
};
