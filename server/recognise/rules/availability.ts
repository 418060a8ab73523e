import type { RuleSet } from "../rule.ts";

/** The state of the server, and how sessions end. */
export const AVAILABILITY: RuleSet = {
  clue: "words",
  rules: [
    {
      ids: ["starttls-rejected"],
      confidence: "certain",
      when: /tls initiali[sz]ation failed|(?:error|fail(?:ed|ure)?|cannot|could not|unable) (?:to |in |at )?(?:initiali[sz]|start|sett?|enabl|switch on|activat)(?:e|ing)? (?:up )?(?:tls|ssl)\b|starttls.{0,30}(?:fail|reject|refus|error)|fail(?:ed|ure) to (?:issue|send|run) starttls/i,
      unless:
        /not (?:support|offer|available)|error in imap command|server context|(?:ssl|tls)\b.{0,8}\b(?:and|or) starttls/i,
    },
    {
      ids: ["auth-timeout", "session-command-timeout"],
      confidence: "certain",
      when: /(?:inactiv|idle|timed? ?out|time-?out).{0,40}(?:during|while|in|waiting for|before).{0,12}\b(?:auth\w*|log ?in|sasl)|(?:auth\w*|log ?in) (?:process |dialogue |request )?(?:has )?(?:timed out|timeout|took too long)/i,
      unless: /finishing log ?in|with server/i,
    },
    {
      ids: ["auth-server-unavailable", "session-server-unavailable"],
      confidence: "certain",
      when: /(?:temporary|internal) (?:authentication|auth|login|password) ?(?:service )?(?:fail|error|problem)|(?:auth\w*|login|password|ldap|sql|directory|radius|kerberos|pam)[- ]?(?:service|server|backend|daemon|system|process|database|source)s?\b.{0,40}(?:unavailable|down|not (?:available|respond|reachable|running)|fail|error|unreachable|timed? ?out|cannot|can't)|timeout while finishing login|(?:timeout|timed out)\b.{0,40}\bauth(?:entication)? (?:server|process|service|backend)|(?:cannot|can't|could not|unable to) (?:contact|reach|connect to) (?:the )?(?:auth\w*|ldap|directory|password|backend)/i,
      unless: /rate-?limit/i,
    },
    {
      // Dovecot's log, of its own password service.
      ids: ["auth-server-unavailable", "session-server-error"],
      confidence: "certain",
      when: /\bauth(?:-worker)?(?:\(\d+\))?: (?:error|fatal|panic)\b|\blogin: (?:error|fatal): (?:auth|connect\(|net_connect)|\bauth: (?:connect|net_connect_unix)\([^)]{0,80}\).{0,40}\bfailed\b/i,
    },
    {
      // Cyrus SASL without its password service, Perdition and nginx without their backend.
      ids: ["auth-server-unavailable", "session-server-error"],
      confidence: "certain",
      when: /\bgeneric failure\b|(?:could not|cannot|unable to) connect to (?:the )?(?:real|backend) server\b|(?:mysql|mariadb|postgres\w*|ldap|redis|sqlpool)\b.{0,60}(?:gone away|query failed|connection (?:lost|refused)|unreachable)/i,
      stages: ["auth"],
    },
    {
      // A proxy without its backend, and a directory of users that does not answer.
      ids: ["auth-server-unavailable", "session-server-unavailable"],
      confidence: "likely",
      when: /\bproxy\b.{0,60}\b(?:cannot|can't|could not|unable to) (?:connect|reach)|^(?!.*\b(?:dns|host|name|resolv\w*)\b).{0,200}\blookup failed\b/i,
    },
    {
      // The server's own files, in its log.
      ids: ["session-server-error", "mailbox-corrupt"],
      confidence: "certain",
      when: /\b(?:chdir|stat|mkdir|open|opendir|rename|link|fchown|safe_mkstemp)\([^)]{1,200}\).{0,40}failed: |\(euid=\d+\(|missing \+\w perm\b/i,
      unless: /login: error|auth: connect/i,
    },
    {
      ids: ["auth-server-unavailable", "session-server-error"],
      confidence: "certain",
      when: /failed: (?:could not|cannot|unable to) connect to (?:the )?(?:mail |imap )?server\b|^internal server error\.?$/i,
      stages: ["auth"],
      strict: true,
    },
    {
      ids: ["session-storage-full"],
      confidence: "certain",
      when: /(?:disk|file ?system|spool|partition|volume|device|storage device)\b.{0,20}(?:is )?(?:\d+% )?(?:full|error|write|out of space|read-?only)|no space left|\bENOSPC\b|out of (?:disk )?(?:space|inodes)|\bEDQUOT\b|read-?only file ?system|not enough (?:disk )?space|insufficient (?:disk|system) (?:space|storage)|\bEROFS\b/i,
      unless: /quota|mailbox (?:is )?full|local disk|your (?:phone|device)/i,
    },
    {
      ids: ["session-idle-timeout", "session-closed-by-server"],
      confidence: "certain",
      when: /(?:disconnected|closed|closing|logged? ?out|terminated|dropped|ended|bye|timeout|auto-?logout|kicked).{0,40}(?:inactiv|\bidle|idling|no activity)|(?:inactiv|\bidle|idling|auto-?logout).{0,30}(?:time-?d? ?out|too long|logout|disconnect|limit|expired|exceeded|period)|session (?:has )?(?:expired|timed out|time ?out|too long|exceeded)|autologout|for too long without|(?:disconnected|closed|closing|logged out)\b.{0,24}(?:because of|due to|after) (?:a |the )?time-?out/i,
      unless: /during authentication|idle command|can occur if|auth\w* failed/i,
    },
    {
      ids: ["session-server-error"],
      confidence: "certain",
      when: /internal (?:server )?(?:error|failure|fault)|(?<!indicates a )server bug|this should not happen|unexpected (?:server )?(?:error|exception|failure)|\bi\/?o (?:error|failure)(?!: \S| during)|input\/output error|cannot convert|assertion fail|segfault|segmentation fault|core dumped|panic\b|\b(?:NO|BAD|BYE)\b.{0,60}(?:unhandled exception|stack ?trace)|software error|server crash|\bcrashed\b|fatal error|database error|(?:session|state)\b.{0,16}\binconsistent|inconsistent (?:session|state)|please re-?log ?in\b/i,
      unless: /client|certificate|ssl|tls|error connecting|\b(?:process ?control|application)\b/i,
    },
    { ids: ["session-server-error"], confidence: "likely", when: /server error/i, unless: /try again|unavailable/i },
    {
      // Courier without its password service, before anybody has logged in.
      ids: ["auth-server-unavailable", "session-server-unavailable"],
      confidence: "certain",
      when: /^(?:\* BYE )?temporary problem, please try again later/i,
      stages: ["greeting", "auth"],
    },
    {
      ids: ["auth-server-unavailable", "session-server-unavailable"],
      confidence: "likely",
      when: /temporar(?:y|ily)\b.{0,30}(?:problem|fail|error|unavailable|out of (?:service|order)|issue|condition|closed|down|system)|(?:server|service|account|system|backend|mail ?store|mailbox|mail)\b.{0,24}(?:(?:is |are |was )?(?:currently |temporarily |not )?(?:unavailable|available at|overloaded|busy|offline|under maintenance|in maintenance|down for))|try(?:ing)? again (?:later|in|after|soon)|(?:please )?retry later|server (?:is )?(?:too )?busy|overload|\bmaintenance\b|bad gateway|backend (?:is )?(?:not|down|unreach)/i,
      stages: ["auth"],
      unless: /lookup|resolve|rate|too many|name server|unable to connect|revocation|^\* BYE\b/i,
    },
    {
      ids: ["session-server-unavailable", "auth-server-unavailable"],
      confidence: "likely",
      when: /temporar(?:y|ily)\b.{0,30}(?:problem|fail|error|unavailable|out of (?:service|order)|issue|condition)|(?:server|service|system|mail ?store|mailbox|mail)\b.{0,24}(?:unavailable|not available|overloaded|busy|offline|maintenance)|^\W*[\w.-]{2,30} is (?:currently |temporarily )?(?:unavailable|down|offline)\W*$|try again (?:later|in|after|soon)|\b(?:too|very) busy\b|\bmaintenance\b|bad gateway|backend (?:is )?(?:not|down|unreach)/i,
      unless: /lookup|resolve|rate|too many|name server|unable to connect|^\W*(?:starttls|tls|ssl|imap|idle)\b/i,
    },
  ],
};
