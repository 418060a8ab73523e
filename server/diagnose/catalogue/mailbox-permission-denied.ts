import type { Diagnosis } from "../diagnosis.ts";
import { accountSaid, mailboxesSaid } from "../said.ts";
import { unreadableMailboxes } from "../unreadable-mailboxes.ts";

/** A mailbox that is to be checked may not be read by this account. */
export const mailboxPermissionDenied: Diagnosis = {
  id: "mailbox-permission-denied",
  severity: "error",
  scope: "account",
  phase: "status",
  // Not one mailbox but the list of all.
  otherwise: ({ count }) => (Number(count) === 0 ? "critical" : null),
  reference: "https://www.rfc-editor.org/rfc/rfc4314#section-4",
  text: {
    en: {
      title:
        "{user} may not read {count, plural, =0 {the list of mailboxes} one {the mailbox {mailboxes}} other {the mailboxes {mailboxes}}} on {host}",
      cause:
        "The login works, but the server answers “{text}”{count, plural, =0 {} other { for {mailboxes}}}: the account lacks the right to read there, so mail programs show nothing or report an error.",
      fix: {
        user: ["Ask the owner of the folder, or your administrator, for the right to read it."],
        admin: [
          'See who may do what; Dovecot knows rights where its plugin `acl` is loaded: `doveadm acl get -u OWNER "NAME"`; in Cyrus `lam NAME` in `cyradm`; in Exchange and Microsoft 365 `Get-MailboxFolderPermission OWNER:\\NAME`.',
          'Grant the rights: `doveadm acl add -u OWNER "NAME" user={user} lookup read`; in Cyrus `sam NAME {user} lr`; in Exchange and Microsoft 365 `Add-MailboxFolderPermission OWNER:\\NAME -User {user} -AccessRights Reviewer`.',
          "Check owner and permissions of the mailbox's files if it is the account's own: `doveadm user {user}` shows where they are.",
        ],
      },
    },
    "zh-CN": {
      title: "{user} 无权读取 {host} 上的{count, plural, =0 {文件夹列表} other {文件夹 {mailboxes}}}",
      cause:
        "登录正常，但{count, plural, =0 {} other {访问 {mailboxes} 时}}服务器返回“{text}”：该账号没有读取权限，邮件客户端会报错，或者什么也不显示。",
      fix: {
        user: ["向文件夹的所有者或管理员申请读取权限。"],
        admin: [
          '查看现有权限，Dovecot 需要启用 `acl` 插件：`doveadm acl get -u OWNER "NAME"`；Cyrus 在 `cyradm` 中执行 `lam NAME`；Exchange 和 Microsoft 365 执行 `Get-MailboxFolderPermission OWNER:\\NAME`。',
          '授予权限：`doveadm acl add -u OWNER "NAME" user={user} lookup read`；Cyrus 执行 `sam NAME {user} lr`；Exchange 和 Microsoft 365 执行 `Add-MailboxFolderPermission OWNER:\\NAME -User {user} -AccessRights Reviewer`。',
          "如果是账号自己的文件夹，请检查文件的所有者和权限：`doveadm user {user}` 会显示存储位置。",
        ],
      },
    },
  },
  find: (facts) =>
    unreadableMailboxes(facts, ({ code }) => code === "NOPERM") ??
    mailboxesSaid(facts, "mailbox-permission-denied") ??
    accountSaid(facts, "mailbox-permission-denied"),
};
