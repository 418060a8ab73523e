import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { MOVE_MESSAGE } from "../verify-steps.ts";

export const appendMessageRejected: DiagnosisText = {
  title: "{host} 拒绝保存 {user} 的一封邮件",
  cause:
    "{text, select, unknown {服务器会说明原因} other {服务器返回“{text}”}}：它不接受这封邮件或邮件上的标记。其他邮件正常；批量复制或移动时，邮件客户端会停在这一封。",
  fix: {
    user: ["跳过这封邮件，先复制其他邮件。", "如果确实需要保留，请打开后另存，或者转发给自己。"],
    admin: [
      "先修复邮件再保存：换行用 CRLF，去掉 NUL 字节，补全邮件头。",
      "去掉服务器没有在 `PERMANENTFLAGS` 中列出的标记；imapsync 可用 `--regexflag`、`--filterflags`。",
    ],
  },
  verify: MOVE_MESSAGE,
};
