import { message } from "../../../server/contract/message.ts";
import { spoken } from "../../languages/language.ts";

/** What a canary saw, in English. */
export const sync = {
  heading: "Do two devices stay in step?",
  state: { "in-step": "in step", late: "late", broken: "broken", waiting: "not yet", none: "not set up" },
  hint: message<{ mailbox: string }>(
    "imapscope puts a test message into the folder `{mailbox}`. One session changes it and another watches, like two mail programs of one person.",
  ),
  waiting: "No test message has been sent yet.",
  columns: { step: "Step", seen: "What the other device sees", seconds: "Time" },
  step: {
    select: "Open the folder",
    append: "Store a message",
    push: "New mail",
    fetch: "Read it",
    flag: "Mark it as read",
    move: "Move it",
    expunge: "Delete it",
    create: "New folder",
    rename: "Rename the folder",
    delete: "Delete the folder",
  },
  seen: {
    select: message<{ time: string }>("It opens and can be changed"),
    append: message<{ time: string }>("The server accepts the new message"),
    push: message<{ time: string }>("A new message appears on the other device after {time}, automatically"),
    fetch: message<{ time: string }>("It arrives there unchanged"),
    flag: message<{ time: string }>("A message read on one device is read on the other"),
    move: message<{ time: string }>("It has moved from one folder to the other"),
    expunge: message<{ time: string }>("A message deleted on one device is gone on the other"),
    create: message<{ time: string }>("A new folder shows up on the other device"),
    rename: message<{ time: string }>("Its new name shows up there"),
    delete: message<{ time: string }>("A deleted folder is gone there"),
  },
  unseen: {
    "read-only": "It opens read-only: nothing in it can be changed",
    silent: message<{ waited: string }>("The other device waited {waited} and was not notified"),
    notFound: message<{ waited: string }>("The other device looked for {waited} and did not find it"),
    changed: message<{ parts: string }>("It arrives changed: {parts}"),
    flags: message<{ flags: string }>("The other device does not see these flags: {flags}"),
    "not-arrived": "It does not arrive in the other folder",
    "still-there": "It is still there on the other device",
    "not-shown": "The other device does not see the change",
  },
  parts: { header: "the header", body: "the text", size: "the size that the server reports" },
  skipped: message<{ step: string }>("not tried: “{step}” failed"),
  notApplicable: "not possible: this server lacks the extension",
  newMail: message<{ time: string }>("new mail after {time}"),
};

/** The same in any language. */
export type SyncWords = typeof sync;

/** The same in the reader's language. */
export const syncWords = spoken(sync, (translation) => translation.sync);
