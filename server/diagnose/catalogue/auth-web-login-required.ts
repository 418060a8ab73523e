import type { Diagnosis } from "../diagnosis.ts";
import { loginSaid } from "../said.ts";

/** The provider wants the person to sign in on the web first. */
export const authWebLoginRequired: Diagnosis = {
  id: "auth-web-login-required",
  severity: "critical",
  scope: "account",
  phase: "auth",
  reference: "https://support.google.com/mail/answer/7126229",
  text: {
    en: {
      title: "{host} wants {user} to sign in on the web first",
      cause:
        "The server answers “{text}”. The provider wants to see a person, because the login looks unusual or new terms wait for agreement; the password may be right.",
      fix: {
        user: [
          "Sign in to webmail in a browser, from the same network if possible, and confirm what it asks.",
          "Try again in your mail program after some minutes.",
          "Use an app password or the provider's sign-in window if it happens again.",
        ],
        admin: [
          "Release the account on the security or alert page of the administration console.",
          "Sign in on the web once from the network of imapscope if it monitors this account: the provider may not have seen its address before.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 要求 {user} 先在网页上登录",
      cause:
        "服务器返回“{text}”。服务商要求本人确认，可能是因为登录行为异常，或者有新的服务条款需要同意；密码可能没有问题。",
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
    },
  },
  find: (facts) => loginSaid(facts, "auth-web-login-required"),
};
