import type { Diagnosis } from "../diagnosis.ts";
import { loginFailedWith } from "../login.ts";

/** The server offers no way to log in that the check knows. */
export const authMechanismUnsupported: Diagnosis = {
  id: "auth-mechanism-unsupported",
  severity: "critical",
  phase: "auth",
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-6.2.2",
  text: {
    en: {
      title: "{host} does not offer this way to log in",
      cause:
        "Of what there is to log in with, a password or an access token, the server takes none; it offers “{text}”. Mail programs that cannot do that report that the authentication method is not supported; nothing secret was sent.",
      fix: {
        user: [
          "Choose another authentication method in your mail program: “normal password” over SSL/TLS, or OAuth2 if your provider asks for it.",
          "Add the account anew in an up-to-date mail program, which then signs in through a window of your provider.",
        ],
        admin: [
          "Offer what your users have over TLS: `auth_mechanisms = plain login` in Dovecot for passwords, `xoauth2 oauthbearer` besides for tokens, then `doveadm reload`.",
          "See what is offered: `doveconf -n auth_mechanisms`.",
          "Check this server without a login (`depth: connect` in `imapscope.yaml`) if it is to accept only other methods.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 不支持所用的登录方式",
      cause:
        "现有的凭据（密码或访问令牌）服务器都不接受，它只提供“{text}”。不支持这些方式的邮件客户端会提示身份验证方式不受支持；密码和令牌都没有发送出去。",
      fix: {
        user: [
          "在邮件客户端里更换身份验证方式：在 SSL/TLS 下使用“普通密码”；如果服务商要求，则使用 OAuth2。",
          "用新版邮件客户端重新添加账号，它会通过服务商的登录窗口完成登录。",
        ],
        admin: [
          "在 TLS 下提供用户需要的方式：Dovecot 设置 `auth_mechanisms = plain login`（密码），令牌登录再加上 `xoauth2 oauthbearer`，然后执行 `doveadm reload`。",
          "查看当前提供的方式：`doveconf -n auth_mechanisms`。",
          "如果服务器只打算接受其他方式，请让 imapscope 不登录检查（`imapscope.yaml` 中设置 `depth: connect`）。",
        ],
      },
    },
  },
  find: (facts) => loginFailedWith(facts, ["MECHANISM_UNSUPPORTED"]),
};
