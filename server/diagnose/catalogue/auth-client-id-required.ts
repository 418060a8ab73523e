import type { Diagnosis } from "../diagnosis.ts";
import { attemptsIn } from "../refused-login.ts";
import { sessionSaid } from "../said.ts";

/** The server wants to know the program before it opens a mailbox: NetEase says “Unsafe Login”. */
export const authClientIdRequired: Diagnosis = {
  id: "auth-client-id-required",
  severity: "critical",
  scope: "account",
  phase: null,
  reference: "https://www.rfc-editor.org/rfc/rfc2971#section-3.1",
  text: {
    en: {
      title: "{host} wants the mail program to say what it is",
      cause:
        "{login, select, refused {The server does not let {user} in and says “{text}”: it wants the program's name and version first (the IMAP command `ID`), or takes the program for unsafe. That says nothing against the password.} other {The login of {user} works, but the server opens no mailbox and says “{text}”: it wants the program's name and version first (the IMAP command `ID`). The password is right.}}",
      fix: {
        user: [
          "Update your mail program, or use another one: most current ones send it by themselves.",
          "Keep your password and authorization code as they are.",
        ],
        admin: [
          'Send `ID ("name" "NAME" "version" "1.0")` after the login and before the first mailbox is opened, on every connection.',
          "Check that no proxy on the way removes the command `ID`.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 要求邮件客户端表明身份",
      cause:
        "{login, select, refused {服务器不让 {user} 登录，并返回“{text}”：它要求客户端先发送自己的名称和版本（IMAP 的 `ID` 命令），或者认为该客户端不安全。这并不说明密码有误。} other {{user} 登录成功，但服务器不允许打开文件夹，并返回“{text}”：它要求客户端先发送自己的名称和版本（IMAP 的 `ID` 命令）。密码没有问题。}}",
      fix: {
        user: ["更新邮件客户端，或换用其他客户端：较新的客户端大多会自动发送身份信息。", "不需要修改密码或授权码。"],
        admin: [
          '在每个连接上，登录之后、打开第一个文件夹之前发送 `ID ("name" "NAME" "version" "1.0")`。',
          "确认途中的代理没有过滤 `ID` 命令。",
        ],
      },
    },
  },
  find(facts) {
    const said = sessionSaid(facts, "auth-client-id-required");
    // The phase holds what follows the login as well.
    const refused = facts.phases.auth.status === "failed" && attemptsIn(facts).at(-1)?.answer?.status !== "OK";
    return said && { ...said, login: refused ? "refused" : "works" };
  },
};
