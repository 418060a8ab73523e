import type { RuleSet } from "../rule.ts";

/**
 * What a server writes down of its clients: whom it could not understand, who left, who was turned away. Dovecot, Cyrus, Courier, nginx,
 * Stalwart and what else stands on OpenSSL. Such a line speaks of the client. One that is too old is in `old-clients.ts`.
 */
export const SERVER_LOGS: RuleSet = {
  clue: "provider",
  rules: [
    {
      ids: ["auth-server-unavailable", "session-server-error"],
      confidence: "certain",
      when: /\bauth process (?:broken|not ready|died)|\bauth(?:entication)? (?:server|service|daemon|process)\b.{0,40}\b(?:not (?:responding|available|running)|died|disconnected|crashed|timed? ?out)/i,
    },
    {
      ids: ["session-server-error", "mailbox-corrupt"],
      confidence: "certain",
      when: /\b(?:Fatal|Panic): .{0,80}(?:out of memory|killed with signal|assert|block_alloc)|\bPanic: /i,
    },
    {
      // Alerts that the client sent (RFC 8446, 6.2): it does not take the server’s certificate.
      ids: ["tls-certificate-expired"],
      confidence: "certain",
      when: /\balert certificate expired\b|\balert number 45\b|\btls: (?:expired|revoked) certificate\b|received fatal alert: CertificateExpired/i,
    },
    {
      ids: ["tls-certificate-untrusted-issuer", "tls-certificate-self-signed", "tls-certificate-name-mismatch"],
      confidence: "certain",
      when: /\balert (?:unknown ca|bad certificate|certificate unknown|unsupported certificate)\b|\balert number 4[2368]\b|\bremote error: tls: (?:bad certificate|unknown certificate(?: authority)?)|received fatal alert: (?:UnknownCA|BadCertificate|CertificateUnknown)/i,
    },
    {
      // The client does not speak TLS on a port that wants it, or speaks something else.
      ids: ["greeting-port-speaks-tls", "tls-port-speaks-plaintext", "tls-handshake-failed"],
      confidence: "certain",
      when: /\bhttp request\b|\bunknown protocol\b|\bpacket length too long\b|\bfirst record does not look like a TLS handshake\b|\bInvalidContentType\b|\bCorruptMessage\b|\bbad record type\b|\bAn unexpected TLS packet was received\b/i,
    },
    {
      ids: ["tls-handshake-timeout", "greeting-port-speaks-tls"],
      confidence: "likely",
      when: /\b(?:inactivity|timed? ?out|timeout)\b.{0,160}\bTLS handshaking\b(?!: )|\bTLS handshaking: .{0,30}(?:timed? ?out|timeout)/i,
      unless: /SSL_accept\(\) failed/i,
    },
    {
      ids: ["tls-handshake-closed", "tls-certificate-untrusted-issuer", "greeting-port-speaks-tls"],
      confidence: "likely",
      when: /\bTLS handshaking\b.{0,40}\b(?:connection closed|disconnected|SSL_accept\(\) (?:syscall failed|failed: (?:Success|Connection reset|EOF|unexpected eof)))|\bSSL_accept\(\) syscall failed\b|\bpeer closed connection in SSL handshake\b|\bunexpected eof while reading\b.{0,160}\b(?:no auth attempts|handshak)|\bSSL_do_handshake\(\) failed\b.{0,40}\b(?:closed|reset)/i,
    },
    {
      ids: ["capability-login-disabled", "auth-privacy-required"],
      confidence: "certain",
      when: /tried to use (?:disallowed|disabled) (?:plain|clear) ?text auth|(?:plain|clear) ?text authentication (?:is )?(?:disabled|disallowed|not allowed)|plaintext authentication rejected/i,
    },
    {
      // Dovecot, Courier, Cyrus: the password was wrong, or the user is not known.
      ids: ["auth-credentials-rejected", "auth-username-form-wrong"],
      confidence: "likely",
      when: /\bauth failed, \d+ attempts?\b|\bLOGIN FAILED, (?:user|method)=/i,
      unless: /rate-?limit|too many|temporary/i,
    },
    {
      ids: ["session-connection-lost", "tls-certificate-untrusted-issuer", "capability-login-disabled"],
      confidence: "possible",
      when: /\b(?:disconnected|connection closed|aborted login)\b.{0,60}\bno auth attempts\b|\b(?:disconnected|connection closed)\b.{0,60}\bdisconnected before (?:greeting|auth was ready)\b|\bclient (?:has )?quit the connection\b|\bDISCONNECTED, (?:user=|ip=)/i,
      unless: /SSL_accept|SSL_read|TLS handshaking|Too many|invalid commands/i,
    },
  ],
};
