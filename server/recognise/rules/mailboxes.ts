import type { RuleSet } from "../rule.ts";

/** Folders, quota, storing messages, and commands that the server does not take. */
export const MAILBOXES: RuleSet = {
  clue: "words",
  rules: [
    {
      ids: ["mailbox-number-invalid", "mailbox-corrupt"],
      confidence: "likely",
      when: /\bUIDs? (?:which|that) (?:does|do)(?:n't| not) comply|\bUIDs?\b.{0,24}\b(?:not ascending|out of range|larger than|too large)\b/i,
    },
    {
      ids: ["mailbox-corrupt", "mailbox-uidnext-decreased"],
      confidence: "likely",
      when: /\bUID (?:inserted in the middle|ordering)|expunged message reappeared|uid ?corruption/i,
    },
    {
      ids: ["mailbox-uidvalidity-changed"],
      confidence: "certain",
      when: /uid ?validity\b.{0,30}(?:problem|chang|mismatch|differ|reset|not match|invalid|new)|uid ?validity (?:is )?(?:now|was)/i,
    },
    {
      ids: ["append-message-too-large"],
      confidence: "certain",
      when: /(?:message|mail|literal|attachment|appendable|e-?mail)\b.{0,30}(?:too (?:large|big|long)|exceeds? .{0,24}(?:size|limit|maximum)|size limit|size exceed)|(?:maximum|max\.?) (?:message |mail )?size\b.{0,40}exceed|(?:(?:too|excessively|very) (?:large|big)) (?:message|mail)|exceeds? (?:the )?(?:maximum|max) (?:message |mail |allowed )?size|size of (?:the )?message/i,
      unless: /total message size|mailbox size|quota/i,
    },
    {
      // Exchange says so of the message that follows the line, not of the line.
      ids: ["append-message-too-large", "session-command-rejected"],
      confidence: "certain",
      when: /\b(?:command )?line (?:limit|length) exceeded/i,
      stages: ["append"],
      strict: true,
    },
    {
      ids: ["quota-exceeded"],
      confidence: "certain",
      when: /(?:not enough|insufficient) (?:disk |storage )?quota|(?:over|exceed\w*|reach\w*|beyond|out of|above)\b.{0,20}\b(?:storage )?quota|quota\b.{0,24}(?:exceed|reach|full|over|limit|exhaust|violation)|(?:mailbox|inbox|account|mail ?store|storage)\b.{0,24}\b(?:is |has )?(?:full\b|over (?:the )?limit|out of (?:space|storage)|exceeded|no (?:space|room))|not enough (?:storage|space) in (?:your|the) (?:mailbox|account)|maximum total (?:message )?size|storage (?:limit|space) (?:exceeded|reached|is full)/i,
      unless: /attempt|bandwidth|connection|is empty|\b\d{1,2}\s?% of/i,
    },
    {
      ids: ["append-message-rejected"],
      confidence: "certain",
      when: /(?:invalid|bad|unknown|unsupported|illegal|unrecogni[sz]ed) (?:system )?(?:flags?|keywords?)(?: list)?\b|message (?:contains?|has) (?:an? |no )?(?:nul|null|bare (?:lf|cr|newline)|8-?bit|non-ascii|header|invalid (?:header|char))|(?:nul|null) (?:character|byte|octet)s?|bare (?:newlines?|lf|cr)\b|(?:invalid|malformed|bad|illegal) (?:(?:rfc ?-?\d{3,4} )?message(?! ?(?:sequence|number|set|id))\b|header|mime|date|internaldate)|too many (?:user )?(?:flags|keywords)|(?:empty|zero-length) message|message (?:was )?(?:rejected|refused|not accepted)|command argument error/i,
    },
    {
      ids: ["mailbox-prefix-wrong"],
      confidence: "likely",
      when: /(?:path|namespace|folder) prefix|root folder path|(?:must|should|can only) (?:be|exist|created?) (?:under|below|inside|in) (?:the )?inbox\b|permission denied.{0,20}personal namespace|no such namespace|invalid namespace/i,
    },
    {
      ids: ["mailbox-name-invalid"],
      confidence: "certain",
      when: /character is reserved|(?:folder|mailbox|name)\b.{0,30}(?:is )?(?:reserved|not allowed|illegal|invalid|not valid|too long|contains? (?:invalid|illegal|forbidden)|must not (?:have|contain))|(?:invalid|illegal|bad|reserved|forbidden|malformed|unsupported) (?:character\w* (?:in|for) )?(?:the )?(?:mailbox|folder|name)\b(?: names?)?|characters?\b.{0,16} (?:not|isn't|is not) (?:allowed|permitted|valid) in (?:the )?(?:mailbox|folder|name)|(?:adjacent|trailing|leading|consecutive) (?:slash|separator|delimiter|hierarchy|dot)\w*|modified utf-?7|\bm?utf-?7\b|hierarchy (?:separator|delimiter)/i,
      unless:
        /certificate|host|domain|user ?name|imap.{0,12}not allowed|invalid format|currently reserved|address|server name|\bbad (?:user|host)/i,
    },
    {
      ids: ["mailbox-corrupt"],
      confidence: "certain",
      when: /(?:mailbox|index|cache|folder|mbox|database|message store|file)\b.{0,24}(?:is |are |appears? )?(?:corrupt|damaged|broken|inconsistent|invalid format)|corrupt(?:ed|ion)\b.{0,24}(?:mailbox|index|cache|folder|mbox|file)|invalid format|(?:needs?|requires?) (?:to be )?(?:reconstruct|repair|rebuilt)/i,
      unless: /certificate|local|offline cache/i,
    },
    {
      ids: ["mailbox-in-use"],
      confidence: "certain",
      when: /(?:currently|temporarily) reserved|(?:open|opened|used|locked) by (?:an?other|other) (?:process|session|client|program|user)|\block (?:is )?busy\b|(?:database|mailbox|mail ?file)\b.{0,24}\bbeing (?:compacted|repaired|rebuilt|indexed|moved)|(?:unable|failed|could(?:n.t| not)|can(?:no|.)t) (?:to )?lock (?:the |this )?(?:mailbox|folder|maildrop)|(?:mailbox|folder|inbox|maildrop|mail ?file)\b.{0,24}(?:is |are |currently )?(?:locked|in use|being used|busy|opened by|already open)|(?:unable|failed|could(?:n't| not)|can(?:no|')t|timeout|timed out).{0,20}(?:to )?(?:get|obtain|acquire|lock|waiting for|while waiting for).{0,12}\block\b|lock(?:ing)? (?:timeout|timed out|conflict|failed|is held)|(?:another|other) (?:session|process|client|program) (?:is )?(?:using|has|holds|accessing)|can't lock|deadlock/i,
      unless: /account (?:is )?locked/i,
    },
    {
      ids: ["mailbox-read-only", "mailbox-permission-denied"],
      confidence: "certain",
      when: /(?:mailbox|folder|inbox|maildrop|selected|opened)\b.{0,24}(?:\bread[- ]?only|not writ(?:e?able|able)|write[- ]protected)|read[- ]?only (?:mailbox|folder|access|mode|state|session|selected)|\b(?:status changed to|(?:ok|no|bad) \[) ?read-only|(?:cannot|can't|unable to|could(?:n't| not)|not (?:allowed|permitted)) .{0,40}(?:is|was|in|on|to) (?:a )?(?:opened )?read[- ]?only/i,
      unless: /file ?system|device|partition/i,
    },
    {
      ids: ["mailbox-permission-denied", "mailbox-read-only"],
      confidence: "likely",
      when: /permission ?denied|access denied|insufficient (?:rights|permissions?|privileges?|access)|no (?:permission|rights?|access)\b|not (?:have|enough|allowed|permitted).{0,20}(?:permission|rights?|access|privilege|acl)|\bacl\b.{0,20}(?:den|forbid|not)|operation not permitted|not authori[sz]ed/i,
      unless: /EACCES|EPERM|connect(?:ion)? (?:failed|to)|imap access|socket/i,
      stages: ["select", "append", "list", "status", "quota", "idle", "auth"],
    },
    {
      ids: ["mailbox-not-selectable", "mailbox-not-found"],
      confidence: "certain",
      when: /\b(?:is )?(?:not|non|un)[- ]?(?:a )?selectable\b|\bnot a (?:valid )?selectable\b|\\?\bno-?select\b|\b(?:mailbox|folder)\b.{0,40}\b(?:can(?:no|')t|could(?:n't| not)) be selected\b|nicht auswählbar|(?:文件夹|邮箱|邮件夹|資料夾|信箱)[^，。]{0,12}(?:不可|不能|无法|無法)(?:被)?(?:选择|选中|選取|選擇)/i,
      unless: /(?:certificate|account|address|option|language|font|theme|text|row)s?\b.{0,30}select|证书|選項/i,
    },
    {
      ids: ["mailbox-not-found"],
      confidence: "certain",
      when: /(?:no such|unknown|nonexist\w*|non-existent|missing|invalid|can(?:no|')t (?:find|open)|could(?:n't| not) (?:find|open)|unable to (?:find|open|select)|doesn't have|no imap) (?:the |a |an |this |that |your )?(?:mailbox|folder|mail ?folder)|(?:mailbox|folder)\b.{0,60}(?:does(?:n't| not) exist|not (?:be )?found|not exist|(?:has been|was) (?:deleted|removed)|is not available|no longer exists|could not be (?:found|opened))|(?:mailbox|folder)\b[^.;:,]{0,24}\bunknown\b(?! (?:user|host|error|reason|command|internal))|(?:folder|mailbox) ?not ?found|not a (?:valid )?mailbox|\b(?:box|master|slave|mailbox|folder)\b.{0,60}\bcannot be opened/i,
      unless: /inbox or all mail/i,
    },
    {
      ids: ["mailbox-not-found"],
      confidence: "likely",
      when: /\bNO\b .{1,80}\b(?:does(?:n't| not)) exist\b/,
      unless: /\b(?:user|account|host|domain|name|message)\b/i,
    },
    {
      ids: ["mailbox-permission-denied", "mailbox-name-invalid"],
      confidence: "certain",
      when: /other user'?s'? namespace/i,
    },
    {
      ids: ["quota-exceeded", "session-storage-full"],
      confidence: "likely",
      when: /no free (?:disk |storage )?space/i,
    },
    {
      ids: ["session-command-timeout", "session-connection-lost"],
      confidence: "certain",
      when: /\b(?:socket error|read|recv):? ?\(?timed out|no response (?:after|for|within|in) [\d.]+ ?s|^(?:error:? )?time-?out (?:fetching|reading|while|during)\b|timed? ?out (?:while )?(?:when )?waiting for (?:an? |the )?(?:\w+ )?(?:response|reply|answer)/i,
      unless: /greeting|auth|handshake/i,
    },
    {
      ids: ["session-command-timeout", "greeting-timeout", "auth-timeout"],
      confidence: "likely",
      when: /(?:command|response|reply|answer|server|operation|request)\b.{0,24}(?:timed? ?out|time-?out|took too long|did(?:n't| not) (?:respond|answer|reply))|timed? ?out.{0,30}(?:waiting|response|reply|answer|command)|no (?:response|reply|answer) (?:from|to)|making connection:\s*\[\]/i,
      unless: /connect(?:ion|ing)? (?:timed|attempt|to)|dns|resolv|lookup|handshake|proper ?ly respond|establish/i,
    },
    {
      ids: ["capability-extension-missing"],
      confidence: "certain",
      when: /(?:extension|command|feature|capability|charset|character set|idle|sort|thread|condstore|qresync|move|search|uidplus|namespace|quota|acl|notify|compress|esearch|special-use|unselect|option|modifier)\b.{0,30}(?:is |are )?(?:not (?:supported|implemented|available|enabled|advertised)|unsupported|unimplemented|unknown charset|disabled by)|(?:not|doesn't|does not|don't) (?:support|implement|advertise|offer) (?:the )?(?:imap4? )?(?:\w+ )?(?:idle|sort|thread|condstore|qresync|move|charset|extension|capability|search|uidplus|namespace|quotas?|acl|notify|compress\w*|esearch|special-use|unselect|utf-?8)|badcharset|(?:idle|sort|thread|condstore|qresync|move|quota|uidplus|compress) extension (?:is )?(?:missing|required|needed)|(?:missing|lacks?|requires?|needs?) (?:the )?(?:imap4? )?(?:idle|condstore|qresync|move|quota|uidplus|compress|esearch|notify) (?:extension|capability|support)|(?:unsupported|unknown|unrecogni[sz]ed) (?:charset|character set|extension|capability|feature)|missing (?:this |the |a )?(?:server )?capability/i,
      unless: /starttls|\b(?:tls|ssl)|mechanism|auth\b/i,
    },
    {
      ids: ["session-command-rejected", "capability-login-disabled", "session-protocol-error"],
      confidence: "likely",
      when: /invalid state|(?:select|open) a (?:mailbox|folder) first|no (?:mailbox|folder) (?:is )?(?:currently )?selected|(?:command )?not (?:valid|allowed|permitted|legal) in (?:this|the current|non-?auth\w*|auth\w*|selected) ?(?:state)?|wrong state|bad (?:state|sequence)/i,
      unless: /\bBAD command received in invalid state.{0,4}$/i,
      stages: ["list", "status", "quota", "select", "append", "idle", "capability", "auth"],
    },
    {
      ids: ["capability-login-disabled", "auth-privacy-required", "session-command-rejected"],
      confidence: "likely",
      when: /invalid state/i,
      stages: ["auth"],
      strict: true,
    },
    {
      ids: ["session-command-rejected", "capability-login-disabled", "session-protocol-error"],
      confidence: "likely",
      when: /invalid state/i,
    },
    {
      // The parsers of libraries: here it is the server's answer that is not understood.
      ids: ["session-protocol-error"],
      confidence: "likely",
      when: /ResponseParseError|ImapProtocolException: Syntax error|\bunexpected token:? [A-Z]{2,}\b.{0,40}\bexpected\b|syntax error in \w+\. unexpected token|\bserver bug \(|invalid challenge|\bexpected \*\/\+\/TAG|\b(?:parse\w*|read)(?:BodyStructure|Response|Envelope)\b|ImapResponseParserException/i,
      unless: /ImapProtocolException: The IMAP server has unexpectedly/i,
    },
    {
      ids: ["session-command-rejected", "session-protocol-error"],
      confidence: "likely",
      when: /\bBAD\b.{0,60}\b(?:illegal|invalid|wrong|missing|bad|too (?:many|few)) (?:\w+ )?(?:arguments?|parameters?)|illegal in state/i,
    },
    {
      ids: ["session-command-rejected", "session-protocol-error"],
      confidence: "likely",
      when: /invalid (?:characters? in atom|argument|command|batch|parameter|syntax|message ?set|message (?:sequence|number)|sequence|(?:\w+ )?(?:criterion|modifier|attribute)|tag|literal)|(?:syntax|parse|parsing|protocol|command) error|error in imap command|(?:please )?\b(?:log ?in|authenticate|sign in) first\b|must be in .{0,32}\bstate|illegal in state|(?:unknown|unrecogni[sz]ed|unexpected|missing|bad|too many|additional|extra|null|empty) (?:imap |required |extra )?(?:commands?|arguments?|tag|parameters?|token)\b|could(?:n't| not) parse|unable to parse|command (?:unrecogni[sz]ed|unknown|not recogni[sz]ed|too long|line)|expected (?:astring|atom|crlf|space|sp)\b/i,
      unless:
        /greeting|certificate|token (?:expired|invalid)|starttls not|(?:unable|failed|cannot|could not) (?:to )?connect/i,
    },
  ],
};
