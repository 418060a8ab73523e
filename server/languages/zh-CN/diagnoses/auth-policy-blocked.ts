import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { LOG_IN } from "../verify-steps.ts";

export const authPolicyBlocked: DiagnosisText = {
  title: "{host} 的安全策略禁止 {user} 登录",
  cause:
    "{text, select, unknown {} other {服务器返回“{text}”。}}用户名和密码没有问题：某条关于国家或地区、网络、设备或两步验证的策略拒绝了这个客户端或登录地点。",
  fix: {
    user: [
      "关闭 VPN，或在平时所在的地区和网络中重试。",
      "使用服务商的登录窗口（OAuth 2.0），它支持两步验证。",
      "请管理员设置例外。",
    ],
    admin: [
      "查明是哪条策略：Microsoft Entra 在“监视和运行状况”→“登录日志”中写明；Google Workspace 在“报告”→“审核和调查”；其他服务器查看自身的日志。",
      "针对该用户、客户端或地址调整策略；监控等服务账号无法完成验证，需要设置例外。",
    ],
  },
  verify: LOG_IN,
};
