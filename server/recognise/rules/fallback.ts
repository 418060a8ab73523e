import type { RuleSet } from "../rule.ts";

const MAIL = /\b(?:imap\w*|mail\w*|inbox|993|143)\b/i;

/**
 * The general diagnosis of what a text speaks of, for texts that no other rule knows: a wording that is new still says where it
 * failed. Nothing of this is more than possible.
 */
export const FALLBACK: RuleSet = {
  clue: "words",
  rules: [
    {
      ids: ["session-command-rejected", "session-protocol-error"],
      confidence: "possible",
      when: /^(?:[SC<]:?\s*)?[A-Za-z]{0,8}\d{0,10}\*?\s?BAD\s.{3,}|: \w*\d BAD\s.{3,}/,
    },
    {
      ids: ["session-closed-by-server", "greeting-bye"],
      confidence: "possible",
      when: /^(?:[SC<]:?\s*)?\*\s+BYE\s.{3,}/,
    },
    {
      ids: ["session-server-error", "session-command-rejected"],
      confidence: "possible",
      when: /^(?:[\w.]{1,12}\s)NO\s.{0,80}\b(?:error|fail\w*|unable|cannot|can't|could(?:n't| not)|problem|exception)\b|: \d+ NO\s.{0,80}\b(?:error|fail\w*)\b/i,
    },
    {
      ids: ["dns-name-not-found", "dns-server-failed"],
      confidence: "possible",
      when: /(?:resolv\w*|\bdns\b|host ?name\b).{0,60}(?:error|fail)|(?:error|fail\w*|unable|cannot|could(?:n't| not))\b.{0,30}\b(?:resolv\w*|dns)\b/i,
      about: MAIL,
    },
    {
      ids: ["tls-handshake-failed", "tls-certificate-untrusted-issuer", "tls-port-speaks-plaintext"],
      confidence: "possible",
      when: /\b(?:ssl|tls|certificate|handshake|x509)\w*\b.{0,60}(?:error|fail\w*|refus\w*|reject\w*|invalid|problem|alert)|(?:error|fail\w*|problem)\b.{0,40}\b(?:ssl|tls|handshake)/i,
    },
    {
      ids: ["auth-credentials-rejected", "auth-app-password-required", "auth-imap-disabled"],
      confidence: "possible",
      when: /\b(?:log ?-?in|log ?-?on|sign ?-?in|password|credentials?|authenticat\w*|xoauth2|sasl)\b.{0,60}\b(?:error|fail\w*|problem|denied|refus\w*|reject\w*|unsuccessful|impossible|(?:not|n't) (?:work|possible|accept)\w*)|\b(?:error|fail\w*|problem|unable|cannot|can't)\b.{0,40}\b(?:log ?-?in|log ?-?on|sign ?-?in|password|credentials?|authenticat\w*)/i,
      about: MAIL,
      unless: /\bsmtp\b/i,
    },
    {
      ids: [
        "tcp-connection-timeout",
        "tcp-connection-refused",
        "session-connection-lost",
        "auth-client-address-blocked",
      ],
      confidence: "possible",
      when: /\b(?:connect\w*|reach\w*|contact\w*|communicat\w*|network|socket)\b.{0,60}\b(?:error|fail\w*|problem|impossible|lost|broken|(?:not|n't) (?:possible|available|work)\w*)|\b(?:error|fail\w*|problem|unable|cannot|can't|couldn't|could not)\b.{0,40}\b(?:connect\w*|reach|contact|communicat\w*|open stream)/i,
      about: MAIL,
      unless: /\bsmtp\b|\b(?:not|without|un) ?configured\b/i,
    },
    {
      // That something took too long, and nothing of what.
      ids: ["session-command-timeout", "tcp-connection-timeout", "latency-threshold-exceeded"],
      confidence: "possible",
      when: /\btime-?outs?\b|\btim(?:ed?|ing) out\b|\btook too long\b/i,
      about: MAIL,
      unless: /\bsmtp\b|\btime-?outs?\b\s?[:=(]/i,
    },
  ],
};
