import type { Diagnosis } from "../diagnosis.ts";
import { loginSaid } from "../said.ts";

/** A rule forbids this login: country, device, second factor. */
export const authPolicyBlocked: Diagnosis = {
  id: "auth-policy-blocked",
  severity: "critical",
  phase: "auth",
  reference: "https://www.rfc-editor.org/rfc/rfc5530#section-3",
  text: {
    en: {
      title: "A rule on {host} forbids the login of {user}",
      cause:
        "The login ends with “{text}”. Name and password are not the problem: a rule about country, network, device or second factor refuses this program or place.",
      fix: {
        user: [
          "Try again without VPN, or from your usual country and network.",
          "Use the provider's sign-in window (OAuth 2.0), which can ask for the second factor.",
          "Ask your administrator for an exception.",
        ],
        admin: [
          "Find the rule that decided: the sign-in log of Microsoft Entra names it, other servers write it into their log.",
          "Adjust the rule for this user, program or address, or exempt the account that imapscope uses.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 上的规则禁止 {user} 登录",
      cause:
        "登录时服务器返回“{text}”。问题不在用户名和密码：关于国家、网络、设备或两步验证的规则拒绝了这个客户端或地点。",
      fix: {
        user: [
          "关闭 VPN，或在平时使用的国家和网络中重试。",
          "使用服务商的登录窗口（OAuth 2.0），它可以完成第二步验证。",
          "向管理员申请例外。",
        ],
        admin: [
          "找出起作用的规则：Microsoft Entra 的登录日志会写明，其他服务器则记录在自己的日志里。",
          "针对该用户、客户端或地址调整规则，或者为 imapscope 使用的账号设置例外。",
        ],
      },
    },
  },
  find: (facts) => loginSaid(facts, "auth-policy-blocked"),
};
