import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { OPENSSL } from "../../../diagnose/wording.ts";

export const authMechanismUnsupported: DiagnosisText = {
  title:
    "{way, select, instead {{host} 声明支持 {mechanism}，却拒绝使用} refused {{host} 声明支持 {mechanism}，却拒绝使用} other {{host} 不支持所用的登录方式}}",
  cause:
    "{way, select, instead {服务器声明支持 `{mechanism}`，使用时却返回“{text}”；改用 {used} 可以登录。会自动换用其他方式的邮件客户端能够登录，其他客户端即使密码正确也会提示登录失败。} refused {服务器声明支持 `{mechanism}`，使用时却返回“{text}”，也不接受其他登录方式。邮件客户端会提示不支持该身份验证方式；密码可能没有问题。} other {{text, select, unknown {服务器提供的登录方式都不能使用现有的密码或访问令牌} other {服务器只提供“{text}”，无法用现有的密码或访问令牌登录}}。{before, select, offered {{since}它还支持密码登录：要么此后服务器的设置变了，要么途中有设备解密了连接，把它隐藏了。} other {}}邮件客户端会提示不支持该身份验证方式；密码和令牌都没有发送出去。}}",
  fix: {
    user: [
      "在邮件客户端里更换身份验证方式：在 SSL/TLS 下使用“普通密码”；如果服务商要求，则使用 OAuth2。",
      "用新版邮件客户端重新添加账号，它会通过服务商的登录窗口完成登录。",
    ],
    admin: [
      "{way, select, other {查看 Dovecot 当前提供的方式：`doveconf auth_mechanisms`。} instead {只声明服务器真正接受的方式：Dovecot 的 `auth_mechanisms`、Cyrus 的 `sasl_mech_list`；前端有 nginx 时还有 `imap_auth`。} refused {只声明服务器真正接受的方式：Dovecot 的 `auth_mechanisms`、Cyrus 的 `sasl_mech_list`；前端有 nginx 时还有 `imap_auth`。}}",
      "在现有方式之外，提供用户需要的方式：TLS 下的密码登录，把 `plain login` 加进 `auth_mechanisms`；令牌登录再加上 `xoauth2 oauthbearer`；然后执行 `doveadm reload`。",
      "如果 imapscope 在监控该服务器，而服务器不打算开放其他方式，请改为不登录检查（在 `imapscope.yaml` 中设置 `depth: connect`）。",
    ],
  },
  verify: [
    `输入 \`a CAPABILITY\` 查询服务器支持的登录方式，返回的内容中应有邮件客户端也支持的 \`AUTH=\`：\`${OPENSSL} -quiet -crlf\`。`,
    "让邮件客户端收取新邮件，它不应再提示身份验证方式有问题。",
  ],
};
