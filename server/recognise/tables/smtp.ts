/** What an answer of SMTP is about; all of them speak of sending, and none of reading mail. */
export type SendingMatter =
  | "login"
  | "encryption"
  | "sender"
  | "recipient"
  | "size"
  | "mailbox-full"
  | "content"
  | "policy"
  | "routing"
  | "protocol"
  | "server";

/** The answers of SMTP that are about one matter: reply codes, and enhanced status codes without their class (4 or 5). */
export type SendingRow = {
  subject: "sending";
  about: SendingMatter;
  replies: readonly number[];
  enhanced: readonly string[];
};

function row(about: SendingMatter, replies: readonly number[], enhanced: string): SendingRow {
  return { subject: "sending", about, replies, enhanced: enhanced.split(" ") };
}

/**
 * The codes by which SMTP refuses: RFC 5321 section 4.2.3, RFC 3207, RFC 4954, RFC 7504; enhanced status codes of RFC 3463 and of IANA's
 * registry (RFC 5248, 2025).
 */
export const SENDING: readonly SendingRow[] = [
  row("login", [530, 535, 538], "7.0 7.8 7.9 7.11 7.12 7.13 7.14 7.15"),
  row("encryption", [454, 523], "7.3 7.4 7.5 7.6 7.7 7.10 7.30"),
  row("sender", [], "1.7 1.8 7.27"),
  row("recipient", [450, 550, 551, 553, 556], "1.0 1.1 1.2 1.3 1.4 1.5 1.6 1.9 1.10 2.0 2.1 2.4 7.2"),
  row("size", [552], "2.3 3.4"),
  row("mailbox-full", [452], "2.2 3.1 3.5"),
  row("content", [554], "6.0 6.1 6.2 6.3 6.4 6.5 6.6 6.7 6.8 6.9 6.10 7.17 7.18 7.19 7.28"),
  row("policy", [571], "7.1 7.16 7.20 7.21 7.22 7.23 7.24 7.25 7.26 7.29"),
  row("routing", [521], "4.0 4.1 4.2 4.3 4.4 4.5 4.6 4.7"),
  row("protocol", [500, 501, 502, 503, 504, 455, 555], "5.0 5.1 5.2 5.3 5.4 5.5 5.6"),
  row("server", [421, 432, 451, 534], "0.0 3.0 3.2 3.3"),
];

/** Names by which libraries tell that sending failed: Python's smtplib, JavaMail, nodemailer and MailKit. */
const NAMES =
  "SMTP(?:Authentication|Connect|DataError|Helo|NotSupported|RecipientsRefused|Response|Sender(?:Refused)?|ServerDisconnected)\\w*|" +
  "SMTPAddressFailedException|SMTPSendFailedException|SendFailedException|SmtpCommandException|SmtpProtocolException|SmtpException|SMTPException|SmtpFailedRecipient\\w*";

const REPLIES = SENDING.flatMap(({ replies }) => replies).join("|");
const ENHANCED = SENDING.flatMap(({ enhanced }) => enhanced)
  .map((code) => code.replace(".", "\\."))
  .join("|");

/**
 * A line that answers SMTP: a reply code at its beginning or behind who said it, with text behind; an enhanced code behind it, in
 * brackets or as a delivery's status; or the name of an exception of sending.
 */
export const SMTP_ANSWER = new RegExp(
  `(?:^\\W{0,3}|\\bsaid: |: ")(?:${REPLIES})(?:[ -](?:#?[45]\\.(?:${ENHANCED})\\b|[A-Z][a-z]|<)|-(?=\\S))|` +
    `\\b(?:dsn|status)[=:] ?[45]\\.(?:${ENHANCED})\\b|\\(#[45]\\.(?:${ENHANCED})\\)|\\b(?:${NAMES})\\b`,
);
