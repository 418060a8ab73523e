import type { RuleSet } from "../rule.ts";

/** Certificate and key that do not belong together, as OpenSSL, GnuTLS, rustls, Go, Dovecot, Cyrus, nginx, Apache and HAProxy say it. */
export const KEY_PAIRS: RuleSet = {
  clue: "client",
  rules: [
    {
      ids: ["tls-key-certificate-mismatch", "service-not-running", "tls-handshake-failed"],
      confidence: "certain",
      when: /\bkey[ _](?:values?|type)[ _]mismatch\b|X509_check_private_key|\bkey is for a different cert|\b(?:private|ssl|tls|server)[ _]?key\b.{0,80}\b(?:do(?:es)?(?:n't| not) (?:match|belong|fit|correspond)|mismatch)|\bcert\w*\b.{0,60}\b(?:do(?:es)?(?:n't| not) (?:match|belong|fit|correspond)|mismatch)\b.{0,24}\bkey\b|\b(?:cert\w*|key) and (?:the )?(?:given |private )?(?:key|cert\w*)\b.{0,100}\bdo(?:es)?(?:n't| not) match|\bcert(?:ificate)?\/key mismatch|inconsistenc\w+ between private key and cert|\binconsistent ?keys\b|\bkeys? may not be consistent|CERTIFICATE_KEY_MISMATCH|\bKeyMismatch\b|public keys? in reply and keystore don't match|(?:证书|證書|憑證).{0,12}(?:私钥|私鑰|密钥|金鑰).{0,8}(?:不匹配|不一致|不符|不相符)/i,
      unless: /\bssh|dkim|pgp|gpg|s\/mime|host ?key|api[- ]?key|registry/i,
    },
  ],
};
