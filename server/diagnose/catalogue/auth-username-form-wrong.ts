import { CHECK } from "../admin-steps.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { loginSaid } from "../said.ts";

/** The user name has another form than the server wants. */
export const authUsernameFormWrong: Diagnosis = {
  id: "auth-username-form-wrong",
  severity: "critical",
  scope: "account",
  phase: "auth",
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-6.2.3",
  text: {
    en: {
      title: "{host} wants another form of the user name {user}",
      cause:
        "The server answers “{text}”. The password may be right, but the server knows the account under another spelling, mostly the full e-mail address.",
      fix: {
        user: [
          "{given, select, address {Compare the address letter by letter with the one that your provider gave you, in your mail program: it has to be the primary one, not an alias.} other {Enter your full e-mail address as the user name in your mail program.}}",
          "{given, select, address {Try only the part before the @, or the form that your provider documents.} other {Try only the part before the @ if you already use the full address, or the form that your provider documents.}}",
        ],
        admin: [
          "Correct `user` in `imapscope.yaml` if imapscope monitors this account.",
          "Accept both forms in Dovecot: `auth_default_realm` (2.4: `auth_default_domain`) adds the domain where it is missing, `auth_username_format` can cut it off.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 要求用户名 {user} 采用另一种写法",
      cause: "服务器返回“{text}”。密码可能没有问题，但用户名的写法与服务器上的不一致，通常要填写完整的邮箱地址。",
      fix: {
        user: [
          "{given, select, address {把邮件客户端里的地址与服务商提供的逐个字母对照：必须是主邮箱地址，不能是别名。} other {在邮件客户端里把用户名改为完整的邮箱地址。}}",
          "{given, select, address {只填写 @ 之前的部分，或者按服务商的说明填写。} other {如果已经是完整地址，请只填写 @ 之前的部分，或者按服务商的说明填写。}}",
        ],
        admin: [
          "如果 imapscope 在监控该账号，请更正 `imapscope.yaml` 中的 `user`。",
          "让 Dovecot 接受两种写法：`auth_default_realm`（2.4 版为 `auth_default_domain`）可补全域名，`auth_username_format` 可去掉域名。",
        ],
      },
    },
  },
  verify: {
    en: [
      `Sign in once from the command line with the other form in place of NAME, in bash (type the password, then Enter): \`read -rs P; ${CHECK} --user NAME --password-stdin <<<"$P"\`.`,
      "Let the mail program fetch new mail; it may no longer ask for the password.",
    ],
    "zh-CN": [
      `把 NAME 换成另一种写法，在命令行登录一次（bash，先输入密码再回车）：\`read -rs P; ${CHECK} --user NAME --password-stdin <<<"$P"\`。`,
      "让邮件客户端收取新邮件，它不应再要求输入密码。",
    ],
  },
  find(facts) {
    const said = loginSaid(facts, "auth-username-form-wrong");
    return said && { ...said, given: said.user.includes("@") ? "address" : "name" };
  },
};
