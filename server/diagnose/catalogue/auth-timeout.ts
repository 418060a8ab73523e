import type { Diagnosis } from "../diagnosis.ts";
import { TIMED_OUT } from "../failed.ts";
import { loginFailedWith } from "../login.ts";
import { loginSaid } from "../said.ts";

/** The login gets no answer. */
export const authTimeout: Diagnosis = {
  id: "auth-timeout",
  severity: "critical",
  phase: "auth",
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
          "Measure a login on the server itself: `time doveadm auth test {user}`.",
          "Check that the password database (LDAP, SQL, PAM) answers quickly, and that name lookups on the server do.",
          "Look for failed logins that cause a delay: `journalctl -u dovecot -n 200 | grep -i auth`, `doveadm penalty`.",
          "Allow more time (`timeout` in `imapscope.yaml`) if the server is just slow.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 对登录没有响应",
      cause:
        "服务器收到用户名和密码之后就没有了回应，邮件客户端会一直等待直到放弃。通常是验证密码的服务很慢或不可用，或者多次登录失败之后服务器故意延迟答复。",
      fix: {
        user: [
          "等待几分钟再试；这并不说明密码有误。",
          "检查是否有其他设备还在用旧密码反复尝试，这会让服务器的答复越来越慢。",
        ],
        admin: [
          "在服务器上测量登录时间：`time doveadm auth test {user}`。",
          "检查密码数据库（LDAP、SQL、PAM）以及服务器上的域名解析是否响应迅速。",
          "检查是否有失败的登录造成延迟：`journalctl -u dovecot -n 200 | grep -i auth`、`doveadm penalty`。",
          "如果服务器只是比较慢，请调大 `imapscope.yaml` 中的 `timeout`。",
        ],
      },
    },
  },
  find: (facts) => loginFailedWith(facts, TIMED_OUT) ?? loginSaid(facts, "auth-timeout"),
};
