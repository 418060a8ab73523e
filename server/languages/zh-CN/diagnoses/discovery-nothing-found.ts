import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { ASK_ANNOUNCEMENT } from "../verify-steps.ts";

export const discoveryNothingFound: DiagnosisText = {
  title: "找不到 {domain} 的 IMAP 设置",
  cause:
    "查不到该域名的邮件要从哪台服务器收取，已查询：{tried}。邮件客户端仅凭邮箱地址无法自动完成设置；如果知道服务器和端口，仍然可以手动填写。",
  fix: {
    user: [
      "检查邮箱地址 @ 后面的部分有没有写错。",
      "按照服务商或管理员给的信息手动填写：收件服务器（IMAP，常见的是 `imap.{domain}` 或 `mail.{domain}`）、端口 993、加密方式 SSL/TLS，用户名为完整的邮箱地址。",
      "在服务商的帮助页面里搜索“IMAP 设置”；公司邮箱可能属于 Microsoft 365（`outlook.office365.com`）、Google Workspace（`imap.gmail.com`）、腾讯企业邮箱（`imap.exmail.qq.com`）或阿里企业邮箱（`imap.qiye.aliyun.com`）。",
    ],
    admin: [
      "在 DNS 中发布服务器，把 `MAILSERVER` 换成它的名称：`_imaps._tcp.{domain}. 3600 IN SRV 0 1 993 MAILSERVER.`。",
      "在 `https://autoconfig.{domain}/mail/config-v1.1.xml` 发布 Thunderbird 等客户端使用的配置文件，并使用有效的证书。",
      "为 Outlook 发布 autodiscover：使用 Microsoft 365 时为 `autodiscover.{domain}. 3600 IN CNAME autodiscover.outlook.com.`，否则指向自己的 Exchange 服务器。",
      "确认能查到结果：`dig +short SRV _imaps._tcp.{domain}` 和 `curl -i https://autoconfig.{domain}/mail/config-v1.1.xml`。",
    ],
  },
  verify: ASK_ANNOUNCEMENT,
};
