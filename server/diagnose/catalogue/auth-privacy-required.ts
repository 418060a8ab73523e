import type { Diagnosis } from "../diagnosis.ts";
import { loginFailedWith } from "../login.ts";
import { loginSaid } from "../said.ts";

/** The server wants encryption before it takes a login. */
export const authPrivacyRequired: Diagnosis = {
  id: "auth-privacy-required",
  severity: "critical",
  scope: "server",
  phase: "auth",
  reference: "https://www.rfc-editor.org/rfc/rfc5530#section-3",
  text: {
    en: {
      title: "{host} wants an encrypted connection before the login",
      cause:
        "The server answers “{text}”: the server takes no password over a connection that it believes to be unencrypted. Mail programs report that the login is not secure or not allowed; the password may be right.",
      fix: {
        user: [
          "Set the security in your mail program to SSL/TLS with port 993, or to STARTTLS with port 143.",
          "Change your password if it was used without encryption in a network you do not trust.",
        ],
        admin: [
          "Let imapscope use the encrypted port if it monitors this server: `security: implicit-tls` and `port: 993` in `imapscope.yaml`.",
          "Tell Dovecot that connections from a proxy which ends TLS in front of it are safe: `login_trusted_networks` (2.4 trusts them only where `ssl = required` is not set), or `haproxy_trusted_networks` with the PROXY protocol.",
          "Correct security and port in the settings you hand out and in autoconfig.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 要求先加密连接再登录",
      cause:
        "服务器返回“{text}”：服务器认为连接没有加密，因此不接受密码。邮件客户端会提示登录不安全或不允许；密码本身可能没有问题。",
      fix: {
        user: [
          "在邮件客户端里把加密方式设为 SSL/TLS（端口 993）或 STARTTLS（端口 143）。",
          "如果曾在不可信的网络中以未加密方式登录过，请修改密码。",
        ],
        admin: [
          "如果 imapscope 在监控该服务器，请改用加密端口：在 `imapscope.yaml` 中设置 `security: implicit-tls` 和 `port: 993`。",
          "如果 TLS 在前端的代理上终止，请让 Dovecot 信任来自代理的连接：`login_trusted_networks`（2.4 版只在没有设置 `ssl = required` 时有效）；使用 PROXY 协议时则是 `haproxy_trusted_networks`。",
          "更正发给用户的设置以及自动配置里的加密方式和端口。",
        ],
      },
    },
  },
  verify: {
    en: [
      'Sign in once over TLS, in bash (type the password, then Enter): `read -rs P; imapscope check imaps://{host} --user {user} --password-stdin <<<"$P"`.',
    ],
    "zh-CN": [
      '通过 TLS 登录一次（bash，先输入密码再回车）：`read -rs P; imapscope check imaps://{host} --user {user} --password-stdin <<<"$P"`。',
    ],
  },
  find: (facts) => loginFailedWith(facts, ["PRIVACYREQUIRED"]) ?? loginSaid(facts, "auth-privacy-required"),
};
