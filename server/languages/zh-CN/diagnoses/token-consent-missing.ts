import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { GET_TOKEN } from "../verify-steps.ts";

export const tokenConsentMissing: DiagnosisText = {
  title: "{endpoint} 需要先授权才能访问 {user} 的邮件",
  cause:
    "{text, select, unknown {请求 OAuth 2.0 访问令牌失败} other {请求 OAuth 2.0 访问令牌时得到“{text}”{code, select, unknown {} other {（`{code}`）}}}}：还没有人登录并授权，该应用无权读取邮件；也可能是组织的策略要求重新登录。这一步必须由人来完成，程序无法代劳。",
  fix: {
    user: [
      "在邮件客户端里重新登录，并同意授予所请求的权限。",
      "如果登录页面提示需要管理员批准，请联系管理员批准该应用。",
    ],
    admin: [
      "为整个组织授权该应用：Microsoft Entra 在“应用注册”→ 该应用 →“API 权限”中代表组织授予管理员同意；Google Workspace 在“安全性”→“访问权限和数据控件”→“API 控件”中设置。",
      "以 {user} 的身份登录并同意{checked, select, unknown {程序所需} other { `imapscope.yaml` 中 `scope` 列出}}的全部权限，然后换上新的刷新令牌。",
      "在登录日志里查看是哪条策略拦截的，例如多重身份验证或条件访问；如果安全要求允许，请为该应用设置例外。",
    ],
  },
  verify: GET_TOKEN,
};
