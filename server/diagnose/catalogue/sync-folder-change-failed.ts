import type { ProbeFacts } from "../../probe/facts.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { stepFailedItself } from "../said.ts";
import { learntBy, type StepEvidence, withoutEffect } from "../sync.ts";
import { answered } from "../wording.ts";

const CHANGES = ["create", "rename", "delete"] as const;

/** A folder cannot be created, renamed or deleted, or a second session sees nothing of it. */
export const syncFolderChangeFailed: Diagnosis = {
  id: "sync-folder-change-failed",
  severity: "error",
  scope: "account",
  phase: "sync",
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-6.3.4",
  text: {
    en: {
      title:
        "{user} cannot {operation, select, create {create} rename {rename} delete {delete} other {change}} a folder on {host}",
      cause: `A folder beside or below {mailbox} was to be {operation, select, create {created} rename {renamed} delete {deleted} other {changed}}. ${answered.en("The server says that it is done, but another session does not see the change")}. Mail can be read, but mail programs cannot make the folders that they need, such as those for sent mail and archives, and devices show different folders.`,
      fix: {
        user: [
          "Change the folder in webmail, then refresh the list of folders in your mail program.",
          "Choose a plain name: no `/`, `.` or quotation marks, and not that of a folder that exists.",
          "Move the messages and folders out of a folder before you delete it.",
        ],
        admin: [
          "Try it on the server, which names the reason: `doveadm mailbox create -u {user} imapscope-folder-test && doveadm mailbox delete -u {user} imapscope-folder-test`.",
          "Check the rights of the account: `doveadm acl get -u {user} {mailbox}` has to list `create` and `delete`; in Cyrus `lam` has to show `k` and `x`.",
          "Check the prefix of the namespace: some servers take new folders only below `INBOX`; `doveadm mailbox list -u {user}` shows how the existing ones are named.",
          "Allow folders beside `INBOX` in Cyrus, and names with dots: `altnamespace: 1` and `unixhierarchysep: 1` in `imapd.conf`.",
          "Check owner and permissions of the mail store, and its space: `doveadm mailbox path -u {user} INBOX`, `df -h`, `df -i`.",
          "See that the list holds the change: `doveadm mailbox list -u {user}`.",
        ],
      },
    },
    "zh-CN": {
      title:
        "{user} 无法在 {host} 上{operation, select, create {创建} rename {重命名} delete {删除} other {更改}}文件夹",
      cause: `在 {mailbox} 旁边或下面{operation, select, create {创建} rename {重命名} delete {删除} other {更改}}文件夹时，${answered["zh-CN"]("服务器表示已经完成，但另一个会话看不到这一变化")}。收信不受影响，但邮件客户端无法建立已发送、归档等所需的文件夹，各设备上看到的文件夹也会不一致。`,
      fix: {
        user: [
          "在网页邮箱里更改文件夹，然后在邮件客户端里刷新文件夹列表。",
          "使用简单的名称：不要含有 `/`、`.` 或引号，也不要与现有文件夹重名。",
          "删除文件夹之前，先把其中的邮件和子文件夹移走。",
        ],
        admin: [
          "在服务器上试一次，命令会给出原因：`doveadm mailbox create -u {user} imapscope-folder-test && doveadm mailbox delete -u {user} imapscope-folder-test`。",
          "检查账号的权限：`doveadm acl get -u {user} {mailbox}` 的结果里要有 `create` 和 `delete`；Cyrus 的 `lam` 要显示 `k` 和 `x`。",
          "检查命名空间的前缀：有些服务器只允许在 `INBOX` 下面新建文件夹；用 `doveadm mailbox list -u {user}` 查看现有文件夹的名称。",
          "在 Cyrus 中允许与 `INBOX` 同级的文件夹和带点的名称：在 `imapd.conf` 中设置 `altnamespace: 1` 和 `unixhierarchysep: 1`。",
          "检查邮件存储的所有者、权限和剩余空间：`doveadm mailbox path -u {user} INBOX`、`df -h`、`df -i`。",
          "确认列表里有这一变化：`doveadm mailbox list -u {user}`。",
        ],
      },
    },
  },
  find: (facts) => stepFailedItself(facts, CHANGES) ?? unshown(facts),
};

function unshown(facts: ProbeFacts): StepEvidence | null {
  const operation = CHANGES.find((name) => learntBy(facts, name)?.shown === false);
  return operation ? withoutEffect(facts, operation) : null;
}
