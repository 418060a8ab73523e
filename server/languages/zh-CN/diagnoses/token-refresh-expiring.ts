import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { GET_TOKEN } from "../verify-steps.ts";

export const tokenRefreshExpiring: DiagnosisText = {
  title:
    "{over, select, yes {{user} 的刷新令牌应该已经过期} other {{user} 的刷新令牌{days, plural, =0 {将在一天内过期} other {将在 # 天后过期}}}}",
  cause:
    "向 {endpoint} 换取访问令牌所用的刷新令牌{endsAt, select, unknown {会在一段时间后过期} other {有效期至 {endsAt}}}。到期之前一切正常，到期之后无法再换取访问令牌，也就无法再以 {user} 的身份登录。",
  fix: {
    user: [],
    admin: [
      "{endsAt, select, unknown {} other {在 {endsAt} 之前}}以 {user} 的身份重新登录一次，并把新的刷新令牌放到 `imapscope.yaml` 中 `refreshToken` 所指的位置。",
      "如果 `imapscope.yaml` 中 `refreshToken` 旁边的 `until` 与服务商的日期不一致，请改正它，然后重新加载 imapscope。",
      "了解服务商能否为这个应用设置更长的有效期：在 Keycloak 中是“Client Offline Session Idle”，在 Google 则需要发布应用。",
    ],
  },
  verify: GET_TOKEN,
};
