import { OF_THE_ACCOUNT, OF_THE_WAY } from "../../probe/login/refused-way.ts";
import type { RuleSet } from "../rule.ts";

/** What servers say in English when a login is refused for a reason that they name. */
export const LOGIN: RuleSet = {
  clue: "words",
  rules: [
    {
      ids: ["auth-username-form-wrong", "auth-credentials-rejected"],
      confidence: "certain",
      when: /(?:use|enter|provide|with|need|is|be|requires?) (?:your |the |a )?(?:full|complete|entire|whole) (?:e-?mail|mail|user ?name)(?: address)?|(?:user ?name|login|user id)s? (?:must|should|has to|needs to) (?:be|include|contain|have)\b.{0,40}(?:e-?mail|domain|@)|(?:missing|no|without|invalid) domain (?:part |name )?in (?:the )?(?:user|login)|(?<![\w.=<(])user@domain(?![\w.])/i,
      unless: /certificate/i,
    },
    {
      ids: ["auth-password-expired"],
      confidence: "certain",
      when: /password (?:has |is |was |may have )?(?:been )?expired|expired password|password (?:must|has to|needs to|should) be (?:changed|reset|renewed)|(?:must|need to|have to|please) (?:change|reset|renew) your (?:\w+ )?password|password change (?:is )?(?:required|needed)|password reset (?:is )?required/i,
    },
    {
      ids: ["auth-imap-disabled", "auth-policy-blocked"],
      confidence: "likely",
      when: /third[- ]party (?:programs?|apps?|access|clients?)\b.{0,60}\b(?:off|disabled|blocked|not|allow)\b/i,
    },
    {
      ids: ["auth-client-address-blocked", "auth-policy-blocked"],
      confidence: "likely",
      when: /(?:access denied|not accepting (?:connections|mail|you)|connections? (?:refused|rejected|denied|not (?:allowed|accepted|permitted))|go away)\b.{0,24}\b(?:from|for) (?:your |this |the )?(?:ip|address|host|\d{1,3}\.\d|[\da-f]{1,4}:)/i,
    },
    {
      ids: ["auth-client-address-blocked", "auth-too-many-attempts"],
      confidence: "certain",
      when: /\b(?:ip|ip address|client address|host|network|remote address)\b.{0,30}\b(?:has been |is |was |been )?(?:temporarily )?(?:blocked|banned|blacklisted|block-?listed|denylisted|barred)|(?:blocked|banned|blacklisted) (?:ip|address|host|network)|\bfail2ban\b.{0,60}\b(?:ban(?:ned|ning)?|block(?:ed|ing)?)\b|\b(?:ban|block)(?:ned|ed|ning|ing)?\b.{0,40}\bfail2ban\b|\bban \d{1,3}\.\d|\bcphulk\b|\bintrusion (?:prevention|detection)|\bbann(?:ing|ed) \d{1,3}\.\d|\bbrute[- ]?force\b|\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}.{0,16}(?:locked out|banned|blocked)|your (?:ip|address) .{0,30}(?:not allowed|rejected|refused)|bye\b.{0,12}too many (?:auth\w*|login) (?:failures|errors)|banned due to/i,
      unless: /country|region|geo/i,
    },
    {
      ids: ["auth-policy-blocked"],
      confidence: "certain",
      when: /country.{0,30}(?:black|block|deny|denied|not (?:allowed|permitted)|restrict|forbid)|(?:login|log ?in|access|sign-?in|authentication).{0,40}(?:from|for) (?:this |your )?(?:country|region|location|geo\w*)|geo-?(?:block|ip|restrict)|(?:blocked|denied|forbidden|prohibited|rejected|not (?:allowed|permitted)|restricted)(?: for your account)? by (?:an? |the |your )?(?:\w+ ){0,3}(?:policy|policies|rule|administrator's rule)|polic(?:y|ies).{0,30}(?:block|den|forbid|prohibit|disallow|prevent)|(?:device|client|application) (?:is )?not (?:allowed|compliant|permitted) by/i,
      unless: /\bcors\b/i,
    },
    {
      ids: ["auth-imap-disabled"],
      confidence: "certain",
      when: /\bimap4?(?:rev1)?\b.{0,30}\b(?:is|are|was|has been|access|service|protocol|support)?\s?(?:disabled|not (?:been )?(?:enabled|activated|allowed|permitted|turned on|switched on|available|included)|turned off|switched off|deactivated|forbidden|prohibited)|(?:enable|activate|turn on|switch on) (?:the )?(?:full )?(?:imap|pop\/imap|imap\/pop)|(?:disabled|not enabled|no) imap (?:access|service|support)|access to (?:the )?requested service (?:is )?disabled|(?:not|yet to) (?:\w+ )?(?:enabled?|activated?) imap|(?:account|plan|user|mailbox|subscription) (?:does not|doesn't|cannot|can't|may not|is not (?:allowed|permitted|authorized|entitled) to) (?:have|include|support|use|access|allow) imap|service (?:is )?(?:disabled|not enabled|not active) for (?:this|your|the) (?:user|account|domain|mailbox)|mail access (?:is )?disabled|not (?:enabled|activated|allowed|configured) (?:for|to use) (?:the )?imap|not have (?:\w+ )?(?:access|rights)(?: rights?)? to (?:this|the|that|requested) (?:\w+ )?service/i,
      unless: /\bor imap is disabled|command is disabled|\bidle\b|certificate|insecure|unencrypted/i,
    },
    {
      ids: ["auth-account-locked", "auth-imap-disabled"],
      confidence: "certain",
      when: /(?:log ?in|sign-?in|access)s? (?:is |are |has been |was )?(?:disabled|blocked|suspended|not (?:allowed|permitted)) for (?:this|the|your) (?:user|account)/i,
      unless: /\[contactadmin\]/i,
    },
    {
      ids: ["auth-account-locked"],
      confidence: "certain",
      when: /(?:account|user|mailbox|login|id)\b.{0,24}\b(?:is|has been|was|been|are|currently|temporarily|permanently)?\s?(?:locked|disabled|suspended|deactivated|blocked|frozen|inactive|terminated|closed|banned)\b|(?:locked|disabled|suspended|deactivated|blocked|frozen|inactive) (?:account|user|mailbox)|account lock(?:ed|out)|locked out|access to (?:your|this|the) (?:account|mailbox) (?:has been |is |was )?(?:temporarily )?(?:restricted|limited|blocked|suspended)/i,
      unless:
        /imap (?:is |access )|mailbox (?:is )?(?:locked|closed)|(?:ip|address|country|command|server|connection|service|login is|logins?|plaintext|cleartext|authentication) .{0,24}(?:disabled|blocked|closed|banned)|unavailable/i,
    },
    {
      ids: ["auth-web-login-required"],
      confidence: "certain",
      when: /(?:verify|confirm) (?:your |that )?(?:identity|account(?! name)|it'?s you|phone)|(?:accept|agree to) (?:the )?(?:new )?terms|(?:suspicious|unusual) (?:sign-?in|log-?in|activity)|(?:log|sign)[ -]?in to (?:your )?(?:webmail|account) (?:first|once|to (?:un|confirm|verify|reactivate|continue))|account (?:needs|requires) (?:\w+ )?verification|(?:captcha|human verification)|sign in (?:on|at) (?:the |our )?(?:web|https?:)/i,
    },
    {
      ids: ["capability-login-disabled", "auth-privacy-required"],
      confidence: "certain",
      when: /disallowed (?:clear|plain) ?-?text|(?:disabled|not allowed|forbidden|refused|rejected) (?:via|over|on|through) (?:an? )?(?:insecure|unencrypted|unsecured|plain)|(?:does not|doesn't|not) (?:allow|accept|permit) (?:plain|clear) ?-?text|log ?in (?:is )?disabled on\b|(?:(?:clear|plain)[ -]?text|plain (?=log ?in|auth|password)) ?(?:auth\w*|logins?|passwords?)?.{0,40}(?:disallow|disabled|not (?:allowed|permitted|accepted|supported)|forbidden|denied|refused|prohibited)|(?:login|auth\w*)s? (?:is |are )?(?:disabled|not allowed|only available|forbidden|prohibited|not permitted)\b.{0,40}(?:clear|plain|unencrypted|insecure|without (?:tls|ssl|encryption)|layer|non-?secure|unsecure)|only available under a layer|(?:ssl|tls|ssl\/tls|encryption|encrypted (?:connection|session)|secure (?:connection|channel)|starttls)[- ]?(?:connection |session )?(?:is |must be |are )?(?:required|needed|mandatory|necessary|used)\b.{0,30}(?:log ?in|auth|password|before|first)|(?:run|issue|use|need|send|do|requires?|must (?:issue|use)) (?:a )?starttls (?:command )?(?:first|before|prior)|must (?:issue|use) (?:a )?(?:starttls|ssl|tls|encrypt)|must be encrypted|(?:ssl|tls) (?:is )?required|require[sd]? (?:ssl|tls|encryption|an encrypted|a secure)|(?:insecure|unencrypted|non-?secure|unsecured?) (?:connection|channel|auth|login).{0,30}(?:not|refus|reject|disallow|den|forbid)|(?:login|logging in) is disabled\b/i,
      unless: /required imap starttls|login is disabled for|retrying \w+ authentication/i,
    },
    {
      ids: ["capability-login-disabled", "auth-privacy-required"],
      confidence: "likely",
      when: /(?:does not|doesn't) (?:support|allow|permit) log ?ins?\W*$/i,
    },
    {
      ids: ["auth-mechanism-unsupported", "auth-oauth-required"],
      confidence: "certain",
      when: /(?:auth\w*|sasl|login)[ -]?(?:mechanism|method|type|scheme)s?\b.{0,40}(?:not (?:supported|available|offered|allowed|enabled|known|permitted)|unsupported|unknown|unavailable|invalid|disabled|rejected)|mech(?:anism)?s? (?:is )?not (?:supported|available|allowed)|no mech\w* (?:available|found)|invalid (?:auth\w*|sasl) mech|secure password authentication|(?:unsupported|unknown|no (?:supported|common|matching|suitable|usable|compatible|worthy)|unrecognized) (?:sasl |auth\w* |login )*(?:mech\w*|methods?)|(?:does not|doesn't|not)(?: seem to)? support (?:the )?(?:selected |requested |chosen )?(?:auth\w*|secure password|encrypted passwords?|cram-?md5|ntlm|plain|login(?!s?\W*$)|gssapi)|can't do secure authentication|no support for (?:[\w-]+ ){0,2}auth|no auth\w* (?:mechanisms?|methods?) (?:available|found|in common)/i,
    },
    {
      ids: ["auth-mechanism-unsupported", "auth-oauth-required"],
      confidence: "certain",
      when: OF_THE_WAY,
      unless: OF_THE_ACCOUNT,
      stages: ["auth"],
      strict: true,
    },
    {
      ids: ["auth-not-permitted"],
      confidence: "certain",
      when: /not (?:an admin|authori[sz]ed to (?:access|use|open|act|log in as|impersonate|proxy))|(?:proxy(?! ?:|_|name| dest)|master(?! ?:)|delegat\w*|impersonat\w*).{0,30}(?:not (?:allowed|permitted|authori[sz]ed)|denied|refused|fail|forbidden|prohibited)|authori[sz]ation (?:id\w* )?(?:fail|denied|refused)|cannot act as|not permitted to (?:access|log in|use|authenticate)/i,
      unless: /authori[sz]ation failure on/i,
    },
    {
      ids: ["auth-wrong-server"],
      confidence: "certain",
      when: /belongs to (?:an?other|a different)|wrong (?:host|server|cluster|node|region|data ?cent(?:er|re)|backend)|(?:account|mailbox|user) (?:is|has been|was|lives) (?:not )?(?:on|hosted|moved|located|migrated|at|in)\b.{0,20}(?:another|other|different|this|new)?.{0,6}(?:server|host|data ?cent|cluster|region|node|shard)|(?:use|connect to|try) (?:the )?(?:server|host) imap[\w.-]+|remote mailbox|moved to (?:another|a different|a new) (?:server|host)/i,
      unless: /certificate|web ?site/i,
    },
    {
      ids: ["auth-mailbox-unavailable"],
      confidence: "certain",
      when: /(?:no|without|missing|has no|does not have an?|doesn't have an?|not) (?:a )?(?:valid )?(?:mailbox|exchange|mail)? ?(?:licen[cs]e|licen[cs]ed|provisioned|mailbox (?:for\b|found for|associated|assigned|exists for))|(?:user|account) (?:has no|without|does(?:n't| not) have) (?:an? )?mailbox|mailbox (?:is )?not (?:provisioned|licen[cs]ed|enabled)|unlicensed/i,
    },
    {
      ids: ["auth-credentials-rejected", "auth-app-password-required", "auth-username-form-wrong"],
      confidence: "likely",
      when: /(?:incorrect|invalid|wrong|bad|unknown|unrecogni[sz]ed)\s(?:user\s?names?|user|login|passwords?|credentials?|user ?ids?|e-?mail|log-?in|logon|account)\b|(?:user\s?name|password|credentials?|log ?in|user)s?(?: or password| and\/or password| and password| details| supplied| provided| information)?,? (?:is|are|was|were|you \w+ (?:is|are)|do(?:es)? not|did not|didn't|not) ?(?:in)?(?:correct|valid|wrong|invalid|match|accepted|recogni[sz]ed|rejected|found|known)|(?:user\s?name|password|credentials?)\b.{0,24}\b(?:wrong|incorrect|invalid)\b|user not found|no such user|(?:user|account) does(?:n't| not) exist|unknown user|login incorrect|password (?:check|mismatch|rejected|error)|(?:username|password) (?:and|or) password (?:not|rejected)|denied authentication|check your (?:user ?name|password|credentials)|authentication credentials|not accept (?:the |your )?(?:user|password|login)|reject(?:ed|s) (?:your|the) (?:log ?in|logon|password|credentials|user)|authori[sz]ation failure on|\bauth failed\b|(?:kerberos|gssapi)\b.{0,40}\b(?:not accepted|fail\w*|expired|rejected)/i,
      unless: /certificate|client secret|no such user or mailbox|\bBAD (?:LOGIN|AUTHENTICATE)\b.{0,40}\bargument/i,
    },
  ],
};
