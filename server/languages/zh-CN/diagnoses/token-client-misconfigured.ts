import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { GET_TOKEN } from "../verify-steps.ts";

export const tokenClientMisconfigured: DiagnosisText = {
  title: "{endpoint} 不认可 {user} 登录所用的应用",
  cause:
    "{text, select, unknown {请求 OAuth 2.0 访问令牌失败} other {请求 OAuth 2.0 访问令牌时得到“{text}”{code, select, unknown {} other {（`{code}`）}}}}：客户端 ID、客户端密码、权限范围或授权方式与在服务商处登记的不一致。最常见的原因是客户端密码已过期。用户和密码都没有问题。",
  fix: {
    user: ["告诉管理员：邮件客户端和账号都不需要修改。"],
    admin: [
      "如果客户端密码已过期，请新建一个（Microsoft Entra：“应用注册”→ 该应用 →“证书和密码”→“客户端密码”），并使用它的“值”，而不是“机密 ID”。",
      "对照应用的注册信息，核对{checked, select, unknown {客户端 ID 和令牌地址} other { `imapscope.yaml` 中的 `clientId` 和 `tokenUrl`}}；微软的令牌地址里含有租户 ID。",
      "更正 `scope`：Microsoft 365 的应用用 `https://outlook.office365.com/.default`，Google 用 `https://mail.google.com/`。",
      "如果是公共客户端（没有客户端密码），请去掉 `clientSecret`，改用 `refreshToken`；只有机密客户端才能使用客户端凭据方式。",
      "如果错误代码是 `unauthorized_client` 或 `unsupported_grant_type`，请在应用注册里允许这种授权方式。",
    ],
  },
  verify: GET_TOKEN,
};
