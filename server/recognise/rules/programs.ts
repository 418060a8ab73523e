import type { Rule, RuleSet } from "../rule.ts";

/** Words of mail in a text that could come from any program. */
const MAIL = /imap|e?-?mail|mailbox|inbox|folder|fetch|uid|\bSTATUS\b|\bSEARCH\b/i;

/** Commands that are for an open mailbox alone (RFC 9051 section 6.4). */
const OF_A_MAILBOX = "(?:SEARCH|FETCH|STORE|COPY|MOVE|EXPUNGE|CLOSE|SORT|THREAD|UNSELECT|CHECK)";

/** In which state the session was when a command came: the step before has failed, whatever is reported then. */
const STATES: readonly Rule[] = [
  {
    ids: ["session-command-rejected", "auth-credentials-rejected"],
    confidence: "likely",
    when: /\billegal in state NON_?AUTH|\bnot (?:valid|allowed|permitted|legal) in (?:the )?(?:not[- ]|non-?|un)auth\w* state/i,
  },
  {
    ids: ["session-connection-lost", "session-closed-by-server", "session-idle-timeout"],
    confidence: "likely",
    when: /\billegal in state LOGOUT|\bnot (?:valid|allowed|permitted|legal) in (?:the )?logout state/i,
  },
  {
    ids: ["mailbox-not-found", "session-command-rejected", "mailbox-permission-denied"],
    confidence: "likely",
    when: new RegExp(
      `\\b${OF_A_MAILBOX}\\b.{0,60}\\b(?:illegal in state AUTH|(?:not|in)[ -]?(?:valid|allowed|permitted|legal) in (?:this|the current|(?:the )?auth\\w*)[ -]?state|(?:wrong|bad|invalid|incorrect|improper) state|not allowed now)`,
      "i",
    ),
  },
  {
    ids: ["mailbox-not-found", "session-command-rejected", "mailbox-permission-denied"],
    confidence: "likely",
    when: /\bno (?:mailbox|folder) (?:is |has been |was )?(?:currently )?(?:selected|open(?:ed)?)\b|(?:mailbox|folder) (?:is |was |has been )?not (?:been )?(?:selected|open(?:ed)?)\b|(?:only (?:valid|allowed|permitted|legal)|must be|not|need to be) in (?:the )?selected[ -]?state|only allowed in states? SELECTED|(?:select|open|examine) an? (?:mailbox|folder) (?:first|before)|not allowed on a closed folder|FolderNotOpenException|requires? (?:a |an )?(?:selected|open) (?:mailbox|folder)/i,
    unless: /\bLOGIN\b.{0,12}illegal in state/i,
  },
];

