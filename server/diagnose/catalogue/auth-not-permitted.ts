import type { Diagnosis } from "../diagnosis.ts";
import { loginFailedWith } from "../login.ts";
import { loginSaid } from "../said.ts";

/** The password is right, but the account may not do what it asks for. */
export const authNotPermitted: Diagnosis = {
  id: "auth-not-permitted",
  severity: "critical",
  phase: "auth",
  reference: "https://www.rfc-editor.org/rfc/rfc5530#section-3",
  text: {
    en: {
      title: "{user} may not use this mailbox on {host}",
      cause:
        "The login ends with “{text}” (`{code}`): the server knows who is there, but does not allow this account to open the mailbox. It is a shared or another person's mailbox, or IMAP is not allowed for the account.",
      fix: {
        user: [
          "Use your own user name, or exactly the form your administrator gives for a shared mailbox.",
          "Ask the owner or the administrator for access to the mailbox.",
        ],
        admin: [
          "Check what the account may do: `doveadm user {user}`, and in the user directory whether IMAP is allowed for it.",
          "Grant access to the shared mailbox, or correct the master user's setup (`auth_master_user_separator`).",
          "Look for the reason in the log: `journalctl -u dovecot -n 200 | grep -i auth`.",
        ],
      },
    },
    "zh-CN": {
      title: "{user} 无权使用 {host} 上的这个邮箱",
      cause:
        "登录时服务器返回“{text}”（`{code}`）：服务器认出了用户，但不允许该账号打开这个邮箱。可能是共享邮箱或他人的邮箱，也可能该账号没有 IMAP 权限。",
      fix: {
        user: [
          "使用自己的用户名；访问共享邮箱时，严格按照管理员给出的格式填写。",
          "向邮箱所有者或管理员申请访问权限。",
        ],
        admin: [
          "检查账号的权限：`doveadm user {user}`，并在用户目录里确认是否允许使用 IMAP。",
          "授予共享邮箱的访问权限，或者更正主用户（master user）的配置（`auth_master_user_separator`）。",
          "在日志里查找原因：`journalctl -u dovecot -n 200 | grep -i auth`。",
        ],
      },
    },
  },
  find: (facts) => loginFailedWith(facts, ["AUTHORIZATIONFAILED", "NOPERM"]) ?? loginSaid(facts, "auth-not-permitted"),
};
