import type { Diagnosis } from "../diagnosis.ts";
import { loginFailedWith } from "../login.ts";
import { loginSaid } from "../said.ts";

/** The server refuses the login and leaves the explanation to its administrator. */
export const authContactAdmin: Diagnosis = {
  id: "auth-contact-admin",
  severity: "critical",
  scope: "account",
  phase: "auth",
  reference: "https://www.rfc-editor.org/rfc/rfc5530#section-3",
  text: {
    en: {
      title: "{host} asks {user} to contact the administrator",
      cause:
        "The server answers “{text}” (`{code}`): the server asks the user to contact its support. The account may be locked, unpaid, or need a decision; trying again does not help.",
      fix: {
        user: [
          "Sign in to webmail: it often explains what is wrong with the account.",
          "Contact your provider's support or your administrator, and quote “{text}”.",
        ],
        admin: [
          "Look up in the user directory whether the account is locked, suspended or unpaid; in Dovecot `doveadm auth test -x service=imap {user}` shows `nologin` and the `reason` set for it.",
          "Look for this login in the log: `journalctl -u dovecot --since -1d | grep -i -F {user}`.",
          "Release the account, and tell its user why it was held.",
        ],
      },
    },
    "zh-CN": {
      title: "{user} 需要联系管理员才能登录 {host}",
      cause:
        "服务器返回“{text}”（`{code}`）：服务器要求用户联系客服或管理员。账号可能已锁定、欠费，或者需要人工处理；反复重试没有用。",
      fix: {
        user: ["登录网页邮箱：那里往往会说明账号有什么问题。", "联系服务商客服或管理员，并提供原文“{text}”。"],
        admin: [
          "在用户目录里确认账号是否已锁定、停用或欠费；Dovecot 可用 `doveadm auth test -x service=imap {user}` 查看 `nologin` 及其 `reason`。",
          "在日志里查找这次登录：`journalctl -u dovecot --since -1d | grep -i -F {user}`。",
          "解除对账号的限制，并向用户说明原因。",
        ],
      },
    },
  },
  find: (facts) => loginFailedWith(facts, ["CONTACTADMIN"]) ?? loginSaid(facts, "auth-contact-admin"),
};
