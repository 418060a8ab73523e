import type { ProbeFacts } from "../../contract/facts.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { userOf } from "../login.ts";
import { usedUp } from "../quota.ts";
import { sessionSaid } from "../said.ts";
import { FETCH_ON_IPHONE } from "../user-steps.ts";

const HOUR_MS = 3_600_000;
/** The resources of which every message takes some (RFC 9208 section 5). */

/** Mail is expected to arrive, and has not for longer than the configuration allows. */
export const mailboxNoNewMail: Diagnosis = {
  id: "mailbox-no-new-mail",
  severity: "warning",
  scope: "account",
  phase: "status",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-2.3.3",
  wire: [],
  text: {
    title:
      "No new mail in {mailbox} of {user} for {hours, plural, =0 {less than an hour} one {# hour} other {# hours}}",
    cause:
      "IMAP works, but {newest, select, unknown {the newest message came longer ago} other {the newest message came on {newest}, longer ago}} than this mailbox is allowed to be quiet. Either nobody has written, or mail does not reach the server and waits at the senders or in a queue.",
    fix: {
      user: [
        "Send yourself a message from another provider, and see whether it arrives or comes back.",
        "Look in Junk and at your filters, which may move messages to other folders.",
        FETCH_ON_IPHONE,
      ],
      admin: [
        "Look at the queue and its errors: in Postfix `postqueue -p` and `journalctl -u 'postfix*' -n 100`; in Microsoft 365 the message trace, in Google Workspace the email log search.",
        "Check that delivery works: `doveadm mailbox status -u {user} messages INBOX` before and after a test message.",
        "Check that the MX record of the domain names the right server and that it answers: `dig +short MX DOMAIN`, `nc -w 5 -vz SERVER 25 && echo open`.",
        "Raise `newestMessageAge` under `thresholds` in `imapscope.yaml` if such pauses are usual here.",
      ],
    },
    verify: ["Send a message to {user} from another provider, and see that it arrives in {mailbox}."],
  },
  find(facts, { now, thresholds: { newestMessageAge } }) {
    const { status } = facts.phases;
    if (newestMessageAge === null || status.status === "skipped" || isFull(facts)) return null;
    for (const mailbox of status.value?.mailboxes ?? []) {
      if ("failure" in mailbox || mailbox.newest === null) continue;
      const age = now.getTime() - Date.parse(mailbox.newest);
      if (age <= newestMessageAge * 1000) continue;
      const hours = Math.floor(age / HOUR_MS);
      return { ...target(facts), user: userOf(facts), mailbox: mailbox.path, newest: mailbox.newest, hours };
    }
    return null;
  },
};

/** A full mailbox takes no new mail, so that there is none is only the consequence. */
function isFull(facts: ProbeFacts): boolean {
  return usedUp(facts) !== null || sessionSaid(facts, "quota-exceeded") !== null;
}
