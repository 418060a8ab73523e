import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { OPENSSL_TRUSTED } from "../../../diagnose/wording.ts";
import { READ_MAILBOX } from "../verify-steps.ts";

export const mailboxReadOnly: DiagnosisText = {
  title: "{user} 只能读取 {host} 上的 {mailboxes}，无法更改",
  cause:
    "{text, select, unknown {服务器会说明原因} other {服务器返回“{text}”}}：该文件夹是以只读方式打开的。邮件会一直显示为未读，删除、移动和保存会失败，或者过后又恢复原样。",
  fix: {
    user: ["在其他邮件客户端里关闭该文件夹，再重新打开。", "如果是共享文件夹，请向所有者或管理员申请修改权限。"],
    admin: [
      '查看现有权限，Dovecot 需要启用 `acl` 插件：`doveadm acl get -u {user} "NAME"`；Cyrus 在 `cyradm` 中执行 `lam NAME`。',
      '授予权限：`doveadm acl add -u OWNER "NAME" user={user} lookup read write write-seen write-deleted insert expunge`；Cyrus 执行 `sam NAME {user} lrswite`。',
      "在 Exchange 和 Microsoft 365 中授予编辑权限：`Add-MailboxFolderPermission OWNER:\\NAME -User {user} -AccessRights Editor`。",
      '确认邮件存储可以写入：`findmnt -T PATH` 应显示 `rw`，文件应属于邮件服务所用的系统用户；路径用 `doveadm mailbox path -u {user} "NAME"` 查看。',
      `确认文件夹能以读写方式打开：\`${OPENSSL_TRUSTED}\`，然后输入 \`a LOGIN USER PASSWORD\` 和 \`b SELECT "NAME"\`，返回中应有 \`[READ-WRITE]\`。`,
    ],
  },
  verify: READ_MAILBOX,
};
