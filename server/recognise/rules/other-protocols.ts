/**
 * A line that speaks of sending and not of IMAP: SMTP by name, an enhanced status code (RFC 3463), Postfix and its like. A name of a
 * host such as smtp.example.com does not count, and neither does an answer of SMTP where IMAP was asked for.
 */
export const OTHER_PROTOCOL =
  /^(?!.*\b(?:imap|greet\w*|speaks?|answers?|instead|port 25|ssl23)\b)(?:.*\b(?:error|failed|failure|problem|trouble) (?:while |when |in )?sending (?:the |an? |this )?(?:e-?mail|mail|message)|.*\b(?:cannot|can't|unable to|could not) send (?:the |this |your )?(?:e-?mail|mail|messages?)\b|\W*53[045] (?:error|auth|login)|.*\b(?:while|when) sending (?:the )?(?:mail|message)|.*\bsmtps?\b(?![.:]?\/?\/?[\w-]*\.)|.*(?:^|[^.\d])[245]\d\d[ -][245]\.\d{1,3}\.\d{1,3}\b|.*\b(?:postfix|exim|sendmail|opendkim|opendmarc|amavis|rspamd|qmgr)\b[/[]|.*\bSmtp(?:Connection|Client|Transport|Handler)\b|.*\benhanced code:? ?\d\.\d|.*\bexpected response code "?\d{3})/i;
