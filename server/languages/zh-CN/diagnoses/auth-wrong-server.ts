import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { LOG_IN } from "../verify-steps.ts";

export const authWrongServer: DiagnosisText = {
  title: "{user} 的邮箱不在 {host} 上",
  cause:
    "{text, select, unknown {} other {服务器返回“{text}”。}}服务器本身正常，但该账号在另一台服务器上：可能属于其他地区或集群，也可能已经迁移。",
  fix: {
    user: [
      "在服务商的帮助页面查找所在地区或套餐对应的服务器地址，并填入邮件客户端。",
      "如果服务器返回的内容里给出了另一个服务器地址，请改用它。",
    ],
    admin: [
      "如果 imapscope 在监控该账号，请更正 `imapscope.yaml` 中的 `host`。",
      "为邮件客户端发布正确的名称：SRV 记录 `_imaps._tcp` 和 autoconfig。",
      "检查把用户分配到各台服务器的代理，以及该邮箱的迁移是否已经完成。",
    ],
  },
  verify: LOG_IN,
};
