import type { RuleSet } from "../rule.ts";

/** What is wrong with a certificate beyond dates, names and trust; and certificates that the client is to show. */
export const CERTIFICATES: RuleSet = {
  clue: "client",
  rules: [
    {
      ids: ["tls-client-certificate-required"],
      confidence: "certain",
      when: /\bcertificate[ _]required\b|\balert number 116\b|SSL_ERROR_RX_CERTIFICATE_REQUIRED_ALERT|no required ssl certificate|did(?:n't| not) (?:present|send|return|provide) (?:a |any )?(?:valid )?(?:client |ssl |tls )*cert|peer did not return a certificate|PEER_DID_NOT_RETURN_A_CERTIFICATE|(?:client|personal|user) certificate (?:is |was )?(?:required|needed|missing|requested|not (?:sent|provided|presented))|(?:requires?|needs?|demands?|asks? for) (?:a |your |an )?(?:valid )?(?:client|personal) (?:side )?(?:ssl )?certificate|BAD_CERTIFICATE_ALERT|SSL_ERROR_BAD_CERT_ALERT|errSSLPeerBadCert\b|SEC_I_INCOMPLETE_CREDENTIALS|0x00090320\b/i,
    },
    {
      ids: ["tls-certificate-purpose-wrong"],
      confidence: "certain",
      when: /\bINVALID_PURPOSE\b|unsuitable certificate purpose|unsupported certificate purpose|num=26\b|return code: 26\b|SEC_ERROR_INADEQUATE_(?:CERT_TYPE|KEY_USAGE)|CERT_E_(?:WRONG_USAGE|PURPOSE)|0x800B01(?:06|10)\b|(?:extended ?key ?usage|key ?usage) does not permit|incompatible key usage|certificate (?:is )?not (?:valid|meant|suitable|approved) for (?:use as )?(?:a |tls |ssl )*server|certificate type not approved|wrong (?:certificate )?usage|InvalidPurpose|not valid for the requested usage/i,
    },
    {
      ids: ["tls-certificate-issuer-not-permitted"],
      confidence: "certain",
      when: /(?:permitted|excluded)[ _](?:subtree[ _])?violation|num=4[78]\b|return code: 4[78]\b|name constraints?\b|NameConstraintsViolation|CERT_NOT_IN_NAME_SPACE|invalid ca certificate\b|\bINVALID_CA\b|path ?length constraint|PATH_LEN(?:GTH_EXCEEDED|_CONSTRAINT_INVALID)|SEC_ERROR_CA_CERT_INVALID|CA_CERT_USED_AS_END_ENTITY|CERT_E_(?:ROLE|PATHLENCONST|INVALID_NAME)|not (?:authori[sz]ed|permitted|allowed) to (?:sign|issue) for this/i,
    },
    {
      ids: ["tls-certificate-staple-missing"],
      confidence: "certain",
      when: /REQUIRED_TLS_FEATURE_MISSING|must[- ]?staple|required (?:a )?tls feature|requires a tls feature|MISSING_OCSP_STATUS|\bocsp (?:status|response|staple)\b.{0,24}\b(?:is |was )?(?:missing|required)|\b(?:no|missing|without(?: an?)?|lacks?(?: an?)?) (?:stapled )?ocsp (?:status|response|stapl\w+)|(?:requires?|needs?|demands?) (?:the server to include )?(?:an? |the )?(?:stapled )?ocsp|certificate status (?:not received|missing|was not (?:sent|received))|certificate status verification failed|curl: \(91\)|\bINVALIDCERTSTATUS\b/i,
    },
    {
      ids: ["tls-certificate-weak", "tls-parameters-weak"],
      confidence: "certain",
      when: /\b(?:ee|ca)[ _](?:certificate )?key[ _]too[ _](?:small|weak)|ca (?:signature )?(?:md|digest algorithm) too weak|\bCA_MD_TOO_WEAK\b|num=6[678]\b|return code: 6[678]\b|CERT_SIGNATURE_ALGORITHM_DISABLED|MOZILLA_PKIX_ERROR_INADEQUATE_KEY_SIZE|certificate (?:has |uses )?(?:a )?(?:key (?:is |that is )?too (?:short|small|weak)|weak key)/i,
    },
  ],
};
