import type { Diagnosis } from "../diagnosis.ts";
import { loginSaid } from "../said.ts";

/** IMAP is switched off for the account, by its owner or its administrator. */
export const authImapDisabled: Diagnosis = {
  id: "auth-imap-disabled",
  severity: "critical",
  phase: "auth",
  reference: "https://support.google.com/a/answer/105694",
  text: {
    en: {
      title: "IMAP is switched off for {user} on {host}",
      cause:
        "The login ends with “{text}”. Name and password may be right and webmail works, but this account may not use IMAP.",
      fix: {
        user: [
          "Switch IMAP on in the webmail settings, mostly under forwarding, POP and IMAP, then try again after some minutes.",
          "Ask your administrator or provider to allow it if there is no such switch: some plans do not include IMAP.",
        ],
        admin: [
          "Switch it on for the user; in Exchange: `Set-CASMailbox USER -ImapEnabled $true`; in Zimbra: `zmprov ma USER zimbraImapEnabled TRUE`.",
          "Allow it for the organisational unit in Google Workspace, under Gmail, end user access.",
          "Check in Dovecot whether the user database answers with `nologin` or refuses this service: `doveadm user {user}`.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 上的账号 {user} 没有开启 IMAP",
      cause: "登录时服务器返回“{text}”。用户名和密码可能都正确，网页邮箱也能使用，但这个账号不允许使用 IMAP。",
      fix: {
        user: [
          "在网页邮箱的设置里（通常在“POP3/IMAP”一栏）开启 IMAP，几分钟后再试。",
          "如果没有这个开关，请联系管理员或服务商：有些套餐不包含 IMAP。",
        ],
        admin: [
          "为该用户开启：Exchange 执行 `Set-CASMailbox USER -ImapEnabled $true`；Zimbra 执行 `zmprov ma USER zimbraImapEnabled TRUE`。",
          "在 Google Workspace 的 Gmail“最终用户访问权限”里为该组织部门允许 IMAP。",
          "在 Dovecot 中检查用户数据库是否返回 `nologin` 或拒绝该服务：`doveadm user {user}`。",
        ],
      },
    },
  },
  find: (facts) => loginSaid(facts, "auth-imap-disabled"),
};
