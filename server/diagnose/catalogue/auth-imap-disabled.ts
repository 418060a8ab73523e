import type { ProbeFacts } from "../../probe/facts.ts";
import type { Diagnosis, Evidence } from "../diagnosis.ts";
import { announced, loginSaid } from "../said.ts";

/** IMAP is switched off for the account, by its owner or its administrator. */
export const authImapDisabled: Diagnosis = {
  id: "auth-imap-disabled",
  severity: "critical",
  scope: "account",
  phase: "auth",
  // The server said so and let the login in all the same: mail could be read.
  otherwise: ({ letIn }) => (letIn === "yes" ? "warning" : null),
  reference: "https://support.google.com/a/answer/105694",
  text: {
    en: {
      title: "IMAP is switched off for {user} on {host}",
      cause:
        "The server answers “{text}”. Name and password may be right and webmail works, but this account may not use IMAP.",
      fix: {
        user: [
          "Switch IMAP on in the webmail settings (Outlook.com: “Mail”, “Forwarding and IMAP”; others mostly under “POP and IMAP”; private Gmail accounts have it always on), and try again after some minutes.",
          "Ask your administrator or provider to allow it if there is no such switch: some plans do not include IMAP.",
        ],
        admin: [
          "Switch it on for the user: in Exchange and Microsoft 365 `Set-CASMailbox {user} -ImapEnabled $true`; in Zimbra `zmprov ma {user} zimbraImapEnabled TRUE`.",
          "Allow it for the organisational unit in Google Workspace: “Apps”, “Google Workspace”, “Gmail”, “End User Access”, “POP and IMAP access”.",
          "Check in Dovecot whether the password database answers with `nologin` or refuses this service: `doveadm auth test -x service=imap {user}`.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 上的账号 {user} 没有开启 IMAP",
      cause: "服务器返回“{text}”。用户名和密码可能都正确，网页邮箱也能用，但该账号没有开启 IMAP，或者不允许使用。",
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
    },
  },
  find: (facts) => loginSaid(facts, "auth-imap-disabled") ?? letIn(facts),
};

/** Some servers take the login and only say that it is of no use. */
function letIn(facts: ProbeFacts): Evidence | null {
  const said = announced(facts, "auth-imap-disabled");
  const works = facts.phases.list.status === "ok" || facts.phases.status.status === "ok";
  return said && { ...said, letIn: works ? "yes" : "no" };
}
