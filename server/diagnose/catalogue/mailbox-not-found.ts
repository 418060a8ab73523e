import type { ProbeFacts } from "../../probe/facts.ts";
import { listedMailbox } from "../../probe/listed-mailbox.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { unreadableMailboxes } from "../unreadable-mailboxes.ts";

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
  reference: "https://www.rfc-editor.org/rfc/rfc5530#section-3",
  text: {
    en: {
      title: "{count, plural, one {The mailbox {mailboxes} does} other {The mailboxes {mailboxes} do}} not exist",
      cause:
        "The login works, but the server answers “{text}” for {mailboxes}. {listed, select, yes {Its list of folders still shows {count, plural, one {it} other {some of them}}: the storage behind is missing or cannot be read, or the list is out of date.} other {The folder was deleted or renamed, or the server writes its name differently{near, select, yes {: its list has `{similar}`.} other {.}}}}",
      fix: {
        user: [
          "Refresh the list of folders in your mail program, and choose one that is there.",
          "Look in the trash and in webmail if the folder was deleted by mistake.",
        ],
        admin: [
          "List the mailboxes as the server writes them: `doveadm mailbox list -u {user}`.",
          "Correct the name under `mailboxes` in `imapscope.yaml` if it is written differently there: capitals count, and some servers want a prefix (`INBOX.Archive`).",
          'Create the mailbox if it should be there: `doveadm mailbox create -u {user} "NAME"`.',
        ],
      },
    },
    "zh-CN": {
      title: "文件夹 {mailboxes} 不存在",
      cause:
        "登录正常，但访问 {mailboxes} 时服务器返回“{text}”。{listed, select, yes {但文件夹列表里仍有{count, plural, =1 {它} other {其中的文件夹}}：可能是背后的存储丢失或无法读取，也可能是列表没有更新。} other {文件夹可能已删除或改名，也可能名称在服务器上的写法不同{near, select, yes {：列表里有 `{similar}`。} other {。}}}}",
      fix: {
        user: ["在邮件客户端里刷新文件夹列表，选择现有的文件夹。", "如果是误删，请到“已删除邮件”和网页邮箱里找一找。"],
        admin: [
          "列出服务器上实际的文件夹名称：`doveadm mailbox list -u {user}`。",
          "如果写法不同，请更正 `imapscope.yaml` 中 `mailboxes` 里的名称：要区分大小写，有些服务器还需要前缀（`INBOX.Archive`）。",
          '如果文件夹本应存在，请创建：`doveadm mailbox create -u {user} "NAME"`。',
        ],
      },
    },
  },
  find(facts) {
    const missing = unreadableMailboxes(
      facts,
      ({ code, text }) => CODES.includes(code) || (code === "NO" && WORDS.test(text)),
    );
    return missing && { ...missing, ...inTheList(facts, missing.mailboxes.split(", ")) };
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
