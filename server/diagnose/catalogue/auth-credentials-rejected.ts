import type { Diagnosis } from "../diagnosis.ts";
import { loginRefused } from "../login.ts";
import { namedIn } from "../said.ts";

/** The server refuses user name or password. */
export const authCredentialsRejected: Diagnosis = {
  id: "auth-credentials-rejected",
  severity: "critical",
  scope: "account",
  phase: "auth",
  general: true,
  reference: "https://www.rfc-editor.org/rfc/rfc5530#section-3",
  text: {
    en: {
      title: "{host} rejects the user name or password of {user}",
      cause:
        "The login ends with “{text}”. Mail programs ask for the password again and again. Servers do not say whether the name or the password is wrong; some answer the same when an app password is needed or IMAP is switched off for the account.",
      fix: {
        user: [
          "Sign in to webmail with the same user name and password: if that fails too, reset the password there.",
          "Create an app password (authorization code) in your provider's security settings and use it in place of the password if your provider demands one (Google, iCloud, Yahoo, QQ, NetEase) or you sign in to webmail in two steps; create a new one if you have changed the password since: that ends the old ones at Google, Apple and QQ.",
          "Type the password again in your mail program, without blanks before or after it.",
          "Use your full e-mail address as the user name, unless your provider documents another form.",
          "Switch IMAP on in the webmail settings if your provider has such a switch.",
        ],
        admin: [
          "Test the login on the server itself: `doveadm auth test -x service=imap {user}` asks for the password.",
          "Look for the true reason in the log: `journalctl -u dovecot --since -1d | grep -i -F {user}`, where `auth_verbose = yes` says more; `journalctl -u cyrus-imapd | grep badlogin` for Cyrus; the sign-in log of Microsoft Entra; the user log events of Google Workspace.",
          "Check that the account exists and is neither locked nor closed: `doveadm user {user}`.",
          "Correct the password that imapscope has, in the variable or file that `auth.password` in `imapscope.yaml` names, if imapscope monitors this account and only its checks fail.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 拒绝了 {user} 的用户名或密码",
      cause:
        "登录时服务器返回“{text}”。邮件客户端会反复要求输入密码。服务器不会说明错的是用户名还是密码；有些服务器在必须使用授权码、或者账号没有开启 IMAP 时，也会给出同样的答复。",
      fix: {
        user: [
          "用同样的用户名和密码登录网页邮箱：如果也登录不上，请在那里重置密码。",
          "如果使用的是 QQ、网易、Gmail、iCloud、Yahoo 等邮箱，或者网页登录需要两步验证，请在邮箱的安全设置里生成授权码（应用专用密码），用它代替密码；如果之后改过登录密码，Google、Apple 和 QQ 的旧授权码会失效，请重新生成。",
          "在邮件客户端里重新输入密码，注意前后不要有空格。",
          "用户名填写完整的邮箱地址，除非服务商另有说明。",
          "如果服务商提供 IMAP 开关，请在网页邮箱的设置里开启 IMAP。",
        ],
        admin: [
          "在服务器上直接测试登录（会提示输入密码）：`doveadm auth test -x service=imap {user}`。",
          "在日志里查找真正的原因：`journalctl -u dovecot --since -1d | grep -i -F {user}`，设置 `auth_verbose = yes` 后信息更详细；Cyrus 用 `journalctl -u cyrus-imapd | grep badlogin`；Microsoft Entra 查看登录日志；Google Workspace 查看用户日志事件。",
          "确认账号存在，且没有锁定或停用：`doveadm user {user}`。",
          "如果 imapscope 在监控该账号，而且只有它的检查失败，请更正 `imapscope.yaml` 中 `auth.password` 所指的环境变量或文件里的密码。",
        ],
      },
    },
  },
  find: (facts) => (namedIn(facts, "auth") ? null : loginRefused(facts)),
};
