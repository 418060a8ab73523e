import { plural } from "../../languages/en/plural.ts";
import { spoken } from "../../languages/language.ts";
import { mailboxes as zhCn } from "../../languages/zh-CN/parts/mailboxes.ts";

/** What is said of folders, in English. */
export const mailboxes = {
  heading: "Folders",
  name: "Folder",
  messages: "Messages",
  unseen: "Unread",
  role: "Role",
  seen: (count: number) => `${plural(count, "folder", "folders")} in the account`,
  changed: (arrived: string, gone: string) =>
    [arrived !== "0" && `${arrived} arrived`, gone !== "0" && `${gone} removed`].filter(Boolean).join(", "),
  changedSince: (moment: string) => `Since ${moment}`,
  renumbered: "renumbered: mail programs fetch all of it again",
  others: (count: number) => plural(count, "further folder", "further folders"),
  roles: {
    "\\Inbox": "incoming mail",
    "\\Sent": "sent mail",
    "\\Drafts": "drafts",
    "\\Trash": "deleted mail",
    "\\Junk": "spam",
    "\\Archive": "archive",
    "\\All": "all mail",
    "\\Flagged": "marked mail",
    "\\Important": "important mail",
  },
  newest: (age: string) => `newest message ${age}`,
};

/** The same in any language. */
export type MailboxWords = typeof mailboxes;

/** The same in the reader's language. */
export const mailboxWords = spoken<MailboxWords>({ en: mailboxes, "zh-CN": zhCn });
