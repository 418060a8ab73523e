import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { ASK_ANNOUNCEMENT } from "../verify-steps.ts";

export const discoverySettingsDisagree: DiagnosisText = {
  title: "{domain} 公布的 IMAP 设置{kind, select, dead {无法使用} other {互相矛盾}}",
  cause:
    "{kind, select, dead {按这些设置无法连接任何服务器} other {邮件客户端查询的几个来源给出了不同的服务器}}{settings, select, unknown {} other {：{settings}}}。用哪个邮件客户端，就得到哪一种设置，所以有的客户端能设置成功，有的却不行。",
  fix: {
    user: [
      "如果邮件客户端自动填写的设置不正确，请按照服务商或管理员给的信息手动填写。",
      "{settings, select, unknown {把邮件客户端显示的设置告诉管理员} other {把查到的情况告诉管理员：{settings}}}。",
    ],
    admin: [
      "先确定一台服务器、一个端口和一种加密方式，最好是 993 端口加 SSL/TLS。",
      "更正 SRV 记录：`_imaps._tcp.{domain}. 3600 IN SRV 0 1 993 MAILSERVER.`，并填入自己的服务器名称；如果没有开放 143 端口，请删除 `_imap._tcp.{domain}`。",
      "更正 `config-v1.1.xml` 中 IMAP 的 `incomingServer` 里的 `hostname`、`port` 和 `socketType`（`SSL` 表示从一开始就使用 TLS），以及 autodiscover 返回的 `Server`、`Port` 和 `SSL`。",
      "再核对一次：`dig +short SRV _imaps._tcp.{domain}`、`dig +short SRV _imap._tcp.{domain}` 和 `curl https://autoconfig.{domain}/mail/config-v1.1.xml`。",
    ],
  },
  verify: ASK_ANNOUNCEMENT,
};
