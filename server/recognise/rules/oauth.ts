import type { RuleSet } from "../rule.ts";

/** OAuth 2.0: token endpoints, and what mail servers say of tokens; Microsoft's numbers are in `tables/entra.ts`. */
export const OAUTH: RuleSet = {
  clue: "code",
  rules: [
    {
      ids: ["token-client-misconfigured"],
      confidence: "certain",
      when: /\binvalid_client\b|\bunauthorized_client\b|\bredirect_uri_mismatch\b|\bdeleted_client\b|\bunsupported_grant_type\b/i,
    },
    {
      // Families of numbers of which Microsoft lists only some (`tables/entra.ts`).
      ids: ["token-client-misconfigured"],
      confidence: "likely",
      when: /\bAADSTS(?:7000[12]\d\d|9002[34]\d\d|65005\d)\b/i,
    },
    { ids: ["auth-policy-blocked"], confidence: "likely", when: /\bAADSTS530\d{2,3}\b/i },
    {
      ids: ["token-client-misconfigured"],
      confidence: "likely",
      when: /no config file entry found for account|client secrets?.{0,30}(?:expired|invalid|wrong|missing)|invalid client secret/i,
    },
    {
      ids: ["token-consent-missing"],
      confidence: "certain",
      when: /\bconsent_required\b|(?<!alert:? )\baccess_denied\b|not completed the (?:\w+ )?verification|\badmin_policy_enforced\b|(?:admin|administrator)(?:'s)? (?:consent|approval)|need admin approval|has not consented/i,
    },
    {
      ids: ["auth-policy-blocked"],
      confidence: "certain",
      when: /conditional access|multi-?factor authentication (?:is )?(?:required|to access)|\bMFA (?:is )?required/i,
      unless: /\bAADSTS\d/i,
    },
    {
      ids: ["auth-token-rejected", "token-client-misconfigured"],
      confidence: "certain",
      when: /\binvalid_scope\b|\binvalid_token\b|\binvalid_resource\b/i,
    },
    {
      ids: ["token-refresh-rejected"],
      confidence: "certain",
      when: /\binvalid_grant\b|token has been (?:expired or )?revoked|\b(?:invalid|expired|revoked|bad) refresh[ _-]?token|refresh[ _-]?token.{0,40}(?:expired|revoked|invalid|inactiv|reject|no longer)|(?:the )?grant (?:is|has|was) (?:been )?(?:expired|revoked)/i,
      unless: /AADSTS(?:650|9009|5007|5300|500121)/i,
    },
    {
      ids: ["auth-token-rejected"],
      confidence: "certain",
      when: /access ?token.{0,40}(?:expired|invalid|not valid|reject|revoked|wrong|malformed)|(?:expired|invalid|bad|rejected) (?:access|bearer|oauth2?|xoauth2?) ?token|token (?:is |has |was )?(?:expired|invalid|malformed)|session ?expired.{0,30}oauth|asked for more|"schemes":"bearer"|sasl xoauth2? .{0,20}(?:fail|reject)/i,
    },
    {
      ids: ["auth-token-rejected", "token-consent-missing", "auth-mailbox-unavailable"],
      confidence: "likely",
      when: /(?:xoauth2|oauthbearer).{0,40}(?:fail|reject|invalid|denied|error)|(?:fail|reject|invalid|denied|error).{0,40}(?:xoauth2|oauthbearer)/i,
      unless: /not (?:supported|available)|unsupported|required|too many|simultaneous/i,
    },
    {
      ids: ["auth-token-rejected", "token-consent-missing"],
      confidence: "likely",
      when: /authenticat\w*.{0,20}fail|login.{0,12}fail|invalid credentials|credentials.{0,20}(?:invalid|reject)/i,
      token: true,
    },
    {
      ids: ["auth-oauth-required"],
      confidence: "certain",
      when: /basic auth(?:entication)?.{0,40}(?:disabled|blocked|deprecat|not (?:supported|allowed|enabled)|no longer|retired|turned off|removed)|(?:modern auth(?:entication)?|oauth ?2?(?:\.0)?|xoauth2)(?: login| sign-?in)? (?:is )?(?:required|must be used|needed|only)|(?:must|please|only|required to|have to) (?:use|sign in (?:using|with)|log in (?:using|with)) (?:modern auth|oauth|xoauth)|password (?:login|authentication|auth)s? (?:is |are |has been |have been )?(?:disabled|deprecated|no longer|not (?:supported|accepted|allowed)|turned off)|less secure app|no longer (?:accepts?|supports?|allows?) (?:basic|password|plain|legacy)|legacy auth(?:entication)? (?:is |has been )?(?:disabled|blocked)/i,
    },
    {
      ids: ["token-request-failed"],
      confidence: "likely",
      when: /(?:could not|cannot|can't|unable to|failed to) (?:get|obtain|fetch|acquire|retrieve|request|refresh) (?:an? |the |new )?(?:oauth2? )?(?:access )?tokens?|token (?:request|endpoint).{0,30}(?:fail|error|unreach|timed? ?out)/i,
    },
    {
      ids: ["token-request-failed", "token-refresh-rejected"],
      confidence: "likely",
      when: /(?:exception|error|failure)\b.{0,16}\b(?:requesting|obtaining|getting|fetching|refreshing)\b.{0,16}\b(?:oauth|access|refresh)\b.{0,12}\b(?:credentials|tokens?)/i,
      unless: /invalid_grant|AADSTS/i,
    },
  ],
};
