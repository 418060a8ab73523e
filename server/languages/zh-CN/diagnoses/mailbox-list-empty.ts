import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { READ_MAILBOX } from "../verify-steps.ts";

export const mailboxListEmpty: DiagnosisText = {
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
      "检查服务器到哪里读取邮件，该位置是否已挂载且可读：`doveadm mailbox path -u {user} INBOX` 和 `doveconf mail_location`（2.4 版为 `doveconf mail_path`）。",
      "在日志里查找原因：`journalctl -u dovecot --since -1d | grep -i -F {user}`。",
      "确认有一个 `namespace` 配置块写了 `inbox = yes`：`doveconf -n namespace`。",
    ],
  },
  verify: READ_MAILBOX,
};
