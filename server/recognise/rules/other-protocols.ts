import { SMTP_ANSWER } from "../tables/smtp.ts";

/** What other protocols answer where IMAP was asked for, or a word that says so. */
const OF_IMAP = /\b(?:imap|greet\w*|speaks?|answers?|instead|port 25|ssl23)\b/i;

/** A key that does not belong to its certificate is the whole machine's, whichever of its programs says so. */
const OF_THE_MACHINE = /\bkey values mismatch|X509_check_private_key|\bkey is for a different cert/i;

/** SMTP by name, an enhanced status code (RFC 3463), Postfix and its like; a name of a host such as smtp.example.com does not count. */
const SPEAKS_OF_SENDING =
  /^(?:.*\b(?:error|failed|failure|problem|trouble) (?:while |when |in )?sending (?:the |an? |this )?(?:e-?mail|mail|message)|.*\b(?:cannot|can't|unable to|could not) send (?:the |this |your )?(?:e-?mail|mail|messages?)\b|\W*53[045] (?:error|auth|login)|.*\b(?:while|when) sending (?:the )?(?:mail|message)|.*\bsmtps?\b(?![.:]?\/?\/?[\w-]*\.)|.*(?:^|[^.\d])[245]\d\d[ -][245]\.\d{1,3}\.\d{1,3}\b|.*\b(?:postfix|exim|sendmail|opendkim|opendmarc|amavis|rspamd|qmgr)\b[/[]|.*\bSmtp(?:Connection|Client|Transport|Handler)\b|.*\benhanced code:? ?\d\.\d|.*\bexpected response code "?\d{3})/i;

/** Whether a line speaks of sending and not of IMAP: in words, or by a code of SMTP (`tables/smtp.ts`). */
export const OTHER_PROTOCOL = {
  test: (line: string): boolean =>
    !OF_IMAP.test(line) && !OF_THE_MACHINE.test(line) && (SPEAKS_OF_SENDING.test(line) || SMTP_ANSWER.test(line)),
};
