import type { Diagnosis } from "../diagnosis.ts";
import { TIMED_OUT } from "../failed.ts";
import { isLoginUnanswered, loginFailedWith } from "../login.ts";
import { loginSaid } from "../said.ts";

/** The login gets no answer. */
export const authTimeout: Diagnosis = {
  id: "auth-timeout",
  severity: "critical",
  scope: "account",
  phase: "auth",
  transient: true,
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-6.2.3",
  text: {
    en: {
      title: "{host} does not answer the login",
      cause:
        "The server takes user name and password and then falls silent, so mail programs hang until they give up. Usually the service that checks passwords is slow or down, or the server delays its answer after many failed logins.",
      fix: {
        user: [
          "Wait a few minutes and try again; the password is not known to be wrong.",
          "Check that no other device keeps trying an old password, which makes the server answer ever later.",
        ],
        admin: [
          'Measure a login on the server itself, in bash (type the password, then Enter): `read -rs P; time doveadm auth test {user} <<<"$P"`.',
          "Check that the password database (LDAP, SQL, PAM) and the name lookups of the server answer quickly.",
          "Look for failed logins, after which Dovecot waits longer each time: `journalctl -u dovecot --since -1d | grep -i -F {user}`, `doveadm penalty`.",
          "Allow checks more time (`timeout` in `imapscope.yaml`) if the server is just slow.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 对登录没有响应",
      cause:
        "服务器收到用户名和密码后一直没有回应，邮件客户端会卡住直到超时。通常是验证密码的服务缓慢或不可用，或者多次登录失败后服务器有意延迟答复。",
      fix: {
        user: [
          "过几分钟再试；这并不说明密码有误。",
          "检查是否有其他设备还在用旧密码反复登录，这会让服务器的答复越来越慢。",
        ],
        admin: [
          '在服务器上测量登录用时（bash，先输入密码再回车）：`read -rs P; time doveadm auth test {user} <<<"$P"`。',
          "检查密码数据库（LDAP、SQL、PAM）以及服务器上的域名解析是否响应迅速。",
          "查找登录失败的记录（每次失败后 Dovecot 都会多等一会儿）：`journalctl -u dovecot --since -1d | grep -i -F {user}`、`doveadm penalty`。",
          "如果服务器只是比较慢，请调大检查的超时时间（`imapscope.yaml` 中的 `timeout`）。",
        ],
      },
    },
  },
  find: (facts) =>
    (isLoginUnanswered(facts) ? loginFailedWith(facts, TIMED_OUT) : null) ?? loginSaid(facts, "auth-timeout"),
};
