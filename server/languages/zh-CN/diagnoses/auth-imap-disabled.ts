import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { LOG_IN } from "../verify-steps.ts";

export const authImapDisabled: DiagnosisText = {
  title: "{host} 上的账号{user, select, unknown {} other { {user} }}没有开启 IMAP",
  cause:
    "{text, select, unknown {} other {服务器返回“{text}”。}}用户名和密码可能都正确，网页邮箱也能用，但该账号没有开启 IMAP，或者不允许使用。",
  fix: {
    user: [
      "在网页邮箱的设置里开启 IMAP（通常在“POP3/SMTP/IMAP”一栏；Outlook.com 在“邮件”→“转发和 IMAP”；个人 Gmail 账号始终开启），几分钟后再试。",
      "如果没有这个开关，请联系管理员或服务商：有些套餐不包含 IMAP。",
    ],
    admin: [
      "为该用户开启：Exchange 和 Microsoft 365 执行 `Set-CASMailbox {user} -ImapEnabled $true`；Zimbra 执行 `zmprov ma {user} zimbraImapEnabled TRUE`。",
      "在 Google Workspace 管理控制台为该单位部门允许 IMAP：“应用”→“Google Workspace”→“Gmail”→“最终用户访问权限”→“POP 和 IMAP 访问权限”。",
      "在 Dovecot 中检查密码数据库是否返回 `nologin` 或拒绝该服务：`doveadm auth test -x service=imap {user}`。",
    ],
  },
  verify: LOG_IN,
};
