import type { ListFacts, ProbeFacts } from "../../probe/facts.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { userOf } from "../login.ts";
import { counted, namesOf } from "../mailbox-changes.ts";

/** A mailbox that the account had in an earlier check is not there any more. */
export const mailboxDisappeared: Diagnosis = {
  id: "mailbox-disappeared",
  severity: "error",
  phase: "list",
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-6.3.9",
  text: {
    en: {
      title: "{count, plural, one {The mailbox {mailboxes} has} other {# mailboxes of {user} have}} disappeared",
      cause:
        "On {since} the server still had {mailboxes} for {user}, and does not list {count, plural, one {it} other {them}} any more. The folder was deleted or renamed, a share was taken back, or the server does not find a part of its storage.",
      fix: {
        user: [
          "Check whether the folder was deleted, moved or renamed on purpose, also on another device.",
          "Look in the trash: many mail programs move deleted folders there.",
          "Ask the administrator for the backup if nobody deleted it.",
        ],
        admin: [
          "List what is there: `doveadm mailbox list -u {user}`.",
          "Find out who deleted or renamed it, if events are logged (the plugin `mail_log`): `journalctl -u dovecot --since '-1 day' | grep -i -e 'mailbox_delete' -e 'mailbox_rename'`.",
          "Check that the storage is mounted and readable, if many are missing: `doveadm user -f mail {user}` shows where it is.",
          "Check shares and permissions if it was a shared mailbox: `doveadm acl debug -u {user} NAME`.",
          "Restore the mailbox from the backup if it was lost.",
        ],
      },
    },
    "zh-CN": {
      title: "{count, plural, =1 {邮箱文件夹 {mailboxes} 不见了} other {{user} 有 # 个文件夹不见了}}",
      cause:
        "{since}检查时服务器上还有 {user} 的 {mailboxes}，现在的列表里已经没有了。文件夹可能被删除或改名，共享可能被收回，也可能是服务器找不到部分存储。",
      fix: {
        user: [
          "确认文件夹是否是有意删除、移动或改名的，也可能是在其他设备上操作的。",
          "在“已删除邮件”里找一找：许多邮件客户端会把删除的文件夹移到那里。",
          "如果没有人删除过，请联系管理员从备份恢复。",
        ],
        admin: [
          "列出现有的文件夹：`doveadm mailbox list -u {user}`。",
          "如果启用了事件日志（`mail_log` 插件），查明是谁删除或改了名：`journalctl -u dovecot --since '-1 day' | grep -i -e 'mailbox_delete' -e 'mailbox_rename'`。",
          "如果缺了很多，请确认存储已挂载且可读：`doveadm user -f mail {user}` 会显示所在位置。",
          "如果是共享文件夹，请检查共享和权限：`doveadm acl debug -u {user} NAME`。",
          "如果确实丢失，请从备份恢复。",
        ],
      },
    },
  },
  find(facts, { previous }) {
    const { list } = facts.phases;
    if (!previous || list.status !== "ok") return null;
    // STATUS may know a mailbox that LIST hides.
    const there = new Set([...listed(list.value), ...counted(facts).map(({ path }) => path)].map(key));
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

function pathsOf(facts: ProbeFacts): readonly string[] {
  const { list } = facts.phases;
  const inList = list.status === "ok" ? listed(list.value) : [];
  const known = new Set(inList.map(key));
  return [...inList, ...counted(facts).flatMap(({ path }) => (known.has(key(path)) ? [] : [path]))];
}

/** Without the names that only hold other mailboxes (RFC 9051 section 7.3.1): they come and go with these. */
function listed({ mailboxes }: ListFacts): readonly string[] {
  const real = mailboxes.filter(({ attributes }) => !attributes.some((one) => /^\\(NonExistent|NoSelect)$/i.test(one)));
  return real.map(({ path }) => path);
}

/** INBOX is the one name in which capitals do not count (RFC 9051 section 5.1). */
function key(path: string): string {
  return /^inbox$/i.test(path) ? "INBOX" : path;
}
