import type { Diagnosis } from "../diagnosis.ts";
import { sessionSaid } from "../said.ts";
import { LOG_IN } from "../verify-steps.ts";

/** The login works, but there is no mailbox behind it that IMAP can open. */
export const authMailboxUnavailable: Diagnosis = {
  id: "auth-mailbox-unavailable",
  severity: "critical",
  scope: "account",
  phase: null,
  who: ["admin"],
  reference: "https://learn.microsoft.com/exchange/clients/pop3-and-imap4/pop3-and-imap4",
  said: {},
  wire: [],
  text: {
    title: "{host} accepts {user} but cannot open a mailbox",
    cause:
      "{text, select, unknown {The server says why} other {The server says “{text}”}}: it knows the user, but finds no mailbox for this login, or may not open it with IMAP. Every folder fails although the password is right.",
    fix: {
      user: [
        "Use your primary address as the user name, and sign in again.",
        "Switch on IMAP for devices and apps if your account is at Outlook.com: “Settings”, “Mail”, “Forwarding and IMAP”.",
        "Ask your administrator whether you have a mailbox, a licence and the right to use IMAP.",
      ],
      admin: [
        "Check that IMAP is on: `Get-CASMailbox {user} | fl ImapEnabled`; switch it on: `Set-CASMailbox {user} -ImapEnabled $true`.",
        "Check that the user has a licensed mailbox with a primary address: `Get-Mailbox {user} | fl PrimarySmtpAddress`.",
        "Compare the user of the access token with the user name of the login: they have to be the same, except for a shared mailbox to which the user has full access.",
      ],
    },
    verify: LOG_IN,
  },
  find: (facts) => sessionSaid(facts, "auth-mailbox-unavailable"),
};
