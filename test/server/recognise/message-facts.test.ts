import { describe, expect, it } from "vitest";
import { factsIn } from "../../../server/recognise/message-facts.ts";

describe("factsIn", () => {
  it.each([
    ["getaddrinfo ENOTFOUND imap.exampel.com", { host: "imap.exampel.com" }],
    ["connect ECONNREFUSED 192.0.2.1:993", { address: "192.0.2.1", port: 993 }],
    [
      "Login to server imap.example.com with username bob@example.com failed.",
      { host: "imap.example.com", user: "bob@example.com" },
    ],
    ["Unable to connect to ssl://outlook.office365.com:993", { host: "outlook.office365.com", port: 993 }],
    ["Couldn't open stream {mail.example.com:143/imap}INBOX", { host: "mail.example.com", port: 143 }],
    [
      "imap-login: auth failed: user=<bob@example.com>, rip=192.0.2.9, lip=192.0.2.1, lport=993",
      { user: "bob@example.com" },
    ],
    [
      "Nov 30 12:00:00 mx dovecot: imap-login: Disconnected: read(client.example.net:50123) failed: user=<bob@example.com>",
      { user: "bob@example.com" },
    ],
    ["Could not connect to imap.example.com\n993 is blocked", { host: "imap.example.com" }],
    ["connect to mail.example.com:0 failed, port 993", { host: "mail.example.com", port: 993 }],
    ["connect to mail.example.com:65535", { host: "mail.example.com", port: 65_535 }],
    ["connect to mail.example.com:65536", { host: "mail.example.com" }],
    ["Mailbox doesn't exist: Spam", { mailbox: "Spam" }],
    ['C: a1 SELECT "Sent Items"', { mailbox: "Sent Items" }],
    ["certificate has expired, notAfter=Jan 10 12:00:00 2024 GMT", { notAfter: "2024-01-10" }],
    ["无法连接到 IMAP 服务器 imap.example.cn:993", { host: "imap.example.cn", port: 993 }],
  ])("knows from %j", (text, facts) => {
    expect(factsIn(text)).toEqual(facts);
  });

  it.each([
    "javax.mail.MessagingException at com.sun.mail.imap.IMAPStore",
    "File /usr/lib/python3/imaplib.py line 12",
    "please log in via your web browser: https://support.google.com/mail/accounts/answer/78754",
    "Please contact kefu@188.com for help",
    'mailbox "; rm -rf ~"',
    "version 1.2.3.4",
    "",
  ])("takes nothing in %j for a server, an account or a folder", (text) => {
    expect(factsIn(text)).toEqual({});
  });
});
