import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { userOf } from "../login.ts";
import { offersAfterLogin } from "../offered.ts";
import { READ_MAILBOX } from "../verify-steps.ts";

const ROLES = ["\\sent", "\\drafts", "\\trash"];

/** The server could say which mailbox is for sent mail, drafts and trash, and says it of none. */
export const mailboxSpecialUseMissing: Diagnosis = {
  id: "mailbox-special-use-missing",
  severity: "notice",
  scope: "account",
  phase: "list",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc6154",
  wire: [],
  text: {
    title: "{host} does not say which folders of {user} are for sent mail, drafts and trash",
    cause:
      "The server can mark folders with their use (`SPECIAL-USE`), but none is marked `\\Sent`, `\\Drafts` or `\\Trash`. Nothing fails, but every mail program guesses, and several on one account make folders side by side: Sent, Sent Items, Sent Messages.",
    fix: {
      user: [
        "Choose the folders for sent mail, drafts and trash in the settings of every mail program, the same ones in all.",
      ],
      admin: [
        "Mark the folders in the `inbox` namespace of Dovecot: `special_use = \\Sent` and `auto = subscribe` in a block `mailbox Sent`, named as the folder is, likewise for Drafts, Junk and Trash; the file `15-mailboxes.conf` usually has them prepared.",
        "Load the change: `doveadm reload`.",
        "See that they are there: `doveadm mailbox list -u {user}`.",
      ],
    },
    verify: READ_MAILBOX,
  },
  find(facts) {
    const { list } = facts.phases;
    const offers = offersAfterLogin(facts);
    if (list.status !== "ok" || list.value.mailboxes.length === 0 || !offers?.("SPECIAL-USE")) return null;
    // As the server wrote them: a role may also have been guessed from the name.
    const marked = list.value.mailboxes.flatMap(({ attributes }) => attributes.map((name) => name.toLowerCase()));
    return ROLES.some((role) => marked.includes(role)) ? null : { ...target(facts), user: userOf(facts) };
  },
};
