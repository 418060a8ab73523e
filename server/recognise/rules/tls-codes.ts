import type { RuleSet } from "../rule.ts";

/** Numbers and names that the TLS of Windows (Schannel), Apple (Secure Transport), OpenSSL and GnuTLS report in place of words. */
export const TLS_CODES: RuleSet = {
  clue: "client",
  rules: [
    {
      // Android: the connection ended below TLS, long after the handshake.
      ids: ["session-connection-lost", "tcp-connection-reset", "session-idle-timeout"],
      confidence: "certain",
      when: /\b(?:read|write) error: ssl=0x[\da-f]+: i\/o error during system call/i,
    },
    {
      // Alerts by which the other side refuses a certificate (RFC 8446, 6.2).
      ids: ["tls-certificate-untrusted-issuer", "tls-certificate-self-signed", "tls-certificate-name-mismatch"],
      confidence: "certain",
      when: /\balert number 4[2346]\b|\balert:? (?:bad[ _]?certificate|certificate[ _]?unknown|unsupported[ _]?certificate)\b/i,
    },
    {
      ids: ["tls-certificate-untrusted-issuer", "tls-certificate-chain-incomplete", "tls-certificate-self-signed"],
      confidence: "certain",
      when: /0x8009032(?:5|7)\b|0x800B010(?:9|A)\b|SEC_E_UNTRUSTED_ROOT|SEC_E_CERT_UNKNOWN|NSURLError\w* ?(?:Domain )?-120[2-4]\b|(?<![\d.])-98(?:07|12|13)\b|errSSL(?:UnknownRootCert|NoRootCert|XCertChainInvalid)/i,
    },
    {
      ids: ["tls-certificate-expired"],
      confidence: "certain",
      when: /0x80090328\b|0x800B0101\b|SEC_E_CERT_EXPIRED|(?<![\d.])-98(?:14|15)\b|errSSLCertExpired/i,
    },
    {
      ids: ["tls-certificate-name-mismatch"],
      confidence: "certain",
      when: /0x80090322\b|0x800B010F\b|SEC_E_WRONG_PRINCIPAL|(?<![\d.])-9843\b|errSSLHostNameMismatch|return code: 62\b|RemoteCertificateNameMismatch/i,
    },
    {
      ids: ["tls-version-unsupported", "tls-parameters-weak"],
      confidence: "certain",
      when: /(?<![\d.])-98(?:30|36)\b|errSSL(?:Bad|Peer)?ProtocolVersion|do not possess a common algorithm|0x80090302\b/i,
    },
    {
      ids: ["tls-parameters-weak", "tls-version-unsupported"],
      confidence: "certain",
      when: /0x80090331\b|SEC_E_ALGORITHM_MISMATCH|(?<![\d.])-98(?:01|50)\b|errSSL(?:Negotiation|WeakPeerEphemeralDHKey)/i,
    },
    {
      ids: ["tls-port-speaks-plaintext", "tls-handshake-failed"],
      confidence: "likely",
      when: /0x80090308\b|SEC_E_INVALID_TOKEN|unexpected packet format/i,
    },
    {
      ids: ["tls-handshake-closed", "session-connection-lost"],
      confidence: "certain",
      when: /(?<![\d.])-98(?:05|06|16)\b|errSSLClosed(?:Abort|Graceful|NoNotify)|non-properly terminated/i,
    },
    {
      ids: ["tls-handshake-failed", "tls-parameters-weak", "tls-version-unsupported"],
      confidence: "likely",
      when: /0x80090326\b|SEC_E_ILLEGAL_MESSAGE|(?<![\d.])-98(?:24|25)\b|errSSLPeerHandshakeFail|0x80090304\b/i,
    },
  ],
};
