import type { Diagnosis } from "../diagnosis.ts";
import { loginSaid } from "../said.ts";

/** A mail program cannot send the letters of a password or a user name, or the server does not take them. */
export const authCredentialsNotAscii: Diagnosis = {
  id: "auth-credentials-not-ascii",
  severity: "critical",
  phase: "auth",
  scope: "account",
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-6.2.3",
  text: {
    en: {
      title: "The mail program cannot send the letters of the password or user name for {host}",
      cause:
        "User name or password holds letters beyond plain English ones, such as ä, é, £ or 密. The program stops before it sends them, or sends them in a form that the server does not take; the server itself may be fine, and webmail works.",
      fix: {
        user: [
          "Change the password to one of English letters, digits and simple signs, and enter it in the program.",
          "Use an app password where the provider has them: it holds plain letters alone.",
          "Update the mail program: newer ones send such letters in UTF-8.",
        ],
        admin: [
          "Encode user and password as UTF-8 in a program of your own, and log in by `AUTHENTICATE PLAIN`: the LOGIN command takes no such letters in quotes; in Python `imaplib` call `authenticate` in place of `login`.",
        ],
      },
    },
    "zh-CN": {
      title: "邮件客户端无法把密码或用户名中的字符发送给 {host}",
      cause:
        "用户名或密码里有英文字母以外的字符，例如 ä、é、£ 或汉字。客户端还没发送就出错，或者以服务器不接受的方式发送；服务器本身可能没有问题，网页邮箱也能登录。",
      fix: {
        user: [
          "把密码改成只含英文字母、数字和简单符号的密码，然后在客户端里重新输入。",
          "如果服务商提供授权码（应用专用密码），请改用授权码：它只含普通字符。",
          "更新邮件客户端：较新的版本会用 UTF-8 发送这些字符。",
        ],
        admin: [
          "如果是自己编写的程序，请把用户名和密码编码为 UTF-8，并用 `AUTHENTICATE PLAIN` 登录：LOGIN 命令的引号里不能有这类字符；在 Python 的 `imaplib` 里用 `authenticate` 代替 `login`。",
        ],
      },
    },
  },
  find: (facts) => loginSaid(facts, "auth-credentials-not-ascii"),
};
