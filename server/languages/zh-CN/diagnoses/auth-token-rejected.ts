import { CHECK } from "../../../diagnose/admin-steps.ts";
import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { careful, REMOVING_ACCOUNT } from "../careful.ts";

export const authTokenRejected: DiagnosisText = {
  title: "{host} 拒绝了 {user} 的访问令牌",
  cause:
    "用 {mechanism} 登录时{text, select, unknown {遭到拒绝} other {服务器返回“{text}”{status, select, none {} unknown {} other {（状态 {status}）}}}}。这个令牌不能用于该邮箱：可能缺少权限或权限范围不对，可能属于其他用户，也可能已过期或已撤销。{scope, select, none {} unknown {} other {服务器要求的权限范围是 `{scope}`。}}",
  fix: {
    user: [
      "用户名请填写登录时使用的邮箱地址。",
      "如果服务商提供 IMAP 开关，请在网页邮箱的设置里开启 IMAP。",
      careful(REMOVING_ACCOUNT, "在邮件客户端里删除账号再重新添加，让它请求所需的全部权限。"),
    ],
    admin: [
      "确认用户名{checked, select, unknown {} other {（`imapscope.yaml` 中的 `user`）}}是该邮箱的地址：以应用身份登录时也要填写邮箱地址。",
      "更正权限范围：Microsoft 365 的应用用 `https://outlook.office365.com/.default`，用户用 `https://outlook.office.com/IMAP.AccessAsUser.All`；Google 用 `https://mail.google.com/`。",
      "在 Microsoft 365 里为应用授予 `IMAP.AccessAsApp` 权限并完成同意，再让它的服务主体访问该邮箱：`New-ServicePrincipal -AppId CLIENT -ObjectId OBJECT`，然后 `Add-MailboxPermission -Identity {user} -User OBJECT -AccessRights FullAccess`；OBJECT 是“企业应用程序”中的对象 ID，不是“应用注册”中的。",
      "确认该邮箱可以使用 IMAP：在 Exchange Online 执行 `Get-CASMailbox {user} | fl ImapEnabled`；在 Google Workspace 查看 Gmail 的“最终用户访问权限”。",
      "如果令牌是用 `--token-env` 提供的，请换一个新的：大多数令牌的有效期不超过一小时。",
    ],
  },
  verify: [
    `把访问令牌放进变量 TOKEN，登录一次：\`${CHECK} --user {user} --token-env TOKEN\`。`,
    "让邮件客户端收取新邮件，它不应再要求登录。",
  ],
};
