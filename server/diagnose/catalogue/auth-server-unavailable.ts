import type { Diagnosis } from "../diagnosis.ts";
import { loginFailedWith } from "../login.ts";
import { loginSaid } from "../said.ts";

/** The service that checks passwords, or holds the mailbox, does not answer. */
export const authServerUnavailable: Diagnosis = {
  id: "auth-server-unavailable",
  severity: "critical",
  scope: "server",
  phase: "auth",
  general: true,
  transient: true,
  reference: "https://www.rfc-editor.org/rfc/rfc5530#section-3",
  text: {
    en: {
      title: "{host} cannot check logins at the moment",
      cause:
        "The server answers “{text}” (`{code}`): a service behind the mail server is down. Mail programs may ask for the password although nothing is wrong with it.",
      fix: {
        user: [
          "Wait a few minutes and try again.",
          "Keep your password as it is, and do not type it again and again.",
          "Check your provider's status page if it lasts.",
        ],
        admin: [
          "Check whether the password database (LDAP, SQL, PAM) answers: `doveadm auth test {user}` asks for the password.",
          "Look for the reason in the log: `journalctl -u dovecot -n 200 | grep -i -e auth -e error`.",
          "Check the storage and, with a proxy, the server behind it: `doveadm user {user}`, `df -h`.",
          "Raise `client_limit` in the block `service auth` if the log names it.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 暂时无法验证登录",
      cause:
        "服务器返回“{text}”（`{code}`）：邮件服务器背后的某个服务不可用。邮件客户端可能会要求重新输入密码，但密码并没有错。",
      fix: {
        user: ["过几分钟再试。", "不要修改密码，也不要反复输入密码。", "如果持续出现，请查看服务商的服务状态页面。"],
        admin: [
          "检查密码数据库（LDAP、SQL、PAM）是否有响应（会提示输入密码）：`doveadm auth test {user}`。",
          "在日志里查找原因：`journalctl -u dovecot -n 200 | grep -i -e auth -e error`。",
          "检查存储；如果使用代理，还要检查后端服务器：`doveadm user {user}`、`df -h`。",
          "如果日志里提到 `client_limit`，请在 `service auth` 配置块中调高。",
        ],
      },
    },
  },
  find: (facts) => loginFailedWith(facts, ["UNAVAILABLE"]) ?? loginSaid(facts, "auth-server-unavailable"),
};
