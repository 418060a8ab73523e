import { LOGIN } from "../../../diagnose/catalogue/policy-password-withheld.ts";
import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";

export const policyPasswordWithheld: DiagnosisText = {
  title: "没有向 {host} 发送 {user} 的密码或令牌",
  cause:
    "{reason, select, certificate {证书不受信任，对方可能不是真正的服务器} other {连接没有加密，途中的任何人都能看到内容}}。检查在登录之前就停止了，因此无法判断登录是否正常。",
  fix: {
    user: [
      "同样要小心：当邮件客户端提示{reason, select, certificate {证书有问题} other {连接没有加密}}时，不要输入密码。",
    ],
    admin: [
      "{reason, select, certificate {按另一条结果的说明修好证书，下一次检查就会登录。} other {在 `imapscope.yaml` 中为该服务器设置 `security: implicit-tls` 和 `port: 993`，或者 `security: starttls`。}}",
      "如果不需要登录，请在 `imapscope.yaml` 中为该服务器设置 `depth: connect`。",
    ],
  },
  verify: [
    `重新{reason, select, certificate {} other {用加密连接}}运行检查，步骤中应包含登录（bash，先输入密码再回车）：${LOGIN}。`,
  ],
};
