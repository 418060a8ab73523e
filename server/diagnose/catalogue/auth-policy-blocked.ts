import type { Diagnosis } from "../diagnosis.ts";
import { loginSaid } from "../said.ts";

/** A rule forbids this login: country, device, second factor. */
export const authPolicyBlocked: Diagnosis = {
  id: "auth-policy-blocked",
  severity: "critical",
  scope: "account",
  phase: "auth",
  reference: "https://www.rfc-editor.org/rfc/rfc5530#section-3",
  text: {
    en: {
      title: "A rule on {host} forbids the login of {user}",
      cause:
        "The server answers “{text}”. Name and password are not the problem: a rule about country, network, device or second factor refuses this program or place.",
      fix: {
        user: [
          "Try again without VPN, or from your usual country and network.",
          "Use the provider's sign-in window (OAuth 2.0), which can ask for the second factor.",
          "Ask your administrator for an exception.",
        ],
        admin: [
          "Find the rule that decided: Microsoft Entra names it under “Monitoring & health”, “Sign-in logs”; Google Workspace under “Reporting”, “Audit and investigation”; other servers in their log.",
          "Adjust the rule for this user, program or address; a service account that cannot answer questions, such as that of a monitor, needs an exception.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 的安全策略禁止 {user} 登录",
      cause:
        "服务器返回“{text}”。用户名和密码没有问题：某条关于国家或地区、网络、设备或两步验证的策略拒绝了这个客户端或登录地点。",
      fix: {
        user: [
          "关闭 VPN，或在平时所在的地区和网络中重试。",
          "使用服务商的登录窗口（OAuth 2.0），它可以完成第二步验证。",
          "请管理员设置例外。",
        ],
        admin: [
          "查明是哪条策略：Microsoft Entra 在“监视和运行状况”→“登录日志”中写明；Google Workspace 在“报告”→“审核和调查”；其他服务器查看自身的日志。",
          "针对该用户、客户端或地址调整策略；监控等服务账号无法应答验证，需要设置例外。",
        ],
      },
    },
  },
  find: (facts) => loginSaid(facts, "auth-policy-blocked"),
};
