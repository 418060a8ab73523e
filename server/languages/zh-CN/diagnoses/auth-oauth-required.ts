import { CHECK } from "../../../diagnose/admin-steps.ts";
import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { careful, REMOVING_ACCOUNT } from "../careful.ts";

export const authOauthRequired: DiagnosisText = {
  title: "{host} 不再接受 {user} 的密码登录",
  cause:
    "{case, select, withheld {服务器只提供“{text}”，没有密码登录方式，因此没有发送密码。{before, select, offered {{since}它还接受密码。} other {}}} other {{text, select, unknown {} other {服务器返回“{text}”。}}}}服务商只接受通过其登录窗口进行的 OAuth 2.0 登录，因此在邮件客户端里任何密码（包括应用专用密码）都会失败，网页邮箱则正常。",
  fix: {
    user: [
      "如果邮件客户端可以选择身份验证方式，请把收信和发信都改为 OAuth2。",
      "如果客户端只会要求输入密码，请更新，或换用支持 OAuth 2.0 的客户端。",
      "如果 Thunderbird 的登录窗口一直空白，请允许 Cookie：设置 › 隐私与安全 › 接受来自站点的 Cookie。",
      careful(REMOVING_ACCOUNT, "如果都不行，再从邮件客户端里删除该账号，通过服务商的登录窗口重新添加。"),
    ],
    admin: [
      "把邮件客户端改为 OAuth 2.0 登录，没有可以恢复密码登录的开关：Exchange Online 和 Outlook.com 的 IMAP 和 POP 已永久停用密码登录；发信（SMTP AUTH）另有单独的设置。",
      "自己编写的程序请在服务商处注册应用并授予 IMAP 权限：微软的用户登录为 `IMAP.AccessAsUser.All`，服务登录为 `IMAP.AccessAsApp`。",
      "如果有设备只支持密码，请为它们架设 OAuth 代理。",
    ],
  },
  monitored: "如果 imapscope 在监控该账号，请在 `imapscope.yaml` 中用 `oauth2` 代替 `password`。",
  verify: [
    `把访问令牌放进变量 TOKEN，登录一次：\`${CHECK} --user {user} --token-env TOKEN\`。`,
    "让邮件客户端收取新邮件，它不应再要求登录。",
  ],
};
