import { describeComplaint } from "./known-complaint.ts";

/** “The mailbox is full.” */
export const MAILBOX_FULL = describeComplaint({
  text: {
    title: "The mailbox is full",
    selfCheck:
      "With your password, the self-check asks the server how full the mailbox is. Not every server tells, and it cannot see how full your phone or computer is.",
    questions: {
      what: {
        text: "What is full?",
        answers: {
          mailbox: "The mailbox at the provider",
          device: "The phone or the computer",
          file: "The file of the mail program (Outlook)",
        },
      },
      emptied: {
        text: "Have you emptied the trash and the junk folder?",
        answers: { yes: "Yes, and it is still full", no: "Not yet" },
      },
    },
    causes: {
      "trash-counts": {
        title: "Deleted messages still take space",
        cause:
          "What you delete goes to the trash and counts until that is emptied. Some programs only mark messages as deleted.",
        fix: [
          "Empty the trash and the junk folder on your provider's website.",
          "Outlook with IMAP: tab Folder → Purge. Thunderbird: menu File → Compact Folders.",
        ],
      },
      "large-messages": {
        title: "A few messages with attachments take most of the space",
        cause: "Pictures, videos and PDF files fill a mailbox, also in the folder for sent messages.",
        fix: [
          "Sort the inbox and the sent messages by size. Save the attachments of the largest, and delete these messages.",
          "In Gmail search for `larger:10M`, in Outlook for `size:>10MB`.",
          "Empty the trash afterwards.",
        ],
      },
      "shared-storage": {
        title: "Pictures and files in the same storage take the space",
        cause: "At Google, Apple, Microsoft and some others mail shares its storage with photos, files and backups.",
        fix: [
          "Look on your provider's page about storage what takes the space.",
          "Delete photos, files or backups that you no longer need, or move them elsewhere.",
        ],
      },
      "counted-later": {
        title: "The provider counts later",
        cause:
          "After you have deleted much it can take from minutes to a day until the free space shows and new mail is accepted.",
        fix: [
          "Wait an hour, and sign in again.",
          "Send yourself a message from another address, and see whether it arrives.",
        ],
      },
      "device-full": {
        title: "The phone or computer has no space left",
        cause: "The mail program cannot store new messages, though there is space at the provider.",
        fix: [
          "Free some gigabytes on the device: delete programs, videos and downloads.",
          "Let the mail program keep only the last months, and not download attachments by itself.",
        ],
      },
      "file-full": {
        title: "Outlook's data file has reached its limit",
        cause:
          "Outlook keeps mail in a file (.ost or .pst) of at most 50 GB. It says that it is full though the mailbox is not.",
        fix: [
          "In File → Account Settings choose to keep only the last 12 months on this computer.",
          "Move old messages into another data file, and compact the first: File → Account Settings → Data Files → Settings → Compact Now.",
        ],
      },
    },
  },
  usual: [
    { finding: "quota-exceeded", answers: { what: ["mailbox"] } },
    { cause: "trash-counts", answers: { what: ["mailbox"], emptied: ["no"] } },
    { cause: "large-messages", answers: { what: ["mailbox", "file"] } },
    { cause: "shared-storage", answers: { what: ["mailbox"], emptied: ["yes"] } },
    { cause: "counted-later", answers: { what: ["mailbox"], emptied: ["yes"] } },
    { cause: "device-full", answers: { what: ["device"] } },
    { cause: "file-full", answers: { what: ["file"] } },
    { finding: "quota-nearly-full", answers: { what: ["mailbox"] } },
  ],
});
