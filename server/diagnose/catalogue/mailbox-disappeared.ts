import type { ProbeFacts } from "../../contract/facts.ts";
import type { ComparedFacts } from "../compared.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { listed } from "../listed.ts";
import { userOf } from "../login.ts";
import { counted, namesOf } from "../mailbox-changes.ts";
import { SUBSCRIBE } from "../user-steps.ts";

/** A mailbox that the account had in an earlier check is not there any more. */
export const mailboxDisappeared: Diagnosis = {
  id: "mailbox-disappeared",
  severity: "error",
  scope: "account",
  phase: "list",
  compares: true,
  who: ["user", "admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-6.3.9",
  wire: [],
  text: {
    title:
      "{count, plural, one {The mailbox{mailboxes, select, unknown {} other { {mailboxes}}} has} other {# mailboxes of {user} have}} disappeared",
    cause:
      "On {since} the server still had {mailboxes} for {user}, and does not list {count, plural, one {it} other {them}} any more, or only as a name without messages. The folder was deleted or renamed, a share was withdrawn, or the server does not find a part of its storage.",
    fix: {
      user: [
        "Check whether the folder was deleted, moved or renamed on purpose, also on another device.",
        "Look in the trash: many mail programs move deleted folders into it.",
        "Ask the administrator for the backup if nobody deleted it.",
        SUBSCRIBE,
      ],
      admin: [
        "List what is there: `doveadm mailbox list -u {user}`.",
        "Find out who deleted or renamed it, if events are logged (the plugin `mail_log`): `journalctl -u dovecot --since -1d | grep -e 'Mailbox deleted' -e 'Mailbox renamed'`.",
        "Check that the storage is mounted and readable, if many are missing: `doveadm mailbox path -u {user} INBOX` shows where it is.",
        'Check shares and permissions if it was a shared mailbox: `doveadm acl debug -u {user} "NAME"`.',
        "Restore the mailbox from the backup if it was lost.",
      ],
    },
    verify: [
      "Look for {mailboxes} in the list of the next check's dialogue: `imapscope check NAME --transcript | grep LIST`.",
    ],
  },
  find(facts, { previous }) {
    const { list } = facts.phases;
    // Where nothing at all is listed, no single mailbox is at fault.
    if (!previous || list.status !== "ok" || listed(list.value).length === 0) return null;
    // STATUS may know a mailbox that LIST hides; one that it refuses has a finding of its own.
    const there = new Set([...listed(list.value), ...askedFor(facts)].map(key));
    const gone = [...new Set(pathsOf(previous))].filter((path) => !there.has(key(path)));
    if (gone.length === 0) return null;
    return {
      ...target(facts),
      user: userOf(facts),
      mailboxes: namesOf(gone),
      count: gone.length,
      since: previous.startedAt,
    };
  },
};

function pathsOf(facts: ComparedFacts): readonly string[] {
  const { list } = facts.phases;
  const inList = list.status === "ok" ? listed(list.value) : [];
  const known = new Set(inList.map(key));
  return [...inList, ...counted(facts).flatMap(({ path }) => (known.has(key(path)) ? [] : [path]))];
}

/** The mailboxes of which STATUS was asked, answered or not. */
function askedFor({ phases: { status } }: ProbeFacts): readonly string[] {
  const all = status.status === "skipped" ? [] : (status.value?.mailboxes ?? []);
  return all.map(({ path }) => path);
}

/** INBOX is the one name in which capitals do not count (RFC 9051 section 5.1). */
function key(path: string): string {
  return /^inbox$/i.test(path) ? "INBOX" : path;
}
