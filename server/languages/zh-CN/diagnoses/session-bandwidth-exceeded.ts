import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { TRANSCRIBE } from "../verify-steps.ts";

export const sessionBandwidthExceeded: DiagnosisText = {
  title: "{user} 在 {host} 上的流量已用完",
  cause:
    "服务器本身正常{text, select, unknown {，但} other {，返回的是“{text}”：}}该账号下载或上传的数据超过了服务商的每日限额。在限额自动恢复之前，邮件客户端会报错；邮箱并没有满。",
  fix: {
    user: [
      "最多等待 24 小时。",
      "让邮件客户端少同步几个文件夹、缩短同步的时间范围。不要重新添加账号：那样会重新下载全部邮件。",
    ],
    admin: [
      "找出下载最多的程序（例如备份或迁移），分几天进行：Gmail 每天允许通过 IMAP 下载 2500 MB、上传 500 MB。",
      "自己编写的程序请先获取邮件头，需要时再下载完整邮件。",
    ],
  },
  verify: TRANSCRIBE,
};
