import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";

export const authPrivacyRequired: DiagnosisText = {
  title: "{host} 要求先加密连接再登录",
  cause:
    "{text, select, unknown {服务器会说明原因} other {服务器返回“{text}”}}：服务器认为连接没有加密，因此不接受密码。邮件客户端会提示登录不安全或不允许；密码本身可能没有问题。",
  fix: {
    user: [
      "在邮件客户端里把加密方式设为 SSL/TLS（端口 993）或 STARTTLS（端口 143）。",
      "如果曾在不可信的网络中以未加密方式登录过，请修改密码。",
    ],
    admin: [
      "如果 imapscope 在监控该服务器，请改用加密端口：在 `imapscope.yaml` 中设置 `security: implicit-tls` 和 `port: 993`。",
      "如果由前端的代理负责 TLS，请让 Dovecot 信任来自代理的连接：在 `login_trusted_networks` 里只写代理的地址（2.4 版只在没有设置 `ssl = required` 时有效）；使用 PROXY 协议时则是 `haproxy_trusted_networks`。",
      "更正发给用户的设置以及自动配置里的加密方式和端口。",
    ],
  },
  verify: [
    '通过 TLS 登录一次（bash，先输入密码再回车）：`read -rs P; imapscope check imaps://{host} --user {user} --password-stdin <<<"$P"`。',
  ],
};
