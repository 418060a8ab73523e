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
      title: "{host} does not offer a login by password",
      cause:
        "The server takes no plain password; instead it offers “{text}”. Mail programs that cannot do that report that the authentication method is not supported; the password was not sent.",
      fix: {
        user: [
          "Choose another authentication method in your mail program: “normal password” over SSL/TLS, or OAuth2 if your provider asks for it.",
          "Add the account anew in an up-to-date mail program, which then signs in through a window of your provider.",
        ],
        admin: [
          "Offer a login by password over TLS: `auth_mechanisms = plain login` in Dovecot, then `doveadm reload`.",
          "See what is offered: `doveconf -n auth_mechanisms`.",
          "Check this server without a login (`depth: connect` in `imapscope.yaml`) if it is to accept only other methods.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 没有提供密码登录方式",
      cause:
        "服务器不接受普通密码，而是提供“{text}”。不支持这些方式的邮件客户端会提示身份验证方式不受支持；密码没有发送出去。",
      fix: {
        user: [
          "在邮件客户端里更换身份验证方式：在 SSL/TLS 下使用“普通密码”；如果服务商要求，则使用 OAuth2。",
          "用新版邮件客户端重新添加账号，它会通过服务商的登录窗口完成登录。",
        ],
        admin: [
          "在 TLS 下提供密码登录：Dovecot 设置 `auth_mechanisms = plain login`，然后执行 `doveadm reload`。",
          "查看当前提供的方式：`doveconf -n auth_mechanisms`。",
          "如果服务器只打算接受其他方式，请让 imapscope 不登录检查（`imapscope.yaml` 中设置 `depth: connect`）。",
        ],
      },
    },
  },
  find: (facts) => loginFailedWith(facts, ["MECHANISM_UNSUPPORTED"]),
};