/** The server's answer is what a program cannot read: numbers that are none, or beyond what the RFC allows. */
const ANSWERS: readonly Rule[] = [
  {
    ids: ["session-protocol-error"],
    confidence: "likely",
    when: /\b(?:error|failed|unable|fail|could(?:n't| not)|cannot|can't)\b.{0,16}\bpars(?:e|ing)\b.{0,24}\b(?:STATUS|FETCH|LIST|SEARCH|UIDS?|UIDVALIDITY|UIDNEXT|MODSEQ|ENVELOPE|BODYSTRUCTURE|NAMESPACE|QUOTA|CAPABILITY|EXISTS|imap|server'?s?|response)\b|\bimapwire: |\bin (?:resp-cond|response|mailbox|msg-att|status-att|body|envelope)[\w-]*: (?:imapwire|expected)|\bexpected (?:a )?(?:number(?:64)?|nz-number|nstring|digit|uint(?:32|64)?)\b.{0,16}\b(?:got|found|but|received)\b|\bunexpected response: b?'|\berror in (?:\w+ ){0,2}(?:FETCH|STATUS|LIST|SEARCH|ENVELOPE|BODYSTRUCTURE|NAMESPACE|QUOTA\w*|FLAGS) pars(?:ing|er)|\bParsingException\b.{0,60}\b(?:error|unrecognized|bad|parse)|\bunexpected (?:char(?:acter)?|token|atom|literal|end of (?:response|line))\b.{0,60}\b(?:imap|response|at position|FETCH|STATUS|BODYSTRUCTURE|ENVELOPE)\b|imaplib\.\w*(?:error|abort).{0,40}unexpected response/i,
    unless: /\bBAD\b|auth|greeting/i,
  },
  {
    ids: ["session-protocol-error"],
    confidence: "likely",
    when: /NumberFormatException|invalid literal for int\(\)|strconv\.(?:Parse\w+|Atoi): parsing|ParseIntError|number too (?:large|small) to fit|(?:value )?out of range (?:for|integral)|too (?:large|big) (?:or too small )?for an? u?int(?:32|64)|integer overflow/i,
    about: MAIL,
    unless: /config|\bport\b|\.ya?ml|\.conf\b/i,
  },
];

/** Faults of certificate files and of letters, as servers and programs report them when they start or log in. */
const FILES_AND_LETTERS: readonly Rule[] = [
  {
    ids: ["tls-handshake-failed", "tls-handshake-closed", "session-server-error"],
    confidence: "certain",
    when: /SSL_CTX_use_(?:RSA)?PrivateKey\w*|(?:cannot|can't|unable to|could(?:n't| not)|failed to|error) (?:get|load|use|set|read|open|loading|reading) (?:the )?(?:\w+ ){0,2}(?:private )?(?:ssl_|tls_)?(?:private )?key\b/i,
    unless: /\bssh|dkim|pgp|gpg|s\/mime|host ?key|api[- ]?key|registry|mismatch|different cert/i,
  },
  {
    ids: ["greeting-closed", "tls-handshake-closed"],
    confidence: "likely",
    when: /(?:while reading|broken header|invalid|missing|no|bad|expected|wrong|received) .{0,40}\bPROXY (?:protocol|header|v[12])|\bPROXY (?:protocol|header|v[12])\b.{0,40}(?:error|invalid|missing|expected|timed? ?out|mismatch|not (?:received|found|valid))|\bhaproxy\b.{0,24}(?:client (?:disconnected|timed out)|no proxy header)/i,
  },
  {
    ids: ["auth-credentials-not-ascii", "session-command-rejected"],
    confidence: "likely",
    when: /(?:8-?bit|non-?ascii|non-?utf-?8)\b.{0,24}\b(?:in|within) (?:an? |the )?(?:atom|quoted|string|argument|astring|literal|login)|(?:quoted|atom|string|argument|astring)\b.{0,24}\b(?:8-?bit|non-?ascii|not (?:valid )?utf-?8)/i,
    stages: ["auth"],
    strict: true,
  },
  {
    ids: ["auth-credentials-not-ascii", "mailbox-name-invalid"],
    confidence: "likely",
    when: /'(?:ascii|us-ascii|latin-?1|charmap)' codec can't (?:en|de)code|ordinal not in range\((?:128|256)\)|Unmappable ?Character|incompatible character encodings|\bwide character in (?:subroutine entry|print|syswrite)|(?:user ?name|pass(?:word|phrase)|log ?in|credentials?|secret)s?\b.{0,60}\b(?:non-?ascii|(?:not|beyond|outside|only) ascii|8-?bit|unicode|umlauts?|accented|diacritic)|(?:non-?ascii|8-?bit|umlauts?|accented|unicode|diacritic)\w*\b.{0,40}\b(?:user ?name|pass(?:word|phrase)|log ?in|credentials?)|\bsasl ?prep\b|(?:密码|用户名|密碼|帳號|账号).{0,12}(?:非 ?ascii|中文|特殊字符)|(?:passwort|benutzername|kennwort).{0,30}(?:umlaut|sonderzeichen)/i,
    unless: /subject|header|attachment|folder name|mailbox name|filename/i,
  },
];

/** What mail programs, libraries and servers report in the words of their own language or library. */
export const PROGRAMS: RuleSet = { clue: "client", rules: [...FILES_AND_LETTERS, ...STATES, ...ANSWERS] };
