import type { RuleSet } from "../rule.ts";

/** Too much of something: connections at once, logins or commands in a time, volume. */
export const LIMITS: RuleSet = {
  clue: "words",
  rules: [
    {
      ids: ["session-command-rejected", "session-protocol-error"],
      confidence: "certain",
      when: /too many (?:invalid|bad|erroneous|unknown|protocol|syntax) (?:\w+ )?(?:commands|errors)/i,
    },
    {
      ids: ["session-throttled", "session-closed-by-server"],
      confidence: "likely",
      when: /\bexcessive (?:amount|number|use)\b/i,
    },
    {
      ids: ["session-throttled", "auth-too-many-attempts"],
      confidence: "certain",
      when: /connection rate|rate[- ]?limit(?:ed|ing|s)?(?! .{0,10}upload)|slow down|throttl(?:ed|ing)|too many (?:requests|commands|operations|logins? (?:in|within|per))|request(?:s)? (?:rate|limit) (?:exceeded|reached)|(?:log ?ins?|connecting|logging in|polling|checking) too (?:often|frequently|fast|quickly)|too (?:frequent|often)|frequency limit|try again in \d+ (?:s|m|h)/i,
      unless: /(?:up|down)load|bandwidth|locked|password is incorrect/i,
    },
    {
      ids: ["session-bandwidth-exceeded"],
      confidence: "certain",
      when: /(?:bandwidth|traffic|transfer|download|upload|data)\b.{0,20}\b(?:limit|quota|allowance|rate limited|cap\b)|(?:up|down)load(?:s|ed)?.{0,20}(?:rate|limit|quota)|daily (?:limit|quota|download|bandwidth|transfer)|bandwidth exceeded/i,
      unless: /size limit|message/i,
    },
    {
      ids: ["auth-connection-limit"],
      confidence: "certain",
      when: /(?:too many|maximum(?: number of)?|max(?:imum)?|exceeded?|limit (?:of|on)|number of|concurrent|simultaneous|reached)\b.{0,40}(?:\bconnections?\b|\bsessions?\b|simultaneous log ?ins?|\bclients\b|concurrent log ?ins?)|connections? (?:limit|count|number|queue|pool|slots?)\b.{0,20}(?:exceed|reach|full|hit|exhaust)?|(?:session|login) limit (?:exceeded|reached)|already (?:logged in|connected) (?:from )?too many|mail_max_userip_connections(?! = )/i,
      unless: /timed? ?out|not exceed|idle limit|lost|closed after/i,
    },
    {
      ids: ["auth-client-address-blocked", "auth-too-many-attempts"],
      confidence: "certain",
      when: /too many (?:auth\w*|login|failed|invalid|wrong|bad|unsuccessful) (?:\w+ )?(?:failures|failed|errors|log-?ins?|attempts|tries)/i,
      stages: ["greeting", "tcp"],
      strict: true,
    },
    {
      ids: ["auth-too-many-attempts", "session-throttled", "auth-account-locked", "auth-client-address-blocked"],
      confidence: "certain",
      when: /too many (?:\w+ ){0,3}(?:attempts|failures|tries|log ?ins?|auth\w* errors|invalid passwords?)|\b(?:fail\w*|wrong|incorrect|rejected) (?:\w+ )?too many times|(?:attempts?|tries|login) limit (?:exceeded|reached)|(?:maximum|max) (?:number of )?(?:login|auth\w*|password)? ?(?:attempts|tries|failures)|repeated (?:login|auth\w*) failures/i,
      unless:
        /\bbye\b.{0,12}too many auth\w* (?:failures|errors)|(?:invalid credentials|authenticat\w* fail\w*|log ?in fail\w*|bad password)\b.{0,200}\btoo many login failures/i,
    },
  ],
};
