import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { ASK_ANNOUNCEMENT } from "../verify-steps.ts";

export const discoveryImapNotOffered: DiagnosisText = {
  title: "{domain} 不提供 IMAP",
  cause:
    "从 {sources} 查到，该域名的邮件不能用 IMAP 收取{kind, select, others {，只能用其他协议：{others}} other {}}。改密码、改邮件客户端的设置都没有用。",
  fix: {
    user: [
      "使用服务商自己的应用或网页邮箱收信。",
      "如果服务商提供桥接程序，请安装：Proton Mail Bridge 为付费用户在本机 `127.0.0.1` 的 1143 端口提供 IMAP；Tuta 和 HEY 没有此类程序。",
      "如果有 POP3 而且只用一台设备，可以改用 POP3，并设为“在服务器上保留邮件”；也可以把邮件自动转发到支持 IMAP 的邮箱。",
    ],
    admin: [
      "如果服务器支持 IMAP，请启用：Dovecot 设置 `protocols = imap`；Exchange 和 Microsoft 365 执行 `Set-CASMailbox USER -ImapEnabled $true`；Google Workspace 在管理控制台的“应用”>“Google Workspace”>“Gmail”>“最终用户访问权限”>“POP 和 IMAP 访问权限”里开启。",
      "如果 SRV 记录有误，请更正：目标写成 `.` 表示没有该服务；请改为 `_imaps._tcp.{domain}. 3600 IN SRV 0 1 993 MAILSERVER.`，并填入自己的服务器名称。",
      "如果发布了 `config-v1.1.xml`，请加入类型为 `imap` 的 `incomingServer`。",
      "查看目前发布的内容：`dig +short SRV _imaps._tcp.{domain}`、`dig +short SRV _imap._tcp.{domain}` 和 `curl -i https://autoconfig.{domain}/mail/config-v1.1.xml`。",
    ],
  },
  verify: ASK_ANNOUNCEMENT,
};
