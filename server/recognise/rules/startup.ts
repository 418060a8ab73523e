import type { RuleSet } from "../rule.ts";

/** The service of a mail server does not start: whoever connects is refused. As Dovecot, Cyrus, Courier, nginx and systemd log it. */
export const STARTUP: RuleSet = {
  clue: "provider",
  rules: [
    {
      // Dovecot 2.4 reads no configuration of 2.3 (its upgrading manual, “2.3 to 2.4”); systemd shows its exit status 89.
      ids: ["tcp-connection-refused"],
      confidence: "likely",
      when: /the first setting must be dovecot_config_version|dovecot_config_version\b.{0,60}\b(?:missing|required|must|not (?:set|supported))|\b(?:error in|while reading) configuration(?: file)? .{0,80}\.conf\b|\bunknown (?:setting|section name): \w|\binvalid dovecot_config_version|\b(?:dovecot|cyrus-imapd|courier-imap\w*)\b.{0,60}(?:exit(?:ed)?(?: with)? (?:status|code)|control process exited)|failed to start (?:the )?(?:dovecot|cyrus-imapd|courier-imap)|\bmain process exited, code=exited, status=(?:78|89)\b|doveconf: Fatal: (?!executing)|\bdovecot\b.{0,40}\bfailed with result 'exit-code'/i,
      unless: /postfix|postgres|mysql|redis|samba|smb\.conf|ssh/i,
    },
    {
      ids: ["tcp-connection-refused"],
      confidence: "certain",
      when: /\bfailed to start listeners|\bbind\(?\)?.{0,60}\bfailed\b.{0,20}\baddress (?:already )?in use|\bbind\([^)]{1,80}\) failed|unable to bind to (?:imaps?|pop3s?) socket|\bimaps?\b.{0,60}\b(?:address (?:already )?in use|EADDRINUSE)|(?:address (?:already )?in use|EADDRINUSE)\b.{0,40}(?::| port |imaps? ?)(?:993|143)\b/i,
      unless: /smtp|\b(?:25|465|587)\b/i,
    },
    {
      ids: ["tcp-connection-refused"],
      confidence: "likely",
      when: /nginx: configuration file .{0,80} test failed|\bcan(?:'t|not) open configuration file .{0,40}(?:imapd|cyrus)\S*|invalid option name .{0,40}(?:config|imapd\.conf)|unknown option .{0,24} in imapd\.conf|\bcyrus\b.{0,60}\bno services? (?:defined|configured)/i,
    },
  ],
};
