import type { Diagnosis } from "../diagnosis.ts";

/**
 * A mail program keeps only the mail of some weeks, and people miss the rest. The server holds it, and a check finds nothing wrong.
 * Names of the setting: "Days of mail to sync" in Gmail's program for Android, "Mail Days to Sync" in Apple's for Exchange.
 */
export const clientSyncWindowLimited: Diagnosis = {
  id: "client-sync-window-limited",
  severity: "notice",
  scope: "account",
  phase: null,
  onlyTold: true,
  who: ["user"],
  reference: "https://www.rfc-editor.org/rfc/rfc4549#section-4",
  wire: [],
  text: {
    title: "The mail program shows only recent mail of {user}",
    cause:
      "Older mail is missing on one device, and is there in webmail. The program, or the provider for all programs, is set to fetch only the mail of some days or weeks; nothing is lost.",
    fix: {
      user: [
        "Look in webmail whether the old mail is there: then it is only not fetched.",
        "Move the slider “Mail to keep offline” (or “Download email for the past”) in classic Outlook to “All”: File › Account Settings › Account Settings, and a double-click on the account.",
        "Raise the period on a phone: in the settings of the account it is called “Days of mail to sync”, “Sync period” or “Mail Days to Sync”.",
        "Choose all mail in the webmail of QQ Mail or NetEase, where the settings of POP3 and IMAP can limit every program to 30 days.",
      ],
      admin: ["Count the messages on the server, and compare: `doveadm mailbox status -u {user} messages {mailbox}`."],
    },
    verify: [
      "Scroll to the oldest message in the program: it has to be the oldest one of webmail. To fetch everything can take hours.",
      "Count the messages on the server, and compare: `doveadm mailbox status -u {user} messages {mailbox}`.",
    ],
  },
  find: () => null,
};
