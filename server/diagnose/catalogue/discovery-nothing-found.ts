import type { Diagnosis } from "../diagnosis.ts";
import { answeredRungs, discovered, nameOfSource, offersImap } from "../discovery.ts";

/** No place says where the mail of this domain is read, by IMAP or otherwise. */
export const discoveryNothingFound: Diagnosis = {
  id: "discovery-nothing-found",
  severity: "warning",
  scope: "server",
  phase: null,
  reference: "https://www.rfc-editor.org/rfc/rfc6186#section-3.2",
  text: {
    en: {
      title: "No IMAP settings are found for {domain}",
      cause:
        "Nobody says which server the mail of the domain is read from: {tried} were asked. Mail programs cannot set the account up by the address alone; whoever knows server and port can still enter them by hand.",
      fix: {
        user: [
          "Check the part of the address behind the @ for a mistake.",
          "Enter the settings by hand, as your provider or administrator gives them: the IMAP server (often `imap.{domain}` or `mail.{domain}`), port 993 with SSL/TLS, and the full address as user name.",
          "Search the help pages of your provider for “IMAP settings”; a company's address may belong to Microsoft 365 (`outlook.office365.com`) or Google Workspace (`imap.gmail.com`).",
        ],
        admin: [
          "Publish the server in DNS, with its own name in place of `MAILSERVER`: `_imaps._tcp.{domain}. 3600 IN SRV 0 1 993 MAILSERVER.`.",
          "Publish a file for Thunderbird and others at `https://autoconfig.{domain}/mail/config-v1.1.xml`, with a valid certificate.",
          "Publish autodiscover for Outlook: `autodiscover.{domain}. 3600 IN CNAME autodiscover.outlook.com.` with Microsoft 365, or with the name of your own Exchange server as target.",
          "See that the answers arrive: `dig +short SRV _imaps._tcp.{domain}` and `curl -i https://autoconfig.{domain}/mail/config-v1.1.xml`.",
        ],
      },
    },
    "zh-CN": {
      title: "找不到 {domain} 的 IMAP 设置",
      cause:
        "查不到该域名的邮件要从哪台服务器收取，查过的地方有：{tried}。邮件客户端光凭邮箱地址无法自动完成设置；如果知道服务器和端口，仍然可以手动填写。",
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
    },
  },
  find(facts) {
    const evidence = discovered(facts);
    const knows = answeredRungs(facts).some(
      ({ source, servers, declined }) => declined || (source !== "guess" && servers.length > 0),
    );
    if (!evidence || knows || offersImap(facts)) return null;
    const tried = [...new Set(facts.discovery?.rungs.map(({ source }) => nameOfSource(source)))].join("; ");
    return { ...evidence, tried };
  },
};
