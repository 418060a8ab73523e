import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";

export const mailboxModseqInvalid: DiagnosisText = {
  title:
    "{host} 上文件夹{mailboxes, select, unknown {} other { {mailboxes} }}的 HIGHESTMODSEQ 数值无效{value, select, unknown {} other {：{value}}}",
  cause:
    "{value, select, unknown {服务器给出的 `HIGHESTMODSEQ` 不可能成立：} other {{said} 的响应中有 `HIGHESTMODSEQ {value}`：}}支持 mod-sequence 的文件夹，这里应是不小于 1 的数；不支持的，打开时应返回 `NOMODSEQ`。收发不受影响，但 Nextcloud Mail 遇到 0 会当作不支持，每次检查都重新获取整个邮件列表。",
  fix: {
    user: ["照常使用即可：收发邮件不受影响，只是在收到第一封邮件之前，该文件夹可能比较慢。"],
    admin: [
      "升级邮件服务器：RFC 7162 第 3.1.2 节要求返回不小于 1 的数或 `NOMODSEQ`，空文件夹也不例外。",
      "如果最新版本仍然如此，请把这一行反馈给服务器的开发者。",
    ],
  },
  verify: [
    "在检查的通信记录里查看这个数值，NAME 是该服务器在 `imapscope.yaml` 中的名称：`imapscope check NAME --transcript | grep MODSEQ`。",
  ],
};
