import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { LOG_IN } from "../verify-steps.ts";

export const authWebLoginRequired: DiagnosisText = {
  title: "{host} 要求 {user} 先在网页上登录",
  cause:
    "{text, select, unknown {} other {服务器返回“{text}”。}}服务商要求本人确认，可能是因为登录行为异常，或者有新的服务条款需要同意；密码可能没有问题。",
  fix: {
    user: [
      "用浏览器登录网页邮箱（最好在同一网络下），并按提示确认。",
      "几分钟后在邮件客户端里重试。",
      "如果再次出现，请使用授权码或服务商的登录窗口。",
    ],
    admin: [
      "在管理控制台的安全或提醒页面中放行该账号。",
      "如果 imapscope 在监控该账号，请从它所在的网络用浏览器登录一次：服务商可能没有见过这个地址。",
    ],
  },
  verify: LOG_IN,
};
