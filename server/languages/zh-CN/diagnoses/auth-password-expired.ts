import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { careful } from "../careful.ts";
import { LOG_IN } from "../verify-steps.ts";

export const authPasswordExpired: DiagnosisText = {
  title: "{user} 的密码已过期",
  cause:
    "{text, select, unknown {{host} 会说明原因} other {{host} 返回“{text}”}}：密码可能没有输错，但必须修改之后才能继续使用。邮件客户端会反复要求输入密码。",
  fix: {
    user: ["在网页邮箱或单位的登录系统里修改密码。", "在所有邮件客户端和设备上填入新密码。"],
    admin: [
      "为 {user} 设置新密码，或者在用户目录中延长密码有效期。",
      careful(
        "永不过期的密码一旦泄露会一直有效；改用组托管服务账号（gMSA）或 OAuth 2.0 就不需要密码。",
        "只有使用随机长密码的服务账号才可以设为永不过期；Active Directory 执行 `Set-ADUser USER -PasswordNeverExpires $true`。",
      ),
    ],
  },
  monitored: "如果 imapscope 也在监控该账号，请同时更新 `imapscope.yaml` 里的密码。",
  verify: LOG_IN,
};
