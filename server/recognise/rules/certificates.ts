import type { RuleSet } from "../rule.ts";

/** What is wrong with a certificate beyond dates, names and trust; and certificates that the client is to show. */
export const CERTIFICATES: RuleSet = {
  clue: "client",
  rules: [
    {
      ids: ["tls-client-certificate-required"],
      confidence: "certain",
      when: /\bcertificate[ _]required\b|no required ssl certificate|did(?:n't| not) (?:present|send|return|provide) (?:a |any )?(?:valid )?(?:client |ssl |tls )*cert|peer did not return a certificate|(?:client|personal|user) certificate (?:is |was )?(?:required|needed|missing|requested|not (?:sent|provided|presented))|(?:requires?|needs?|demands?|asks? for) (?:a |your |an )?(?:valid )?(?:client|personal) (?:side )?(?:ssl )?certificate/i,
    },
    {
      ids: ["tls-certificate-purpose-wrong"],
      confidence: "certain",
      when: /unsuitable certificate purpose|unsupported certificate purpose|(?:extended ?key ?usage|key ?usage) does not permit|incompatible key usage|certificate (?:is )?not (?:valid|meant|suitable|approved) for (?:use as )?(?:a |tls |ssl )*server|certificate type not approved|wrong (?:certificate )?usage|InvalidPurpose|not valid for the requested usage/i,
    },
    {
      ids: ["tls-certificate-issuer-not-permitted"],
      confidence: "certain",
      when: /(?:permitted|excluded)[ _](?:subtree[ _])?violation|name constraints?\b|NameConstraintsViolation|invalid ca certificate\b|path ?length constraint|not (?:authori[sz]ed|permitted|allowed) to (?:sign|issue) for this/i,
    },
    {
      ids: ["tls-certificate-staple-missing"],
      confidence: "certain",
      when: /must[- ]?staple|required (?:a )?tls feature|requires a tls feature|\bocsp (?:status|response|staple)\b.{0,24}\b(?:is |was )?(?:missing|required)|\b(?:no|missing|without(?: an?)?|lacks?(?: an?)?) (?:stapled )?ocsp (?:status|response|stapl\w+)|(?:requires?|needs?|demands?) (?:the server to include )?(?:an? |the )?(?:stapled )?ocsp|certificate status (?:not received|missing|was not (?:sent|received))|certificate status verification failed/i,
    },
    {
      ids: ["tls-certificate-weak", "tls-parameters-weak"],
      confidence: "certain",
      when: /\b(?:ee|ca)[ _](?:certificate )?key[ _]too[ _](?:small|weak)|ca (?:signature )?(?:md|digest algorithm) too weak|certificate (?:has |uses )?(?:a )?(?:key (?:is |that is )?too (?:short|small|weak)|weak key)/i,
    },
  ],
};
