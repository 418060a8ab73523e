import type { ProbeFacts } from "../../probe/facts.ts";
import type { Diagnosis, Evidence } from "../diagnosis.ts";
import { canarySaid, mailboxesSaid } from "../said.ts";
import { canary, isReadOnly } from "../sync.ts";
import { OPENSSL_TRUSTED } from "../wording.ts";

/** A mailbox that is to be changed opens for reading only. A check that merely counts asks for no more, and never finds it by the code. */
export const mailboxReadOnly: Diagnosis = {
  id: "mailbox-read-only",
  severity: "warning",
  scope: "account",
  phase: "status",
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-7.1",
  text: {
    en: {
      title: "{user} can read {mailboxes} on {host}, but not change anything there",
      cause:
        "The server answers “{text}”: the folder was opened for reading only. Messages stay unread, and deleting, moving and storing fail or are forgotten.",
      fix: {
        user: [
          "Close other programs that have the folder open, and open it again.",
          "Ask the owner of a shared folder, or your administrator, for the right to change it.",
        ],
        admin: [
          'See who may do what; Dovecot knows rights where its plugin `acl` is loaded: `doveadm acl get -u {user} "NAME"`; in Cyrus `lam NAME` in `cyradm`.',
          'Grant the rights: `doveadm acl add -u OWNER "NAME" user={user} lookup read write write-seen write-deleted insert expunge`; in Cyrus `sam NAME {user} lrswite`.',
          "Give an editor's rights in Exchange and Microsoft 365: `Add-MailboxFolderPermission OWNER:\\NAME -User {user} -AccessRights Editor`.",
          "Check that the mail store can be written to: `findmnt -T PATH` shows `rw`, and the files belong to the server's user; `doveadm user {user}` shows the path.",
          `See that it opens for writing: \`${OPENSSL_TRUSTED}\`, then \`a LOGIN USER PASSWORD\` and \`b SELECT "NAME"\`: the answer has to hold \`[READ-WRITE]\`.`,
        ],
      },
    },
    "zh-CN": {
      title: "{user} 只能读取 {host} 上的 {mailboxes}，无法更改",
      cause:
        "服务器返回“{text}”：该文件夹是以只读方式打开的。邮件会一直显示为未读，删除、移动和保存会失败，或者过后又恢复原样。",
      fix: {
        user: ["在其他邮件客户端里关闭该文件夹，再重新打开。", "如果是共享文件夹，请向所有者或管理员申请修改权限。"],
        admin: [
          '查看现有权限，Dovecot 需要启用 `acl` 插件：`doveadm acl get -u {user} "NAME"`；Cyrus 在 `cyradm` 中执行 `lam NAME`。',
          '授予权限：`doveadm acl add -u OWNER "NAME" user={user} lookup read write write-seen write-deleted insert expunge`；Cyrus 执行 `sam NAME {user} lrswite`。',
          "在 Exchange 和 Microsoft 365 中授予编辑权限：`Add-MailboxFolderPermission OWNER:\\NAME -User {user} -AccessRights Editor`。",
          "确认邮件存储可以写入：`findmnt -T PATH` 应显示 `rw`，文件应属于邮件服务所用的系统用户；路径用 `doveadm user {user}` 查看。",
          `确认文件夹能以读写方式打开：\`${OPENSSL_TRUSTED}\`，然后输入 \`a LOGIN USER PASSWORD\` 和 \`b SELECT "NAME"\`，返回中应有 \`[READ-WRITE]\`。`,
        ],
      },
    },
  },
  find: (facts) => opened(facts) ?? refused(facts) ?? mailboxesSaid(facts, "mailbox-read-only"),
};

function opened(facts: ProbeFacts): Evidence | null {
  if (!isReadOnly(facts)) return null;
  const { mailbox, ...evidence } = canary(facts);
  return { ...evidence, mailboxes: mailbox, count: 1, code: "READ-ONLY", text: "[READ-ONLY]" };
}

function refused(facts: ProbeFacts): Evidence | null {
  const said = canarySaid(facts, "mailbox-read-only");
  if (!said) return null;
  const { mailbox, operation: _, answer: __, ...evidence } = said;
  return { ...evidence, mailboxes: mailbox, count: 1 };
}
