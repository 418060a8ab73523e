import type { Diagnosis } from "../diagnosis.ts";
import { sessionSaid } from "../said.ts";
import { scopeOfSession } from "../session.ts";

/** The server wants fewer logins or commands. */
export const sessionThrottled: Diagnosis = {
  id: "session-throttled",
  severity: "error",
  scope: "account",
  scopeBy: scopeOfSession,
  phase: null,
  transient: true,
  reference: "https://www.rfc-editor.org/rfc/rfc5530#section-3",
  text: {
    en: {
      title: "{host} makes {user} wait after too many logins or commands",
      cause:
        "The server works, and says “{text}”: there were too many logins or commands in a short time. Until the pace falls, mail comes late or mail programs report errors; the password is not the problem.",
      fix: {
        user: [
          "Wait as long as the server says, or 15 to 60 minutes.",
          "Check mail less often, and close programs and devices that you do not need.",
        ],
        admin: [
          "Find the program that asks most, and let it wait longer after each refusal.",
          "Let imapscope check less often (`every` in `imapscope.yaml`) if it monitors this account.",
          "Ask the provider for a higher limit for the time of a migration.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 限制了 {user} 的访问频率",
      cause:
        "服务器本身正常，返回的是“{text}”：短时间内登录或命令过多。频率降下来之前，收信会延迟，邮件客户端会报错；问题不在密码。",
      fix: {
        user: ["按服务器提示的时间等待，没有提示时等待 15 到 60 分钟。", "降低收信频率，并关闭不需要的客户端和设备。"],
        admin: [
          "找出请求最频繁的程序，让它每次遭拒后等待更长时间。",
          "如果 imapscope 在监控该账号，请降低检查频率（`imapscope.yaml` 中的 `every`）。",
          "迁移期间请服务商提高限额。",
        ],
      },
    },
  },
  find: (facts) => sessionSaid(facts, "session-throttled"),
};
