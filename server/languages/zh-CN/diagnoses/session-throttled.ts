import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { TRANSCRIBE } from "../verify-steps.ts";

export const sessionThrottled: DiagnosisText = {
  title: "{host} 限制了 {user} 的访问频率",
  cause:
    "服务器本身正常{text, select, unknown {，但} other {，返回的是“{text}”：}}短时间内登录或命令过多。频率降下来之前，收信会延迟，邮件客户端会报错；问题不在密码。",
  fix: {
    user: ["按服务器提示的时间等待，没有提示时等待 15 到 60 分钟。", "降低收信频率，并关闭不需要的客户端和设备。"],
    admin: [
      "找出请求最频繁的程序，让它每次遭拒后等待更长时间。",
      "如果 imapscope 在监控该账号，请降低检查频率（`imapscope.yaml` 中的 `every`）。",
      "迁移期间请服务商提高限额。",
    ],
  },
  verify: TRANSCRIBE,
};
