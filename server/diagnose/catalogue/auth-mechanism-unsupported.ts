import type { Diagnosis } from "../diagnosis.ts";
import { loginFailedWith } from "../login.ts";
import { OPENSSL } from "../wording.ts";

/** The server offers no way to log in that the check knows. */
export const authMechanismUnsupported: Diagnosis = {
  id: "auth-mechanism-unsupported",
  severity: "critical",
  scope: "server",
  phase: "auth",
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-6.2.2",
  text: {
    en: {
      title: "{host} does not offer this way to log in",
      cause:
        "The server offers only “{text}”, and that does not go with the password or access token at hand. Mail programs report that the authentication method is not supported; nothing secret was sent.",
      fix: {
        user: [
          "Choose another authentication method in your mail program: “normal password” over SSL/TLS, or OAuth2 if your provider asks for it.",
          "Set the account up in an up-to-date mail program, which then signs in through a window of your provider.",
        ],
        admin: [
          "See what Dovecot is set to offer: `doveconf auth_mechanisms`.",
          "Offer what your users have: `auth_mechanisms = plain login` for passwords over TLS, `xoauth2 oauthbearer` besides for tokens, then `doveadm reload`.",
          "Let imapscope check without a login (`depth: connect` in `imapscope.yaml`) if it monitors this server and no other method is wanted.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 不支持所用的登录方式",
      cause:
        "服务器只提供“{text}”，现有的密码或访问令牌用不上。邮件客户端会提示不支持该身份验证方式；密码和令牌都没有发送出去。",
      fix: {
        user: [
          "在邮件客户端里更换身份验证方式：在 SSL/TLS 下使用“普通密码”；如果服务商要求，则使用 OAuth2。",
          "用新版邮件客户端重新添加账号，它会通过服务商的登录窗口完成登录。",
        ],
        admin: [
          "查看 Dovecot 当前提供的方式：`doveconf auth_mechanisms`。",
          "提供用户需要的方式：TLS 下的密码登录用 `auth_mechanisms = plain login`，令牌登录再加上 `xoauth2 oauthbearer`，然后执行 `doveadm reload`。",
          "如果 imapscope 在监控该服务器，而服务器不打算开放其他方式，请改为不登录检查（在 `imapscope.yaml` 中设置 `depth: connect`）。",
        ],
      },
    },
  },
  verify: {
    en: [
      `Ask the server for its ways to log in, by typing \`a CAPABILITY\`; an \`AUTH=\` that your mail program has must be in the answer: \`${OPENSSL} -quiet -crlf\`.`,
      "Let the mail program fetch new mail; it may no longer report the authentication method.",
    ],
    "zh-CN": [
      `输入 \`a CAPABILITY\` 查询服务器支持的登录方式，答复中应有邮件客户端也支持的 \`AUTH=\`：\`${OPENSSL} -quiet -crlf\`。`,
      "让邮件客户端收取新邮件，它不应再提示身份验证方式有问题。",
    ],
  },
  find: (facts) => loginFailedWith(facts, ["MECHANISM_UNSUPPORTED"]),
};
