import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { careful, REMOVING_ACCOUNT } from "../careful.ts";
import { GET_TOKEN } from "../verify-steps.ts";

export const tokenRefreshRejected: DiagnosisText = {
  title: "{endpoint} 不接受 {user} 的刷新令牌",
  cause:
    "{text, select, unknown {请求 OAuth 2.0 访问令牌失败} other {请求 OAuth 2.0 访问令牌时得到“{text}”{code, select, unknown {} other {（`{code}`）}}}}。刷新令牌可能已过期、已撤销（例如修改过密码）、已由新令牌取代，或者属于另一个应用；遇到这种情况，邮件客户端会要求用户重新登录。",
  fix: {
    user: [
      "按邮件客户端的提示重新登录。",
      "在账号的安全设置里检查该应用是否仍有访问权限。",
      careful(REMOVING_ACCOUNT, "如果没有登录提示，再从客户端里删除账号并重新添加。"),
    ],
    admin: [
      "以 {user} 的身份重新登录一次，{checked, select, unknown {把新的刷新令牌交给程序} other {把新的刷新令牌放到 `imapscope.yaml` 中 `refreshToken` 所指的位置，然后让 imapscope 重新加载配置}}。",
      "核对 `clientId` 和 `tokenUrl` 是否与获取该刷新令牌时一致：换了应用或端点，令牌就无效。",
      "如果 Google 的令牌总在七天后失效，请发布该应用（“Google Auth Platform”→“目标对象”→“发布应用”）：处于测试状态时，刷新令牌最多有效七天。",
      "如果服务商每次都更换刷新令牌，请勿与其他程序共用；imapscope 重启后会重新使用配置里的令牌。",
      "在 `https://login.microsoftonline.com/error` 查询 `AADSTS700082` 这类编号。",
    ],
  },
  verify: GET_TOKEN,
};
