import type { Diagnosis } from "../diagnosis.ts";
import { loginSaid } from "../said.ts";

/** The user name has another form than the server wants. */
export const authUsernameFormWrong: Diagnosis = {
  id: "auth-username-form-wrong",
  severity: "critical",
  phase: "auth",
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-6.2.3",
  text: {
    en: {
      title: "{host} wants another form of the user name {user}",
      cause:
        "The login ends with “{text}”. The password may be right, but the server knows the account under another spelling, mostly the full e-mail address.",
      fix: {
        user: [
          "Enter your full e-mail address as the user name in your mail program.",
          "Try only the part before the @ if you already use the full address, or the form that your provider documents.",
        ],
        admin: [
          "Correct `user` in `imapscope.yaml` if imapscope monitors this account.",
          "Accept both forms in Dovecot: `auth_default_realm` (2.4: `auth_default_domain`) adds the domain where it is missing, `auth_username_format` can cut it off.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 要求用户名 {user} 采用另一种写法",
      cause: "登录时服务器返回“{text}”。密码可能没有问题，但用户名的写法与服务器上的不一致，通常要填写完整的邮箱地址。",
      fix: {
        user: [
          "在邮件客户端里把用户名改为完整的邮箱地址。",
          "如果已经是完整地址，请只填写 @ 之前的部分，或者按服务商的说明填写。",
        ],
        admin: [
          "如果 imapscope 在监控该账号，请更正 `imapscope.yaml` 中的 `user`。",
          "让 Dovecot 接受两种写法：`auth_default_realm`（2.4 版为 `auth_default_domain`）可补全域名，`auth_username_format` 可去掉域名。",
        ],
      },
    },
  },
  find: (facts) => loginSaid(facts, "auth-username-form-wrong"),
};
