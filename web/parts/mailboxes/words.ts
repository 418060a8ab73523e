import { message } from "../../../server/contract/message.ts";
import { spoken } from "../../languages/language.ts";

/** What is said of folders, in English. */
export const mailboxes = {
  heading: "Folders",
  name: "Folder",
  messages: "Messages",
  unseen: "Unread",
  role: "Role",
  seen: message<{ count: number }>("{count, plural, one {# folder} other {# folders}} in the account"),
  /** At least one of them is not 0. */
  changed: message<{ arrived: string; gone: string }>(
    "{arrived, select, 0 {{gone} removed} other {{arrived} arrived{gone, select, 0 {} other {, {gone} removed}}}}",
  ),
  changedSince: message<{ moment: string }>("Since {moment}"),
  renumbered: "renumbered: mail programs download everything again",
  others: message<{ count: number }>("{count, plural, one {# more folder} other {# more folders}}"),
  roles: {
    "\\Inbox": "incoming mail",
    "\\Sent": "sent mail",
    "\\Drafts": "drafts",
    "\\Trash": "deleted mail",
    "\\Junk": "spam",
    "\\Archive": "archive",
    "\\All": "all mail",
    "\\Flagged": "flagged mail",
    "\\Important": "important mail",
  },
  newest: message<{ age: string }>("newest message {age}"),
};

/** The same in any language. */
export type MailboxWords = typeof mailboxes;

/** The same in the reader's language. */
export const mailboxWords = spoken(mailboxes, (translation) => translation.mailboxes);
