import type { ProbeFacts } from "../../contract/facts.ts";
import { listedMailbox } from "../../probe/listed-mailbox.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { evidenceOf, unreadableIn } from "../unreadable-mailboxes.ts";
import { SUBSCRIBE } from "../user-steps.ts";
import { READ_MAILBOX } from "../verify-steps.ts";

const CODES = ["NotFound", "NONEXISTENT", "TRYCREATE"];
/** Servers that are older than the codes say it in words: Exchange, Courier, UW IMAP. */
const WORDS = /no such mailbox|does ?n.t exist|does not exist|not found|could not be found|unknown mailbox/i;

/** A mailbox that is to be checked is not there. */
export const mailboxNotFound: Diagnosis = {
  id: "mailbox-not-found",
  severity: "error",
  scope: "account",
  phase: "status",
  consequenceOf: ["mailbox-list-empty"],
  who: ["user", "admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc5530#section-3",
  wire: ["C: a5 STATUS Archive (MESSAGES UNSEEN)", "S: a5 NO [NONEXISTENT] Mailbox does not exist"],
  text: {
    title:
      "{count, plural, one {The mailbox{mailboxes, select, unknown {} other { {mailboxes}}} does} other {The mailboxes{mailboxes, select, unknown {} other { {mailboxes}}} do}} not exist",
    cause:
      "The login works, but the server {text, select, unknown {refuses {mailboxes}} other {answers “{text}” for {mailboxes}}}. {listed, select, yes {Its list of folders still shows {count, plural, one {it} other {some of them}}: the storage behind is missing or cannot be read, or the list is out of date.} other {The folder was deleted or renamed, or the server writes its name differently{near, select, yes {: its list has `{similar}`.} other {.}}}}",
    fix: {
      user: [
        "Refresh the list of folders in your mail program, and choose one that is there.",
        "Look in the trash and in webmail if the folder was deleted by mistake.",
        SUBSCRIBE,
      ],
      admin: [
        "List the mailboxes as the server writes them: `doveadm mailbox list -u {user}`.",
        "Correct the name under `mailboxes` in `imapscope.yaml` if it is written differently there: capitals count, and some servers want a prefix (`INBOX.Archive`).",
        'Create the mailbox if it should be there: `doveadm mailbox create -u {user} "NAME"`.',
      ],
    },
    verify: READ_MAILBOX,
  },
  find(facts) {
    const missing = unreadableIn(
      facts,
      ({ code, text }) => CODES.includes(code) || (code === "NO" && WORDS.test(text)),
    );
    const evidence = evidenceOf(facts, missing);
    const names = missing.map(({ path }) => path);
    return evidence && { ...evidence, ...inTheList(facts, names) };
  },
};

/** Whether the list shows one of them all the same, or else a name that differs in capitals, delimiter or prefix alone. */
function inTheList(facts: ProbeFacts, names: readonly string[]): { listed: string; near: string; similar: string } {
  const { list, auth } = facts.phases;
  const mailboxes = list.status === "ok" ? list.value.mailboxes : [];
  const personal = auth.status === "ok" ? (auth.value.namespaces?.personal ?? []) : [];
  const prefixes = personal.map(({ prefix }) => prefix);
  if (names.some((name) => listedMailbox(name, mailboxes, prefixes))) return { listed: "yes", near: "no", similar: "" };
  const wanted = names.map(alike);
  const similar = mailboxes.find(({ path }) =>
    wanted.some((name) => alike(path) === name || alike(path) === `inbox/${name}`),
  );
  return { listed: "no", near: similar ? "yes" : "no", similar: similar?.path ?? "" };
}

function alike(name: string): string {
  return name.toLowerCase().replace(/[./\\]/g, "/");
}
