/**
 * What does not count as a failure in a line, whatever words it holds: what a log writes of its own working, values that are nothing,
 * what is denied, and what succeeded.
 */

/** Lines by which a program tells how it works: Dovecot, Postfix, Java, Python, Android, Mozilla. */
const OF_ITS_WORKING =
  /(?:^|[\s)>\]]): Debug: |^(?:\S+ )?(?:Debug|Trace): |\b(?:auth|imap|pop3|lmtp|lda|imap-login|indexer|master|config)(?:\([^)]{0,100}\))?(?:<[^>]{0,40}>)*: Debug: |\bpostfix\/anvil\b.{0,20}\bstatistics:|\bssl-params: Generating|\bDovecot v\d\S* .{0,20}\bstarting up\b|\bstats-writer\b|^(?:Username\s+)?Quota name\s+Type\b|\bl=(?:debug|trace)\b|\bl=info m="(?:connection closed|new connection|login successful|imap command done)|\bLOG[5-7]\[|\bfail2ban\.(?:filter|jail|server)\b|\bSSL handshake has read [1-9]\d* bytes|\bSecure Renegotiation IS|\bEarly data was not sent|\bVerify return code: 0\b|\bNo client certificate CA names sent|\bconnection timeout is \d+ seconds|\bSSL certificate verify ok\b|^(?:[\w.]+_)+\w+ = \S|\bno auth attempts in 0 secs\).{0,60}\brip=(?:127\.|::1)|^;; (?!.{0,120}\b(?:SERVFAIL|NXDOMAIN|REFUSED|NOTAUTH|timed out|no servers|error|failed|unreachable)\b)|^\* (?:Connected|Trying|ALPN|TLSv)\b/i;

/** A client that logged in, worked and left, as every client does sooner or later: Dovecot says how much went in and out. */
const WORKED_AND_LEFT =
  /\b(?:imap|pop3)\([^)]{1,100}\)(?:<[^>]{0,40}>)*: (?!.*(?:\bin IDLE\b.*reset|BUG|Internal error|Too many|\berror\b))(?:Info: )?(?:Disconnected: )?(?:Connection closed|Disconnected for inactivity|Inactivity)\b.{0,200}\bin=\d+,? out=\d+/i;

/** What was reached: a login, a connection, a delivery. */
const SUCCEEDED =
  /\b(?:imap|pop3|managesieve|submission)-login: (?:Info: )?(?:Login|Logged in): |\b(?:login|log-in|logged in|logged on|signed in|authenticat(?:ed|ion)|auth|connect(?:ed|ion)|verification|delivery|sync\w*|test|reconnect)\b.{0,80}\b(?:succe(?:ss(?:ful(?:ly)?)?|eded)|ok|established|completed)\b(?!.{0,40}\b(?:but|then)\b)|\bsuccess(?:fully)? (?:log|sign|connect|authenticat|load|login|deliver|sen[dt]|sync|fetch|retriev|complet)\w*|\bstatus=sent\b|\b(?:Trusted|Verified|Anonymous|Untrusted) TLS connection established\b|"success": ?true|\] User logged in\b|登录成功|登陆成功|连接成功|认证成功|验证成功|erfolgreich (?:angemeldet|verbunden)|connexion réussie|inicio de sesión correcto/i;

/** A count or a setting that is nothing: errors=0, 0 errors, "error": null, quota_over_flag=0. */
const NOTHING_OF_IT =
  /(?<![\w.])["']?(?!(?:ssl_)?errno\b|code\b|returned\b|status\b)\w*(?:err(?:or)?s?|fail\w*|exceed\w*|over\w*|reject\w*|refus\w*|denied|drop\w*|lost|time-?outs?|retr(?:y|ies)|block\w*|lock\w*|invalid|expired|warnings?)["']?(?:\s?=\s?["']?(?:0(?:\/\d+)?(?:\([^)]{0,12}\))*|null|nil|none|false|no|off)["']?(?![.\w%]|\s?[x×])|\s?:\s{0,3}["']?(?:0(?:\/\d+)?|null|nil|none|false)["']?(?=[\s,;)}\]]*$|[,;)}\]]| [A-Z]))|\b0 (?:\w+ ){0,2}(?:errors?|failures?|failed|rejected|refused|bounced|deferred|lost|dropped|skipped|warnings?|time-?outs?|problems?)\b(?:[ ,]+(?:and )?0 \w+)*/gi;

/** What somebody says is not so. The tag and answer “a1 NO error” is no denial. */
const DENIED =
  /\b(?:no|No|without|Without|never|zero|not any|(?:did|does|do|was|is|are|were|has|have)(?: not|n't)(?: (?:been|get|see|show|have|find|receive|any|an?|the|currently))*|not) (?:(?:any|an?|other|further|more|obvious|been|currently|yet|longer|actually|really|of the) )*(?:errors?|failures?|problems?|issues?|warnings?|(?:over|above|near|at) (?:the |its |your |my )?(?:limit|quota)|exceed(?:ed|ing)?|locked|blocked|banned|suspended|expired|full|corrupt(?:ed)?|rejected|throttled|rate[- ]limited|self[- ]signed|revoked)\b(?! (?:to|by|certificate))|\b[Kk]eine? (?:Fehler\w*|Probleme?\w*|Störung\w*)|\b[Nn]icht (?:gesperrt|abgelaufen|voll|blockiert|überschritten|defekt)|\b(?:[Aa]ucune?|[Pp]as d'|[Ss]ans) (?:erreurs?|problèmes?)|\b(?:[Ss]in|[Nn]ing[uú]n|[Nn]o hay) (?:errores?|problemas?|fallos?)|(?<!\p{L})(?:[Бб]ез|[Нн]ет) (?:ошибок|проблем)|(?:没有|并没有|未|并未|无|沒有)(?:任何)?(?:错误|錯誤|报错|失败|过期|過期|超时|超限|超出|被锁|锁定|被封|封禁|被禁|异常|問題|问题)|不(?:是|存在)(?:密码|网络|证书)(?:错误|问题)/gu;

/** What stands for words that do not count, so that what stands before and behind them is not read together. */
const MASK = " ; ";

/** Whether a line as a whole tells of no failure. */
export function isOfNoAccount(line: string): boolean {
  return (
    OF_ITS_WORKING.test(line) ||
    WORKED_AND_LEFT.test(line) ||
    (SUCCEEDED.test(line) && !STILL_FAILS.test(withoutDenied(line)))
  );
}

/** Words that keep a success from being one: it did not last, or was another’s. */
const STILL_FAILS =
  /(?<!\b0 )\b(?:errors?|fail\w*|refused|denied|rejected|exceed\w*|unable|cannot|can't|could ?n[o']t|exception|reset|lost|unavailable|disconnected|not (?!yet\b))|\b(?:NO|BAD|BYE)\b|失败|錯誤|错误|拒绝|超时|断开|无法|未能/i;

/** A line without the values that are nothing and what it denies. */
export function withoutDenied(line: string): string {
  return line.replace(NOTHING_OF_IT, MASK).replace(DENIED, MASK);
}
