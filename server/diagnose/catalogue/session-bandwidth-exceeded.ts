import type { Diagnosis } from "../diagnosis.ts";
import { sessionSaid } from "../said.ts";
import { scopeOfSession } from "../session.ts";

/** The account has used up its volume of data. */
export const sessionBandwidthExceeded: Diagnosis = {
  id: "session-bandwidth-exceeded",
  severity: "error",
  scope: "account",
  scopeBy: scopeOfSession,
  phase: null,
  transient: true,
  reference: "https://support.google.com/a/answer/1071518",
  text: {
    en: {
      title: "{user} has used up the data volume on {host}",
      cause:
        "The server works, and says “{text}”: the account has downloaded or uploaded more than the provider allows in a day. Mail programs report errors until the limit lifts by itself; the mailbox is not full.",
      fix: {
        user: [
          "Wait up to 24 hours.",
          "Let your mail program keep fewer folders and shorter periods. Do not set it up again: that downloads everything again.",
        ],
        admin: [
          "Find the program that downloads most, such as a backup or a migration, and spread its work over days: Gmail allows 2500 MB down and 500 MB up by IMAP in a day.",
          "Let programs of your own fetch headers first, and whole messages only when they are needed.",
        ],
      },
    },
    "zh-CN": {
      title: "{user} 在 {host} 上的流量已用完",
      cause:
        "服务器本身正常，返回的是“{text}”：该账号下载或上传的数据超过了服务商的每日限额。在限额自动恢复之前，邮件客户端会报错；邮箱并没有满。",
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
    },
  },
  find: (facts) => sessionSaid(facts, "session-bandwidth-exceeded"),
};
