import type { Diagnosis } from "../diagnosis.ts";
import { loginSaid } from "../said.ts";

/** The provider wants the person to sign in on the web first. */
export const authWebLoginRequired: Diagnosis = {
  id: "auth-web-login-required",
  severity: "critical",
  phase: "auth",
  reference: "https://support.google.com/mail/answer/7126229",
  text: {
    en: {
      title: "{host} wants {user} to sign in on the web first",
      cause:
        "The login ends with “{text}”. The provider wants to see a person, because the login looks unusual or new terms wait for agreement; the password may be right.",
      fix: {
        user: [
          "Sign in to webmail in a browser, from the same network if possible, and confirm what it asks.",
          "Try again in your mail program after some minutes.",
          "Use an app password or the provider's sign-in window if it happens again.",
        ],
        admin: [
          "Release the account on the security or alert page of the administration console.",
          "Sign in once from the network of imapscope: the provider has not seen its address before.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 要求 {user} 先在网页上登录",
      cause:
        "登录时服务器返回“{text}”。服务商需要本人确认，原因可能是登录看起来异常，或者有新条款需要同意；密码可能没有问题。",
      fix: {
        user: [
          "用浏览器登录网页邮箱（最好在同一网络下），并按提示确认。",
          "几分钟后在邮件客户端里重试。",
          "如果再次出现，请使用授权码或服务商的登录窗口。",
        ],
        admin: [
          "在管理控制台的安全或提醒页面中放行该账号。",
          "从运行 imapscope 的网络登录一次：服务商以前没有见过这个地址。",
        ],
      },
    },
  },
  find: (facts) => loginSaid(facts, "auth-web-login-required"),
};
