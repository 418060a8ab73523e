import type { Diagnosis } from "../diagnosis.ts";
import { tokenFailedWith, wantsConsent } from "../token.ts";

/** Nobody has agreed to the application's access yet, or the sign-in wants a person again. */
export const tokenConsentMissing: Diagnosis = {
  id: "token-consent-missing",
  severity: "critical",
  phase: "token",
  reference: "https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes",
  text: {
    en: {
      title: "{endpoint} wants {user} or an administrator to agree first",
      cause:
        "The request for an OAuth 2.0 access token ends with “{text}” (`{code}`): the application may not read this mail until a person has signed in and agreed, or a rule of the organisation demands a new sign-in. No program can do that by itself.",
      fix: {
        user: [
          "Sign in anew in your mail program and agree to what it asks for.",
          "Ask your administrator to approve the application if the sign-in says that an approval is needed.",
        ],
        admin: [
          "Grant the application consent for the organisation: in Microsoft Entra under “API permissions”, in Google Workspace under “API controls”.",
          "Sign in as {user} with all scopes that `scope` in `imapscope.yaml` names, agree, and put the new refresh token in place.",
          "Check the sign-in log for the rule that stopped it, such as multi-factor authentication or Conditional Access, and exempt the application if that is in order.",
        ],
      },
    },
    "zh-CN": {
      title: "{endpoint} 要求 {user} 或管理员先行同意",
      cause:
        "请求 OAuth 2.0 访问令牌时得到“{text}”（`{code}`）：在有人登录并同意之前，该应用无权读取邮件，或者组织的规则要求重新登录。程序无法自行完成这一步。",
      fix: {
        user: ["在邮件客户端里重新登录，并同意它请求的权限。", "如果登录页面提示需要审批，请让管理员批准该应用。"],
        admin: [
          "为整个组织授予该应用同意：在 Microsoft Entra 的“API 权限”里，或在 Google Workspace 的“API 控件”里。",
          "以 {user} 的身份登录并同意 `imapscope.yaml` 中 `scope` 列出的全部权限，然后换上新的刷新令牌。",
          "在登录日志里查找拦截它的规则，例如多重身份验证或条件访问；如果合规，请为该应用设置例外。",
        ],
      },
    },
  },
  find(facts) {
    const failed = tokenFailedWith(facts);
    return failed && wantsConsent(failed) ? failed : null;
  },
};
