import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { userOf } from "../login.ts";

/** Names that hold no messages, only others. */
const NOT_SELECTABLE = ["\\noselect", "\\nonexistent"];

/** The login works, and the account has no mailbox, not even INBOX. */
export const mailboxListEmpty: Diagnosis = {
  id: "mailbox-list-empty",
  severity: "error",
  scope: "account",
  phase: "list",
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-6.3.9",
  text: {
    en: {
      title: "{user} sees no mailbox on {host}",
      cause:
        "The login works, but the list of mailboxes is empty, and even INBOX is missing, which every account has. Mail programs show an empty account; the mail is probably still there, and the server looks in the wrong place.",
      fix: {
        user: [
          "Keep the account in your mail program: removing it would delete what the program has stored.",
          "Remove a path prefix (IMAP path, root folder) from the account in your mail program if one is set.",
          "Tell your administrator that the list of mailboxes of {user} is empty.",
        ],
        admin: [
          "Compare with what the server finds itself: `doveadm mailbox list -u {user}`.",
          "Check where it looks for the mail, and whether that is mounted and readable: `doveadm user {user}` and `doveconf mail_location` (in version 2.4 `doveconf mail_path`).",
          "Look for the reason in its log: `journalctl -u dovecot --since -1d | grep -i -F {user}`.",
          "Check that an `inbox = yes` stands in one `namespace` block: `doveconf -n namespace`.",
        ],
      },
    },
    "zh-CN": {
      title: "{user} 在 {host} 上看不到任何文件夹",
      cause:
        "登录正常，但文件夹列表为空，连每个账号都有的 INBOX（收件箱）也没有。邮件客户端里看不到任何邮件；邮件很可能还在，只是服务器找错了位置。",
      fix: {
        user: [
          "不要在邮件客户端里删除账号：那样会清除本地保存的邮件。",
          "如果邮件客户端里为该账号设置了路径前缀（IMAP 路径前缀、根文件夹），请清空。",
          "告诉管理员：{user} 的文件夹列表为空。",
        ],
        admin: [
          "与服务器本机上看到的对比：`doveadm mailbox list -u {user}`。",
          "检查服务器到哪里读取邮件，该位置是否已挂载且可读：`doveadm user {user}` 和 `doveconf mail_location`（2.4 版为 `doveconf mail_path`）。",
          "在日志里查找原因：`journalctl -u dovecot --since -1d | grep -i -F {user}`。",
          "确认有一个 `namespace` 配置块写了 `inbox = yes`：`doveconf -n namespace`。",
        ],
      },
    },
  },
  find(facts) {
    const { list } = facts.phases;
    if (list.status !== "ok") return null;
    const selectable = list.value.mailboxes.some(
      ({ attributes }) => !attributes.some((attribute) => NOT_SELECTABLE.includes(attribute.toLowerCase())),
    );
    return selectable ? null : { ...target(facts), user: userOf(facts) };
  },
};
