import type { Diagnosis } from "../diagnosis.ts";
import { loginFailedWith } from "../login.ts";

/** The server refuses the login and leaves the explanation to its administrator. */
export const authContactAdmin: Diagnosis = {
  id: "auth-contact-admin",
  severity: "critical",
  phase: "auth",
  reference: "https://www.rfc-editor.org/rfc/rfc5530#section-3",
  text: {
    en: {
      title: "{host} asks {user} to contact the administrator",
      cause:
        "The login ends with “{text}” (`{code}`): the server asks the user to contact its support. The account may be locked, unpaid, or need a decision; trying again does not help.",
      fix: {
        user: [
          "Sign in to webmail: it often explains what is wrong with the account.",
          "Contact your provider's support or your administrator, and quote “{text}”.",
        ],
        admin: [
          "Look up the account: `doveadm user {user}`, and in the user directory whether it is locked or suspended.",
          "Look for this login in the log: `journalctl -u dovecot -n 200 | grep -i auth`.",
          "Release the account, and tell its user why it was held.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 要求 {user} 联系管理员后才能登录",
      cause:
        "登录时服务器返回“{text}”（`{code}`）：服务器要求用户联系客服或管理员。账号可能被锁定、欠费或需要人工处理；反复重试没有用。",
      fix: {
        user: ["登录网页邮箱：那里往往会说明账号有什么问题。", "联系服务商客服或管理员，并提供原文“{text}”。"],
        admin: [
          "查看账号状态：`doveadm user {user}`，并在用户目录里确认是否被锁定或停用。",
          "在日志里查找这次登录：`journalctl -u dovecot -n 200 | grep -i auth`。",
          "解除账号限制，并告知用户原因。",
        ],
      },
    },
  },
  find: (facts) => loginFailedWith(facts, ["CONTACTADMIN"]),
};
