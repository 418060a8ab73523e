import type { Diagnosis } from "../diagnosis.ts";
import { loginSaid } from "../said.ts";

/** The provider wants a password of its own for mail programs. */
export const authAppPasswordRequired: Diagnosis = {
  id: "auth-app-password-required",
  severity: "critical",
  phase: "auth",
  reference: "https://support.google.com/accounts/answer/185833",
  text: {
    en: {
      title: "{host} wants an app password for {user}",
      cause:
        "The login ends with “{text}”. The normal password still works in webmail, but mail programs need a separate one, called app password or authorization code.",
      fix: {
        user: [
          "Turn on two-step sign-in in the account's security settings if app passwords are not offered there.",
          "Create an app password (QQ and 163: an authorization code, when IMAP is switched on) in the provider's security settings.",
          "Paste it in place of the password in your mail program, without blanks.",
        ],
        admin: [
          "Allow app passwords in the organisation's security policy, or offer a sign-in with OAuth 2.0.",
          "Put an app password into the variable or file that `password` of this server in `imapscope.yaml` names.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 要求 {user} 使用授权码登录",
      cause:
        "登录时服务器返回“{text}”。原来的密码仍可登录网页邮箱，但邮件客户端需要使用单独的密码，也就是授权码（应用专用密码）。",
      fix: {
        user: [
          "如果安全设置里没有授权码选项，请先开启两步验证。",
          "在邮箱的安全设置里生成授权码（QQ 邮箱和网易邮箱在开启 IMAP 服务时生成）。",
          "在邮件客户端里用授权码代替密码，注意不要带空格。",
        ],
        admin: [
          "在组织的安全策略中允许应用专用密码，或者提供 OAuth 2.0 登录。",
          "把授权码写入 `imapscope.yaml` 中该服务器的 `password` 所指的变量或文件。",
        ],
      },
    },
  },
  find: (facts) => loginSaid(facts, "auth-app-password-required"),
};
