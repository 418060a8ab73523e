import type { RuleSet } from "../rule.ts";

/** Services that answer IMAP, as systemd, containers and Windows call them. */
const SERVICE =
  "(?:dovecot|cyrus(?:-imapd|-master)?|courier-imap(?:-ssl|d)?|courier-authdaemon|stalwart(?:-mail)?|mox|imapd|MSExchangeIMAP4(?:BE)?|hmailserver|perdition|protonmail-bridge)";
/** What is no service of IMAP, although its errors read alike. */
const OTHER_SERVICE =
  /postfix|exim|sendmail|postgres|mysql|mariadb|redis|samba|smb\.conf|\bssh|apache|httpd|clamav|rspamd/i;
/** Ports of IMAP, that of Proton Bridge, and what the same service or container listens on besides: POP3 and ManageSieve. */
const PORT = "(?:993|143|1143|995|110|4190)";

/** The service of a mail server does not run or does not start: whoever connects is refused. */
export const SERVICE_STATE: RuleSet = {
  clue: "provider",
  rules: [
    {
      // Dovecot 2.4 reads no configuration of 2.3 (its upgrading manual, “2.3 to 2.4”).
      ids: ["service-not-running", "tcp-connection-refused"],
      confidence: "certain",
      when: /the first setting must be dovecot_config_version|dovecot_config_version\b.{0,60}\b(?:missing|required|must|not (?:set|supported))|\binvalid dovecot_config_version|\bunknown (?:setting|section name): \w|doveconf: (?:Fatal|Error): (?!executing)|\bdovecot\b.{0,24}\bmaster: (?:Fatal|Panic)\b|\b(?:error in|while reading) configuration(?: file)? .{0,80}\.conf\b/i,
      unless: OTHER_SERVICE,
    },
    {
      // systemctl, journalctl, service; Dovecot ends with status 89 (FATAL_DEFAULT in its failures.h), with 78 what systemd knows as EX_CONFIG.
      ids: ["service-not-running", "tcp-connection-refused"],
      confidence: "certain",
      when: new RegExp(
        `\\b${SERVICE}(?:@\\S{1,40})?\\.service\\b.{0,400}\\b(?:active: (?:failed|inactive)|failed with result|start request repeated too quickly|(?:main|control) process exited|entered failed state|failed because the control process)|failed to (?:start|restart|reload) (?:the )?${SERVICE}\\b|\\bunit ${SERVICE}(?:\\.service)? (?:could not be|was not|not|has not been) (?:found|loaded)|\\b${SERVICE}\\b.{0,40}\\b(?:dead but (?:pid|subsys)|(?:is|are) (?:not running|stopped|dead|not started)|has (?:stopped|crashed))|\\bmain process exited, code=exited, status=(?:78|89)\\b`,
        "i",
      ),
      unless: /active: active \(running\)|postfix\S* is not running/i,
    },
    {
      // supervisord and Docker.
      ids: ["service-not-running", "tcp-connection-refused"],
      confidence: "certain",
      when: new RegExp(
        `\\bexited: ${SERVICE}\\b.{0,40}\\bnot expected|\\bgave up: ${SERVICE} entered fatal|\\b${SERVICE}\\b[\\w.-]*.{0,60}\\b(?:exited with (?:code|status) [1-9]|exited \\([1-9]|restarting \\(\\d|exit(?:ed)? (?:status|code) [1-9]|exited too quickly|fatal state)`,
        "i",
      ),
      unless: OTHER_SERVICE,
    },
    {
      // doveadm, when there is no master to talk to.
      ids: ["service-not-running"],
      confidence: "certain",
      when: /\bfatal: dovecot is not running|\bdoveadm\b.{0,80}\bconnect\(\S*\/dovecot\/(?!auth)\S+\) failed: (?:no such file|connection refused)/i,
    },
    {
      ids: ["service-not-running"],
      confidence: "certain",
      when: new RegExp(
        `\\bfailed to start listeners|\\b(?:cannot|can't|could not|failed to) start (?:service|container) \\S{0,40}(?:dovecot|imap|mail)\\S{0,40}:? .{0,80}\\baddress already in use|\\b(?:unable|failed|cannot|could not) (?:to )?(?:bind|listen)\\b.{0,24}\\b(?:imaps?|pop3s?)\\b|\\bimaps?\\b.{0,60}\\b(?:address (?:already )?in use|EADDRINUSE)|(?:[:, ]|port )${PORT}\\b.{0,80}(?:address (?:already )?in use|\\bEADDRINUSE|port is already allocated|only one usage of each socket)|(?:address (?:already )?in use|EADDRINUSE|only one usage of each socket)\\b.{0,60}(?::| port |imaps? ?)${PORT}\\b|\\blisten\\(\\S{1,60}, ${PORT}\\) failed`,
        "i",
      ),
      unless: /smtp|\b(?:25|465|587)\b/i,
    },
    {
      // Another program than those of mail names no port.
      ids: ["service-not-running"],
      confidence: "likely",
      when: /\bbind\(?\)?.{0,60}\bfailed\b.{0,20}\baddress (?:already )?in use|\bbind\([^)]{1,80}\) failed/i,
      unless: /smtp|\b(?:25|465|587|80|443)\b/i,
    },
    {
      ids: ["service-not-running"],
      confidence: "likely",
      when: /nginx: configuration file .{0,80} test failed|\bcan(?:'t|not) open configuration file .{0,40}(?:imapd|cyrus)\S*|invalid option name .{0,40}(?:config|imapd\.conf)|unknown option .{0,24} in imapd\.conf|\bcyrus\b.{0,60}\bno services? (?:defined|configured)/i,
    },
    {
      ids: ["service-not-running", "tcp-connection-refused"],
      confidence: "likely",
      when: new RegExp(
        `\\b${SERVICE}\\b(?: (?:service|server|daemon|just|simply|now)){0,2} (?:will not|won't|does not|doesn't|cannot|can't|can not|fails to|failed to|refuses to|is unable to|is not able to|not) start(?:ing|up)?\\b`,
        "i",
      ),
    },
    {
      // Windows, and what people say of it.
      ids: ["service-not-running", "tcp-connection-refused"],
      confidence: "likely",
      when: /\b(?:imap4?|mail|e-?mail|exchange)\b.{0,24}\bservice\b.{0,24}\b(?:terminated|(?:is|was|has been) (?:stopped|disabled|not (?:running|started))|isn't (?:running|started)|not running|failed to start|does(?:n't| not) start|won't start|refuses to start|could not (?:be )?start(?:ed)?)\b|\bcould not start the .{0,40}\b(?:imap|mail)\w*\b.{0,20}\bservice|(?:imap|邮件|郵件|dovecot) ?(?:服务|服務|伺服器)(?:器)?.{0,8}(?:未|没有?|沒有?|无法|無法)(?:启动|啟動|运行|執行)/i,
    },
  ],
};
