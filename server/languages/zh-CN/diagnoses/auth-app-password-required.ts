import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { LOG_IN } from "../verify-steps.ts";

export const authAppPasswordRequired: DiagnosisText = {
  title: "{host} 要求 {user} 使用授权码登录",
  cause:
    "{text, select, unknown {} other {服务器返回“{text}”。}}原来的密码仍可登录网页邮箱，但邮件客户端必须使用单独的密码，也就是授权码（有的服务商叫应用专用密码、客户端专用密码，苹果叫 App 专用密码）。",
  fix: {
    user: [
      "如果安全设置里没有授权码（应用专用密码）这一项，请先开启两步验证。",
      "生成授权码：QQ 邮箱和网易邮箱在网页版设置中开启 IMAP 服务的地方生成；Google 在 `myaccount.google.com/apppasswords`；iCloud 在 `account.apple.com` 的“登录与安全”；Yahoo 在“账号安全”；腾讯企业邮箱开启“安全登录”、阿里企业邮箱开启“三方客户端安全密码”之后，在网页版的安全设置中生成客户端专用密码。",
      "在邮件客户端的密码栏填入授权码，注意不要带空格。",
    ],
    admin: ["在组织的安全策略中允许应用专用密码所需的选项（Google Workspace 为两步验证），或者提供 OAuth 2.0 登录。"],
  },
  monitored: "如果 imapscope 也在监控该账号，请把授权码写入 `imapscope.yaml` 中 `password` 所指的变量或文件。",
  verify: LOG_IN,
};
