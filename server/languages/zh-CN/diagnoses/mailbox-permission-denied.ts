import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { READ_MAILBOX } from "../verify-steps.ts";

export const mailboxPermissionDenied: DiagnosisText = {
  title:
    "{user} 无权读取 {host} 上的{count, plural, =0 {文件夹列表} other {文件夹{mailboxes, select, unknown {} other { {mailboxes}}}}}",
  cause:
    "登录正常，但{count, plural, =0 {} other {访问 {mailboxes} 时}}{text, select, unknown {遭到服务器拒绝} other {服务器返回“{text}”}}：该账号没有读取权限，邮件客户端会报错，或者什么也不显示。",
  fix: {
    user: ["向文件夹的所有者或管理员申请读取权限。"],
    admin: [
      '查看现有权限，Dovecot 需要启用 `acl` 插件：`doveadm acl get -u OWNER "NAME"`；Cyrus 在 `cyradm` 中执行 `lam NAME`；Exchange 和 Microsoft 365 执行 `Get-MailboxFolderPermission OWNER:\\NAME`。',
      '授予权限：`doveadm acl add -u OWNER "NAME" user={user} lookup read`；Cyrus 执行 `sam NAME {user} lr`；Exchange 和 Microsoft 365 执行 `Add-MailboxFolderPermission OWNER:\\NAME -User {user} -AccessRights Reviewer`。',
      '如果是账号自己的文件夹，请检查文件的所有者和权限：`doveadm mailbox path -u {user} "NAME"` 会显示存储位置。',
    ],
  },
  verify: READ_MAILBOX,
};
