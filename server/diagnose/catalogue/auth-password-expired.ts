import { careful } from "../careful.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { loginFailedWith } from "../login.ts";
import { loginSaid } from "../said.ts";

/** The password has to be changed before it is accepted again. */
export const authPasswordExpired: Diagnosis = {
  id: "auth-password-expired",
  severity: "critical",
  scope: "account",
  phase: "auth",
  reference: "https://www.rfc-editor.org/rfc/rfc5530#section-3",
  text: {
    en: {
      title: "The password of {user} has expired",
      cause:
        "{host} answers “{text}”: the password may be right, but it has to be changed before the server lets you in again. Mail programs keep asking for it.",
      fix: {
        user: [
          "Change the password in webmail, or where you sign in to your computer at work.",
          "Enter the new password in every mail program and on every device.",
        ],
        admin: [
          "Set a new password for {user}, or extend the old one's life in the user directory.",
          "Put the new password into `imapscope.yaml` too if imapscope monitors this account.",
          careful.en(
            "a password that never expires stays good for whoever has got hold of it; a managed service account (gMSA) or OAuth 2.0 needs none.",
            "Exempt only a service account with a long random password from expiry; in Active Directory: `Set-ADUser USER -PasswordNeverExpires $true`.",
          ),
        ],
      },
    },
    "zh-CN": {
      title: "{user} 的密码已过期",
      cause: "{host} 返回“{text}”：密码可能没有输错，但必须修改之后才能继续使用。邮件客户端会反复要求输入密码。",
      fix: {
        user: ["在网页邮箱或单位的登录系统里修改密码。", "在所有邮件客户端和设备上填入新密码。"],
        admin: [
          "为 {user} 设置新密码，或者在用户目录中延长密码有效期。",
          "如果 imapscope 也在监控该账号，请同时更新 `imapscope.yaml` 里的密码。",
          careful["zh-CN"](
            "永不过期的密码一旦泄露会一直有效；改用托管服务账户（gMSA）或 OAuth 2.0 就不需要密码。",
            "只有使用随机长密码的服务账号才可以设为永不过期；Active Directory 执行 `Set-ADUser USER -PasswordNeverExpires $true`。",
          ),
        ],
      },
    },
  },
  find: (facts) => loginFailedWith(facts, ["EXPIRED"]) ?? loginSaid(facts, "auth-password-expired"),
};
