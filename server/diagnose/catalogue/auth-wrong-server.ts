import type { Diagnosis } from "../diagnosis.ts";
import { loginSaid, sessionSaid } from "../said.ts";

/** The account lives on another server. */
export const authWrongServer: Diagnosis = {
  id: "auth-wrong-server",
  severity: "critical",
  phase: "auth",
  reference: "https://www.rfc-editor.org/rfc/rfc2221",
  text: {
    en: {
      title: "{host} is not the server of {user}",
      cause:
        "The login ends with “{text}”. The server works, but the account is kept on another one: another region, another cluster, or a new place after a move.",
      fix: {
        user: [
          "Take the server name for your region or plan from your provider's help page, and enter it in your mail program.",
          "Use the server that the answer names, if it names one.",
        ],
        admin: [
          "Correct `host` of this server in `imapscope.yaml`.",
          "Publish the right name for mail programs: the SRV record `_imaps._tcp` and autoconfig.",
          "Check the proxy that sends users to their servers, and whether the move of this mailbox has ended.",
        ],
      },
    },
    "zh-CN": {
      title: "{user} 的邮箱不在 {host} 上",
      cause:
        "登录时服务器返回“{text}”。服务器本身正常，但该账号存放在另一台服务器上：其他地区、其他集群，或者迁移后的新位置。",
      fix: {
        user: [
          "在服务商的帮助页面查找所在地区或套餐对应的服务器名称，并填入邮件客户端。",
          "如果返回内容给出了服务器名称，请使用它。",
        ],
        admin: [
          "更正 `imapscope.yaml` 中该服务器的 `host`。",
          "为邮件客户端发布正确的名称：SRV 记录 `_imaps._tcp` 和 autoconfig。",
          "检查分发用户的代理，以及该邮箱的迁移是否已经完成。",
        ],
      },
    },
  },
  find: (facts) => loginSaid(facts, "auth-wrong-server") ?? sessionSaid(facts, "auth-wrong-server"),
};
