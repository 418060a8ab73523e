import type { Diagnosis } from "../diagnosis.ts";
import { loginSaid } from "../said.ts";

/** The provider takes no passwords any more. */
export const authOauthRequired: Diagnosis = {
  id: "auth-oauth-required",
  severity: "critical",
  phase: "auth",
  reference:
    "https://learn.microsoft.com/exchange/client-developer/legacy-protocols/how-to-authenticate-an-imap-pop-smtp-application-by-using-oauth",
  text: {
    en: {
      title: "{host} no longer accepts passwords from {user}",
      cause:
        "The login ends with “{text}”. The provider only accepts a sign-in through its own window (OAuth 2.0), so every password fails in mail programs, even an app password, while webmail works.",
      fix: {
        user: [
          "Remove the account from your mail program, and add it again through the provider's sign-in window.",
          "Update your mail program, or use one that supports OAuth 2.0, if it only asks for a password.",
        ],
        admin: [
          "Configure `oauth2` in place of `password` for this server in `imapscope.yaml`.",
          "Register an application with the provider and grant it access to IMAP: `IMAP.AccessAsUser.All` or `IMAP.AccessAsApp` at Microsoft.",
          "Put an OAuth proxy in front of devices that only know passwords.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 不再接受 {user} 的密码登录",
      cause:
        "登录时服务器返回“{text}”。服务商只接受通过其登录窗口进行的 OAuth 2.0 登录，因此在邮件客户端里任何密码（包括应用专用密码）都会失败，网页邮箱则正常。",
      fix: {
        user: [
          "在邮件客户端里删除该账号，然后通过服务商的登录窗口重新添加。",
          "如果客户端只会询问密码，请升级，或换用支持 OAuth 2.0 的客户端。",
        ],
        admin: [
          "在 `imapscope.yaml` 中为该服务器配置 `oauth2`，代替 `password`。",
          "在服务商处注册应用并授予 IMAP 权限：微软为 `IMAP.AccessAsUser.All` 或 `IMAP.AccessAsApp`。",
          "对只支持密码的设备，在前面架设 OAuth 代理。",
        ],
      },
    },
  },
  find: (facts) => loginSaid(facts, "auth-oauth-required"),
};
