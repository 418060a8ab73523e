import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { GET_TOKEN } from "../verify-steps.ts";

export const tokenClientSecretExpiring: DiagnosisText = {
  title:
    "{over, select, yes {用于 {user} 的客户端密码应该已经过期} other {用于 {user} 的客户端密码{days, plural, =0 {将在一天内过期} other {将在 # 天后过期}}}}",
  cause:
    "向 {endpoint} 申请访问令牌所用的客户端密码{endsAt, select, unknown {会在一段时间后过期} other {有效期至 {endsAt}}}。到期之前一切正常，到期之后服务商会拒绝这个应用，也就无法再以 {user} 的身份登录，尽管账号和邮件服务器都没有问题。",
  fix: {
    user: [],
    admin: [
      "创建第二个客户端密码（在 Microsoft Entra 中：“应用注册”、该应用、“证书和密码”），并把它的值放到 `imapscope.yaml` 中 `clientSecret` 所指的位置：新旧两个密码会同时有效一段时间。",
      "改正 `imapscope.yaml` 中 `clientSecret` 旁边的 `until`，然后重新加载 imapscope。",
      "确认检查能用新密码正常进行之后，在服务商那里删除旧的客户端密码。",
    ],
  },
  verify: GET_TOKEN,
};
