import type { Diagnosis } from "../diagnosis.ts";
import { answeredRungs, discovered, nameOfSource, offersImap } from "../discovery.ts";

/** The domain or its provider says how mail is read, and IMAP is not among the ways. */
export const discoveryImapNotOffered: Diagnosis = {
  id: "discovery-imap-not-offered",
  severity: "warning",
  scope: "server",
  phase: null,
  reference: "https://www.rfc-editor.org/rfc/rfc6186#section-3.4",
  text: {
    en: {
      title: "{domain} offers no IMAP",
      cause:
        "According to {sources}, the mail of the domain is not read by IMAP{kind, select, others {, but by other protocols: {others}} other {}}. No password and no setting of a mail program changes that.",
      fix: {
        user: [
          "Read your mail with the provider's own program or in webmail.",
          "Install the provider's bridge if it has one: Proton Mail Bridge offers IMAP on your own computer at `127.0.0.1`, port 1143, to paying customers; Tuta and HEY have none.",
          "Use POP3 if it is offered and one device is enough, or let mail be forwarded to an account with IMAP.",
        ],
        admin: [
          "Switch IMAP on if your server has it: `protocols = imap` in Dovecot; `Set-CASMailbox USER -ImapEnabled $true` in Exchange and Microsoft 365; in the Admin console of Google Workspace under Apps > Google Workspace > Gmail > End User Access > POP and IMAP access.",
          "Correct the SRV record if it is wrong: a target of `.` means that the service does not exist; publish `_imaps._tcp.{domain}. 3600 IN SRV 0 1 993 MAILSERVER.` with your server's name instead.",
          "Add an `incomingServer` of type `imap` to `config-v1.1.xml` if that is published.",
          "See what is published now: `dig +short SRV _imaps._tcp.{domain}`, `dig +short SRV _imap._tcp.{domain}` and `curl -i https://autoconfig.{domain}/mail/config-v1.1.xml`.",
        ],
      },
    },
    "zh-CN": {
      title: "{domain} 不提供 IMAP",
      cause:
        "从 {sources} 查到，该域名的邮件不能用 IMAP 收取{kind, select, others {，只能用其他协议：{others}} other {}}。改密码、改邮件客户端的设置都没有用。",
      fix: {
        user: [
          "使用服务商自己的应用或网页邮箱收信。",
          "如果服务商提供桥接程序，请安装：Proton Mail Bridge 为付费用户在本机 `127.0.0.1` 的 1143 端口提供 IMAP；Tuta 和 HEY 没有此类程序。",
          "如果有 POP3 而且只用一台设备，可以改用 POP3；也可以把邮件自动转发到支持 IMAP 的邮箱。",
        ],
        admin: [
          "如果服务器支持 IMAP，请启用：Dovecot 设置 `protocols = imap`；Exchange 和 Microsoft 365 执行 `Set-CASMailbox USER -ImapEnabled $true`；Google Workspace 在管理控制台的“应用”>“Google Workspace”>“Gmail”>“最终用户访问权限”>“POP 和 IMAP 访问权限”里开启。",
          "如果 SRV 记录有误，请更正：目标写成 `.` 表示没有该服务；请改为 `_imaps._tcp.{domain}. 3600 IN SRV 0 1 993 MAILSERVER.`，并填入自己的服务器名称。",
          "如果发布了 `config-v1.1.xml`，请加入类型为 `imap` 的 `incomingServer`。",
          "查看目前发布的内容：`dig +short SRV _imaps._tcp.{domain}`、`dig +short SRV _imap._tcp.{domain}` 和 `curl -i https://autoconfig.{domain}/mail/config-v1.1.xml`。",
        ],
      },
    },
  },
  find(facts) {
    const evidence = discovered(facts);
    // `_imap._tcp` is often declined beside a good `_imaps._tcp`: only unencrypted or STARTTLS access is not wanted.
    if (!evidence || offersImap(facts)) return null;
    const telling = answeredRungs(facts).filter(
      ({ source, servers, declined }) => declined || (source !== "guess" && servers.length > 0),
    );
    if (telling.length === 0) return null;
    const protocols = telling.flatMap(({ servers }) => servers.map(({ protocol }) => protocol));
    return {
      ...evidence,
      sources: [...new Set(telling.map(({ source }) => nameOfSource(source)))].join(", "),
      kind: protocols.length > 0 ? "others" : "declined",
      others: [...new Set(protocols)].join(", "),
    };
  },
};
