import type { RuleSet } from "../rule.ts";

/** What mail programs say in words of their own; their numbers are in `tables/`. */
export const CLIENTS: RuleSet = {
  clue: "client",
  rules: [
    {
      ids: ["auth-credentials-rejected", "auth-app-password-required", "auth-oauth-required"],
      confidence: "likely",
      when: /0x80040115.{0,20}password|0x800CCC90.{0,60}(?:password|login|auth)/i,
    },
    {
      ids: ["session-server-error", "session-protocol-error"],
      confidence: "possible",
      when: /0x80040600\b|0x800CCCD[0-9A-F]\b/i,
    },
    {
      ids: ["auth-web-login-required", "auth-credentials-rejected"],
      confidence: "possible",
      when: /your account (?:needs|requires) (?:your )?attention|action required.{0,30}sign in again/i,
    },
    {
      ids: ["auth-credentials-rejected", "auth-app-password-required"],
      confidence: "likely",
      when: /(?:user ?name|password) or (?:the )?(?:user ?name|password) (?:for .{0,60})?(?:is|may be|was) incorrect|rejected the (?:password|user)|(?:verify|confirm) (?:the |your )?account name|(?:account name|password) (?:cannot|could not) be verified|(?:incorrect|wrong) (?:e-?mail|username) or password/i,
    },
    {
      ids: ["auth-mechanism-unsupported", "capability-login-disabled"],
      confidence: "likely",
      when: /does not support the selected authentication method/i,
    },
    {
      ids: ["auth-credentials-rejected", "auth-imap-disabled", "auth-app-password-required"],
      confidence: "possible",
      when: /couldn'?t (?:sign in|authenticate)|check (?:your )?(?:user ?name|account|security) (?:and|settings)|account settings are out[- ]of[- ]date|problems? with (?:the |your )?(?:\w+ )?(?:user ?name|password|account)/i,
      unless: /certificate|security error/i,
    },
  ],
};
