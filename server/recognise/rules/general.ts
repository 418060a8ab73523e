import type { RuleSet } from "../rule.ts";
import { LOGIN_REFUSED, WITH_A_REASON } from "./login-refused.ts";

/** What it can mean that a mail program has no connection, when it says no more. */
export const CANNOT_CONNECT = [
  "tcp-connection-timeout",
  "tcp-connection-refused",
  "discovery-imap-not-offered",
  "auth-client-address-blocked",
] as const;

/** What fits many causes: taken last, with the other causes behind. */
export const GENERAL: RuleSet = {
  clue: "words",
  rules: [
    {
      ids: ["auth-credentials-rejected", "auth-not-permitted", "auth-token-rejected", "auth-mailbox-unavailable"],
      confidence: "likely",
      when: /\bauthenticate failed/i,
    },
    {
      ids: ["auth-credentials-rejected", "auth-oauth-required", "auth-mailbox-unavailable", "auth-imap-disabled"],
      confidence: "likely",
      when: /(?:\b|imap)log ?[io]n (?:has )?fail(?:ed|ure|s)?\b|\blog ?in (?:to|at|on|for|as|of)\b.{0,80}\bfailed|(?:unable|failed|not able|not possible) to (?:log|sign)[ -]?(?:in|on)\b|\bfailed to log ?in\b|log ?in (?:was )?(?:rejected|refused|denied|unsuccessful)|(?:could(?:n't| not)|cannot|can't) log ?(?:in|on)\b|log ?in denied/i,
    },
    {
      ids: ["auth-credentials-rejected", "auth-app-password-required", "token-consent-missing", "auth-token-rejected"],
      confidence: "likely",
      when: /\bauthenticat(?:ion|e|ing)\b.{0,30}(?:fail|reject|refus|denied|unsuccessful|issue|error)|(?:fail|reject|refus|denied|issue|error)\w*.{0,20}\bauthenticat|\bauthori[sz]ation (?:error|fail\w*)|not authenticated|could(?:n't| not) be authenticated|^\s*AUTHENTICATIONFAILED/i,
      unless: /STARTTLS|backend|service|before auth/i,
    },
    {
      ids: ["auth-server-unavailable", "session-server-unavailable"],
      confidence: "likely",
      when: /\[unavailable\]/i,
      stages: ["auth"],
    },
    { ids: ["session-server-unavailable", "auth-server-unavailable"], confidence: "likely", when: /\[unavailable\]/i },
    {
      ids: ["auth-connection-limit", "session-throttled"],
      confidence: "likely",
      when: /\[limit\]/i,
      stages: ["auth", "greeting"],
    },
    { ids: ["session-throttled", "auth-connection-limit"], confidence: "likely", when: /\[limit\]/i },
    { ids: ["session-server-error"], confidence: "likely", when: /\[serverbug\]/i },
    {
      ids: ["session-command-rejected", "session-protocol-error"],
      confidence: "likely",
      when: /\[(?:clientbug|parse|cannot|badurl|uidrequired|metadata|haschildren|notsaved)(?![\w-])/i,
    },
    {
      ids: ["session-closed-by-server", "session-server-unavailable", "session-server-error"],
      confidence: "likely",
      when: /(?:server|service|imapd?|system) (?:is |was |has been )?(?:(?:shutting|going|shut) down|stopped|killed)|\bkicked\b|(?:disconnected|terminated|closed|logged out) by (?:the |an? )?(?:admin\w*|operator)|being (?:shut down|restarted)|(?:scheduled|planned) (?:maintenance|restart)|shutdown in progress/i,
    },
    { ids: ["session-server-error"], confidence: "likely", when: /\bNO\b.{0,24}\bsystem error\b/i },
    {
      ids: ["session-closed-by-server", "session-idle-timeout"],
      confidence: "likely",
      when: /\babort\b.{0,40}\blogging out\b/i,
    },
    {
      ids: ["session-server-error", "session-command-rejected"],
      confidence: "possible",
      when: /\bNO (?:FETCH|STATUS|NOOP|LIST|LSUB|SEARCH|STORE|EXPUNGE|GETQUOTA|CHECK|CLOSE) failed\b/i,
    },
    {
      ids: ["session-idle-timeout", "session-closed-by-server"],
      confidence: "possible",
      when: /unexpected (?:imap )?bye|server (?:sent|said) (?:a )?bye/i,
    },
    {
      ids: ["greeting-closed", "auth-connection-limit", "greeting-port-speaks-tls", "auth-client-address-blocked"],
      confidence: "likely",
      when: /(?:cannot|could(?:n't| not)|can't|failed to|unable to) (?:receive|read|get) (?:the |a )?(?:greeting|banner|welcome)|(?:closed|dropped|reset|lost|disconnected).{0,30}(?:before|without|during|waiting for).{0,12} (?:greeting|banner|welcome)|(?:no|empty) (?:startup )?(?:greeting|banner|welcome)/i,
    },
    {
      // telnet and nc: the connection came about, and ended before anybody spoke.
      ids: ["greeting-closed", "greeting-port-speaks-tls", "tls-handshake-closed"],
      confidence: "likely",
      when: /\bescape character is .{0,24}connection closed by foreign host/i,
    },
    {
      ids: ["greeting-bye", "auth-connection-limit"],
      confidence: "likely",
      when: /\bbye\b/i,
      stages: ["greeting"],
      strict: true,
    },
    {
      ids: ["session-closed-by-server", "session-idle-timeout"],
      confidence: "possible",
      when: /^(?:\*\s*)bye\b.{3,}/i,
      stages: ["capability", "auth", "list", "status", "quota", "select", "append", "idle"],
      strict: true,
    },
    {
      ids: ["session-connection-lost", "tcp-connection-reset", "session-server-error", "session-idle-timeout"],
      confidence: "likely",
      when: /connection (?:was |has been |is |got )?(?:unexpectedly )?(?:closed|lost|dropped|broken|aborted|terminated|interrupted)|clos(?:ed|ing) (?:the )?connection|unexpected(?:ly)? (?:dis|close)|(?:server|peer|host|remote) (?:has )?(?:unexpectedly )?(?:disconnected|hung up|closed|dropped)|(?:dis|lost )connected|\blost (?:\w+ )?connection to|connection abort|socket (?:error|closed|hang)|\bEOF\b|broken pipe|connection to (?:the )?server (?:was )?(?:lost|interrupted)|could(?:n't| not) re-?open stream|socket timeout|lost connection|connection went away|\bend of (?:file|stream)\b|stream (?:returned|has) no data|no stream (?:is )?available|attempt to (?:read|write|send) data\b.{0,100}\bfailed|\bNoConnection\b|connection (?:is )?not available|\bnot connected\b/i,
    },
    {
      ids: CANNOT_CONNECT,
      confidence: "possible",
      when: /\bconnection to\b.{0,80}\bfailed|\berror (?:when |while )?connecting to\b|(?:unable|failed|can(?:no|')t|could(?:n't| not)|not able) (?:to )?(?:establish|make|open|create|connect|reach|contact|get)\b.{0,40}(?:connection|server|host|mail)|server (?:cannot|can't|could not) be (?:reached|contacted|found)|cannot (?:connect|get mail)|not responding/i,
    },
    {
      ids: ["auth-credentials-rejected", "auth-app-password-required", "auth-token-rejected", "auth-imap-disabled"],
      confidence: "likely",
      when: LOGIN_REFUSED,
      unless: WITH_A_REASON,
      stages: ["auth"],
      strict: true,
    },
  ],
};
