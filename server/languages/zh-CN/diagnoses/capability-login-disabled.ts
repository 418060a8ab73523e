import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";

export const capabilityLoginDisabled: DiagnosisText = {
  title: "{host} 的{port, select, unknown {邮件端口} other { {port} 端口}}不接受密码登录",
  cause:
    "{connection, select, clear {连接没有加密，服务器因此声明了 `LOGINDISABLED`：必须先启用 TLS 才能登录。} starttls {连接没有加密，服务器因此声明了 `LOGINDISABLED`：必须先启用 TLS 才能登录，而该端口支持 STARTTLS。} encrypted {连接已经加密，服务器却声明了 `LOGINDISABLED`，不接受密码登录：多半是由前端的代理负责 TLS，服务器误以为连接没有加密。{before, select, offered {{since}它还接受密码：要么此后服务器或这个代理的设置变了，要么途中有别的设备在解密连接。} other {}}} other {服务器声明了 `LOGINDISABLED`：它不接受在这个连接上用密码登录，多半是因为连接没有加密。}}邮件客户端会提示服务器禁止登录，或者登录方式不安全；密码还没有验证过。",
  fix: {
    user: [
      "在邮件客户端里把加密方式设为 SSL/TLS（端口 993）或 STARTTLS（端口 143）。",
      "不必改密码：服务器根本没有验证它。",
    ],
    admin: [
      "{connection, select, starttls {让 imapscope 也使用 TLS：在 `imapscope.yaml` 中为该服务器设置 `security: starttls`，或者 `security: implicit-tls` 和 `port: 993`。} other {改为检查加密端口：在 `imapscope.yaml` 中为该服务器设置 `security: implicit-tls` 和 `port: 993`。}}",
      "如果由前端的代理负责 TLS，请让 Dovecot 信任来自它的连接：在 `login_trusted_networks` 里写上代理的地址（2.4 版仅在 `ssl = yes` 时有效，`required` 时无效），或者使用 `haproxy_trusted_networks` 和 HAProxy 的 `send-proxy-v2-ssl`。",
      "允许密码登录：如果 `auth_mechanisms` 里没有 `plain login`，请加上，然后执行 `doveadm reload`。",
      "不要改动 `disable_plaintext_auth`（2.4 版为 `auth_allow_cleartext`）：它能防止密码以明文传送。",
    ],
  },
  verify: [
    '通过 TLS 登录一次（bash，先输入密码再回车）：`read -rs P; imapscope check imaps://{host} --user {user} --password-stdin <<<"$P"`。',
  ],
};
