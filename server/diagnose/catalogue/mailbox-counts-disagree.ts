import type { ExaminedCounts, MailboxCounts } from "../../contract/facts.ts";
import { careful } from "../careful.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { userOf } from "../login.ts";
import { READ_MAILBOX } from "../verify-steps.ts";

/** The server says one thing of a mailbox from outside (STATUS), and another when it is opened (EXAMINE). */
export const mailboxCountsDisagree: Diagnosis = {
  id: "mailbox-counts-disagree",
  severity: "error",
  scope: "account",
  phase: "status",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-6.3.11",
  wire: [],
  text: {
    title: "{host} contradicts itself about the mailbox{mailbox, select, unknown {} other { {mailbox}}}",
    cause:
      "{status, select, unknown {Before the mailbox is opened, the server gives other counts than when it is opened a moment later; asked once more, it says the same.} other {Before the mailbox is opened, the server counts `{status}`; opened a moment later, it has `{examine}`; asked once more, it says the same.}} Mail that comes and goes does not explain that. Mail programs show wrong numbers, load the mailbox again and again, or miss messages; the usual reason is a damaged index.",
    fix: {
      user: [
        "Keep your mail program as it is: the mistake is on the server.",
        "Tell your administrator that the counts of {mailbox} are wrong.",
      ],
      admin: [
        "Make sure that only one server writes to the index, and that `mmap_disable` is `yes` on a network file system: `doveconf mail_location mmap_disable` (in version 2.4 `doveconf mail_path mmap_disable`).",
        "Look for errors of the index: `doveadm log errors`, `journalctl -u dovecot -n 500 | grep -i -e index -e corrupt`.",
        careful(
          "a rebuild can lose marks and bring deleted messages back, so back the mailbox up first.",
          'Rebuild its index, `doveadm force-resync -u {user} "{mailbox}"`, and compare afterwards: `doveadm mailbox status -u {user} "messages uidnext uidvalidity" "{mailbox}"`.',
        ),
      ],
    },
    verify: READ_MAILBOX,
  },
  find(facts) {
    const { status } = facts.phases;
    const mailboxes = status.status === "skipped" ? [] : (status.value?.mailboxes ?? []);
    for (const mailbox of mailboxes) {
      if ("failure" in mailbox || !mailbox.examined || !contradictsTwice(mailbox, mailbox.examined)) continue;
      const counts = { status: written(mailbox), examine: written(mailbox.examined) };
      return { ...target(facts), user: userOf(facts), mailbox: mailbox.path, ...counts };
    }
    return null;
  },
};

type Counts = ExaminedCounts & Partial<Pick<MailboxCounts, "unseen">>;

/**
 * What is asked once may be a race with whoever uses the mailbox: only what is said twice counts. UIDVALIDITY may not change at all;
 * other figures that do are of a mailbox in which something happens.
 */
function contradictsTwice({ first = null, ...status }: MailboxCounts, examined: ExaminedCounts): boolean {
  if (first === null) return false;
  if (renumbered(status, examined) && renumbered(first.status, first.examined)) return true;
  const isStill = written(orElse(first.status, first.examined)) === written(status);
  return isStill && written(first.examined) === written(examined) && contradicts(status, examined);
}

function contradicts(status: Counts, examined: Counts): boolean {
  if (!canBe(status) || !canBe(examined)) return true;
  // New mail raises both the number and UIDNEXT (RFC 9051 section 2.3.1.1).
  if (differs(status.uidNext, examined.uidNext, (before, after) => after < before)) return true;
  if (differs(status.messages, examined.messages, (before, after) => after < before)) return true;
  const isSameUidNext = differs(status.uidNext, examined.uidNext, (before, after) => after === before);
  return isSameUidNext && differs(status.messages, examined.messages, (before, after) => after > before);
}

function renumbered(status: Counts, examined: Counts): boolean {
  return differs(status.uidValidity, examined.uidValidity, (before, after) => before !== after);
}

/** UIDs are given upwards from 1, one to each message, and none is unseen that is not there. */
function canBe({ messages, uidNext, unseen = null }: Counts): boolean {
  return (
    !differs(messages, uidNext, (count, next) => next <= count) && !differs(unseen, messages, (part, all) => part > all)
  );
}

/** Only figures that were told can disagree. */
function differs(one: number | null, other: number | null, how: (one: number, other: number) => boolean): boolean {
  return one !== null && other !== null && how(one, other);
}

function orElse(status: Counts, examined: ExaminedCounts): Counts {
  return {
    ...status,
    messages: status.messages ?? examined.messages,
    uidNext: status.uidNext ?? examined.uidNext,
    uidValidity: status.uidValidity ?? examined.uidValidity,
  };
}

function written({ messages, uidNext, uidValidity, unseen = null }: Counts): string {
  const tooMany = differs(unseen, messages, (part, all) => part > all) ? ` UNSEEN ${unseen}` : "";
  return `MESSAGES ${messages ?? "–"}${tooMany} UIDNEXT ${uidNext ?? "–"} UIDVALIDITY ${uidValidity ?? "–"}`;
}
