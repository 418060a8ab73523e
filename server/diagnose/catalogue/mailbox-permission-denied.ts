import type { Diagnosis } from "../diagnosis.ts";
import { mailboxesSaid } from "../said.ts";
import { unreadableMailboxes } from "../unreadable-mailboxes.ts";

/** A mailbox that is to be checked may not be read by this account. */
export const mailboxPermissionDenied: Diagnosis = {
  id: "mailbox-permission-denied",
  severity: "error",
  phase: "status",
  reference: "https://www.rfc-editor.org/rfc/rfc4314#section-4",
  text: {
    en: {
      title:
        "{user} may not read {count, plural, one {the mailbox {mailboxes}} other {the mailboxes {mailboxes}}} on {host}",
      cause:
        "The login works, but the server answers “{text}” for {mailboxes}: the account lacks the right to read there, so mail programs show the folder empty or report an error.",
      fix: {
        user: ["Ask the owner of the folder, or your administrator, for the right to read it."],
        admin: [
          "See who may do what: `doveadm acl get -u OWNER NAME`.",
          "Grant the rights: `doveadm acl set -u OWNER NAME user={user} lookup read`.",
          "Check owner and permissions of the mailbox's files if it is the account's own: `doveadm user -f mail {user}` shows where they are.",
        ],
      },
    },
    "zh-CN": {
      title: "{user} 无权读取 {host} 上的邮箱文件夹 {mailboxes}",
      cause:
        "登录正常，但访问 {mailboxes} 时服务器返回“{text}”：该账号没有读取权限，邮件客户端会把文件夹显示为空或报错。",
      fix: {
        user: ["向文件夹的所有者或管理员申请读取权限。"],
        admin: [
          "查看现有权限：`doveadm acl get -u OWNER NAME`。",
          "授予权限：`doveadm acl set -u OWNER NAME user={user} lookup read`。",
          "如果是账号自己的文件夹，请检查文件的所有者和权限：`doveadm user -f mail {user}` 会显示所在位置。",
        ],
      },
    },
  },
  find: (facts) =>
    unreadableMailboxes(facts, ({ code }) => code === "NOPERM") ?? mailboxesSaid(facts, "mailbox-permission-denied"),
};
