import type { AuthFacts, ProbeFacts } from "../../probe/facts.ts";
import { CHECK } from "../admin-steps.ts";
import { careful, REMOVING_ACCOUNT } from "../careful.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { loginRefused } from "../login.ts";
import { namedIn } from "../said.ts";

const BY_TOKEN = ["XOAUTH2", "OAUTHBEARER"];

/** The mail server refuses an access token that it was given. */
export const authTokenRejected: Diagnosis = {
  id: "auth-token-rejected",
  severity: "critical",
  scope: "account",
  phase: "auth",
  reference: "https://www.rfc-editor.org/rfc/rfc7628#section-3.2.2",
  text: {
    en: {
      title: "{host} rejects the access token of {user}",
      cause:
        "The login by {mechanism} ends with “{text}”{status, select, none {} other { (status {status})}}. The server does not take this token for this mailbox: a permission or the right scope is missing, the token belongs to another user, or it has expired or been withdrawn.{scope, select, none {} other { The server wants the scope `{scope}`.}}",
      fix: {
        user: [
          "Use the address that you sign in with as the user name.",
          "Switch IMAP on in the webmail settings if your provider has such a switch.",
          careful.en(
            REMOVING_ACCOUNT.en,
            "Remove the account from your mail program and add it again, so that it asks for every permission that it needs.",
          ),
        ],
        admin: [
          "Check that the user name (`user` in `imapscope.yaml`) is the address of the mailbox: an application logs in with it too.",
          "Correct the scope: in Microsoft 365 `https://outlook.office365.com/.default` for an application and `https://outlook.office.com/IMAP.AccessAsUser.All` for a user, with Google `https://mail.google.com/`.",
          "Give the application in Microsoft 365 the permission `IMAP.AccessAsApp` with consent, and its service principal the mailbox: `New-ServicePrincipal -AppId CLIENT -ObjectId OBJECT`, then `Add-MailboxPermission -Identity {user} -User OBJECT -AccessRights FullAccess`; OBJECT is the object ID under “Enterprise applications”, not under “App registrations”.",
          "Check that the mailbox may use IMAP: `Get-CASMailbox {user} | fl ImapEnabled` in Exchange Online, “End User Access” of Gmail in Google Workspace.",
          "Get a new token if you brought one with `--token-env`: most live no longer than an hour.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 拒绝了 {user} 的访问令牌",
      cause:
        "用 {mechanism} 登录时服务器返回“{text}”{status, select, none {} other {（状态 {status}）}}。这个令牌不能用于该邮箱：可能缺少权限或权限范围不对，可能属于其他用户，也可能已过期或已撤销。{scope, select, none {} other {服务器要求的权限范围是 `{scope}`。}}",
      fix: {
        user: [
          "用户名请填写登录时使用的邮箱地址。",
          "如果服务商提供 IMAP 开关，请在网页邮箱的设置里开启 IMAP。",
          careful["zh-CN"](REMOVING_ACCOUNT["zh-CN"], "在邮件客户端里删除账号再重新添加，让它请求所需的全部权限。"),
        ],
        admin: [
          "确认用户名（`imapscope.yaml` 中的 `user`）是该邮箱的地址：以应用身份登录时也要填写邮箱地址。",
          "更正权限范围：Microsoft 365 的应用用 `https://outlook.office365.com/.default`，用户用 `https://outlook.office.com/IMAP.AccessAsUser.All`；Google 用 `https://mail.google.com/`。",
          "在 Microsoft 365 里为应用授予 `IMAP.AccessAsApp` 权限并完成同意，再让它的服务主体访问该邮箱：`New-ServicePrincipal -AppId CLIENT -ObjectId OBJECT`，然后 `Add-MailboxPermission -Identity {user} -User OBJECT -AccessRights FullAccess`；OBJECT 是“企业应用程序”中的对象 ID，不是“应用注册”中的。",
          "确认该邮箱可以使用 IMAP：在 Exchange Online 执行 `Get-CASMailbox {user} | fl ImapEnabled`；在 Google Workspace 查看 Gmail 的“最终用户访问权限”。",
          "如果令牌是用 `--token-env` 提供的，请换一个新的：大多数令牌的有效期不超过一小时。",
        ],
      },
    },
  },
  verify: {
    en: [
      `Sign in once with an access token in the variable TOKEN: \`${CHECK} --user {user} --token-env TOKEN\`.`,
      "Let the mail program fetch new mail; it may no longer ask to sign in.",
    ],
    "zh-CN": [
      `把访问令牌放进变量 TOKEN，登录一次：\`${CHECK} --user {user} --token-env TOKEN\`。`,
      "让邮件客户端收取新邮件，它不应再要求登录。",
    ],
  },
  find(facts) {
    const failed = loginRefused(facts);
    const { mechanism = "OAuth 2.0", challenge } = learnt(facts);
    const byToken = BY_TOKEN.includes(mechanism) || facts.phases.token.status === "ok";
    // “none” stands for what the server does not say: a message can choose by it.
    const { status = "none", scope = "none" } = challenge ?? {};
    return failed && byToken && !namedIn(facts, "auth")
      ? { ...failed, mechanism, status: status || "none", scope: scope || "none" }
      : null;
  },
};

function learnt({ phases: { auth } }: ProbeFacts): Partial<AuthFacts> {
  return auth.status === "failed" ? (auth.value ?? {}) : {};
}
