import { CHECK } from "../../../diagnose/admin-steps.ts";
import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";

export const authUsernameFormWrong: DiagnosisText = {
  title: "{host} 要求用户名{user, select, unknown {} other { {user} }}采用另一种写法",
  cause:
    "{text, select, unknown {} other {服务器返回“{text}”。}}密码可能没有问题，但用户名的写法与服务器上的不一致，通常要填写完整的邮箱地址。",
  fix: {
    user: [
      "{given, select, address {把邮件客户端里的地址与服务商提供的逐个字母对照：必须是主邮箱地址，不能是别名。} other {在邮件客户端里把用户名改为完整的邮箱地址。}}",
      "{given, select, address {只填写 @ 之前的部分，或者按服务商的说明填写。} other {如果已经是完整地址，请只填写 @ 之前的部分，或者按服务商的说明填写。}}",
      "使用 iCloud+ 的自有域名时，用户名请填写 icloud.com 的地址，不能填写自有域名的地址。",
    ],
    admin: [
      "让 Dovecot 接受两种写法：用户目录里存的是完整地址时，用 `auth_default_realm`（2.4 版为 `auth_default_domain`）补全域名；只存用户名时，用 `auth_username_format` 去掉域名。",
    ],
  },
  monitored: "如果 imapscope 在监控该账号，请更正 `imapscope.yaml` 中的 `user`。",
  verify: [
    `把 NAME 换成另一种写法，在命令行登录一次（bash，先输入密码再回车）：\`read -rs P; ${CHECK} --user NAME --password-stdin <<<"$P"\`。`,
    "让邮件客户端收取新邮件，它不应再要求输入密码。",
  ],
};
