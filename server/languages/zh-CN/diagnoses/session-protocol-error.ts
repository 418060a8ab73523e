import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { TRANSCRIBE } from "../verify-steps.ts";
import { PHASE_NOUN } from "../wording.ts";

export const sessionProtocolError: DiagnosisText = {
  title: `{host} 在“${PHASE_NOUN}”阶段的响应不符合 IMAP 协议`,
  cause:
    "服务器的响应无法解析，或者大得不合常理{text, select, unknown {} other {（{code, select, unknown {} other {`{code}`：}}“{text}”）}}。邮件客户端会报错、一直加载，或者缺少文件夹。",
  fix: {
    user: [
      "更新邮件客户端，有些客户端能够兼容这样的服务器。",
      "把具体原因{text, select, unknown {} other {{code, select, unknown {} other { `{code}`}}“{text}”}}告诉管理员。",
    ],
    admin: [
      "在{checked, select, unknown {客户端} other {本次检查}}的通信记录中找到有问题的那一行。",
      "升级邮件服务器，以及前端的代理或反病毒网关：改坏响应的可能正是它们。",
      "与服务器本机上的会话（不经过代理和加密）对比：`doveadm exec imap -u {user}`。",
      "把这一行反馈给邮件服务器的开发者。",
    ],
  },
  verify: TRANSCRIBE,
};
