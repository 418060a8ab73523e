import { describeComplaint } from "./known-complaint.ts";

/** “My devices show different mail.” */
export const DEVICES_DIFFER = describeComplaint({
  text: {
    title: "My devices show different mail",
    selfCheck:
      "The self-check shows how many messages and which folders are on the server. What you see in a browser on your provider's website is what is on the server, too: compare each device with that. The self-check cannot see what a device shows.",
    questions: {
      what: {
        text: "What is different?",
        answers: {
          old: "Older messages are missing",
          sent: "Sent messages are missing",
          folders: "Folders are missing",
          marks: "What I read, delete or move stays as it was elsewhere",
          fresh: "New messages are missing on one of them",
        },
      },
      kind: {
        text: "Which type does the account have in your mail programs?",
        answers: { pop: "POP or POP3 in at least one", imap: "IMAP, Exchange or Microsoft 365 everywhere" },
      },
      lasting: {
        text: "How long does the difference last?",
        answers: { minutes: "It is gone after some minutes", stays: "It stays" },
      },
    },
    causes: {
      "one-uses-pop3": {
        title: "One of the programs uses POP3",
        cause:
          "POP3 copies the inbox to one device and knows nothing else: what you read, send, sort or delete there stays there, and the messages may be deleted from the server.",
        fix: [
          "Look in the account settings of each program whether it says POP or IMAP.",
          "Add the account again as IMAP: the page “Setup” shows how.",
          "Keep the POP3 account until its old messages are copied into the folders of the IMAP account. Then remove it.",
        ],
      },
      "recent-only": {
        title: "The program keeps only the messages of the last weeks",
        cause:
          "Many programs get only the last 30 days or the last months, to save space. Some providers, such as QQ Mail and NetEase, give mail programs only the last 30 days until you change it.",
        fix: [
          "Outlook: open File → Account Settings, choose the account → Change, and set the time to “All”. New Outlook: Settings → Accounts → the account → sync email from.",
          "iPhone with Exchange or Outlook.com: open Settings → Apps → Mail → Mail Accounts → the account, and set “Mail Days to Sync” to “No Limit”.",
          "QQ Mail, 163.com, 126.com: on the website open the settings for POP3/IMAP, and choose to receive all messages instead of the last 30 days.",
          "Search for an old message: many programs then ask the server.",
        ],
      },
      "sent-elsewhere": {
        title: "The programs keep sent messages in different folders",
        cause:
          "Each mail program decides by itself where sent messages go: “Sent”, “Sent Items”, “Sent Messages”, or a folder on the device alone.",
        fix: [
          "Look in the browser which folder your provider uses for sent messages.",
          "iPhone: open the account's settings → Account → Advanced → Sent Mailbox, and choose that folder under “On the Server”.",
          "Thunderbird: Account Settings → Copies & Folders. Outlook: choose IMAP, not POP3, as POP3 keeps sent messages on this computer.",
          "Move older messages from the other folder into it.",
        ],
      },
      unsubscribed: {
        title: "The folders are not subscribed",
        cause:
          "Many programs show only the folders that you have subscribed to. A new folder of one device is then missing on the other.",
        fix: [
          "Thunderbird: click the account with the right button → Subscribe, and tick the folders.",
          "Outlook: click the account with the right button → IMAP Folders → Query, and subscribe to the folders.",
          "iPhone: in the list of mailboxes tap Edit, and tick the folders. Elsewhere look for “Manage folders” in the settings.",
        ],
      },
      "hidden-by-gmail": {
        title: "Gmail does not show these labels to mail programs",
        cause:
          "For each label Gmail decides whether mail programs see it, and it can limit how many messages of a folder they get.",
        fix: [
          "On mail.google.com open Settings → Labels, and tick “Show in IMAP” for each label.",
          "Under “Forwarding and POP/IMAP” choose “Do not limit the number of messages in an IMAP folder”.",
        ],
      },
      "on-this-device": {
        title: "The messages are in a folder of this device alone",
        cause:
          "What lies under “Local Folders”, “On My Mac”, “On My iPhone” or “This computer only”, or is archived by Outlook into a file, is not on the server.",
        fix: [
          "Drag these messages into a folder of the account. They are then copied to the server.",
          "Switch off automatic archiving into a local file (Outlook: File → Options → Advanced → AutoArchive).",
        ],
      },
      "not-sent-yet": {
        title: "A device has not told the server yet",
        cause:
          "A device that is offline, sleeps or saves the battery tells the server later what you have read or deleted, and gets later what has changed.",
        fix: [
          "Open the program on both devices, and refresh by hand.",
          "Switch off “Work Offline” and energy saving for the mail program.",
          "Compare with the browser: the device that shows something else is the one that has stopped. Save its drafts and unsent messages first, and make sure that the account is IMAP, not POP3; then remove the account there, and add it again.",
        ],
      },
      "different-deleting": {
        title: "The programs mean different things by “delete”",
        cause:
          "One moves a message to the trash, another only marks it, and a third archives it. So it seems to come back.",
        fix: [
          "Set the same trash folder in each program: the one that your provider uses.",
          "Outlook: open the account's settings, and choose to move deleted messages to a folder. Thunderbird: Account Settings → Server Settings → “When I delete a message”.",
          "Gmail: in Settings → Forwarding and POP/IMAP choose what happens to a message that a program deletes.",
        ],
      },
    },
  },
  usual: [
    { cause: "one-uses-pop3", answers: { kind: ["pop"], lasting: ["stays"] } },
    { cause: "recent-only", answers: { what: ["old"], kind: ["imap"], lasting: ["stays"] } },
    { cause: "sent-elsewhere", answers: { what: ["sent"], lasting: ["stays"] } },
    { cause: "unsubscribed", answers: { what: ["folders"], kind: ["imap"], lasting: ["stays"] } },
    { cause: "not-sent-yet", answers: { what: ["marks", "fresh"], kind: ["imap"] } },
    { cause: "hidden-by-gmail", answers: { what: ["folders", "old"], kind: ["imap"], lasting: ["stays"] } },
    { cause: "on-this-device", answers: { what: ["old", "sent", "folders"], lasting: ["stays"] } },
    { cause: "different-deleting", answers: { what: ["marks"], kind: ["imap"], lasting: ["stays"] } },
    { finding: "auth-credentials-rejected", answers: { what: ["fresh", "marks"], lasting: ["stays"] } },
    { finding: "mailbox-special-use-missing", answers: { what: ["sent"], kind: ["imap"], lasting: ["stays"] } },
    { finding: "sync-push-missing", answers: { what: ["marks", "fresh"], kind: ["imap"], lasting: ["minutes"] } },
    { finding: "sync-flag-lost", answers: { what: ["marks"], kind: ["imap"], lasting: ["stays"] } },
    { finding: "sync-expunge-lost", answers: { what: ["marks"], kind: ["imap"], lasting: ["stays"] } },
  ],
});
