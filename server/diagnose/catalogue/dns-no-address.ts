import type { Diagnosis } from "../diagnosis.ts";
import { failedWith } from "../failed.ts";

/** The name exists, but no address belongs to it. */
export const dnsNoAddress: Diagnosis = {
  id: "dns-no-address",
  severity: "critical",
  scope: "server",
  phase: "dns",
  reference: "https://www.rfc-editor.org/rfc/rfc2308#section-2.2",
  text: {
    en: {
      title: "The name {host} has no address",
      cause:
        "The name exists, but no IPv4 or IPv6 address belongs to it, so mail programs report that they cannot find the server. Often such a name serves another purpose, such as receiving mail (`MX`).",
      fix: {
        user: [
          "Look up the incoming mail server on your provider's help page: it is often not the part behind the @ of your address.",
          "Ask your provider or administrator which server name to use.",
        ],
        admin: [
          "See what is published: `dig {host} A +short`, `dig {host} AAAA +short` and `dig {host} MX +short`; the first two are empty.",
          "Publish the address in the zone of the domain: `{host}. 3600 IN A ADDRESS`, and `{host}. 3600 IN AAAA ADDRESS` if the server has IPv6.",
          "Correct the name in the settings you hand out if another one is meant.",
          "Leave out `--family` if this check was limited to IPv4 or IPv6, and the name has only addresses of the other kind.",
        ],
      },
    },
    "zh-CN": {
      title: "主机名 {host} 没有 IP 地址",
      cause:
        "DNS 里有这个名称，却查不到它的 IPv4 或 IPv6 地址，邮件客户端会提示找不到服务器。这类名称往往另有用途，例如只用于接收外来邮件（`MX` 记录）。",
      fix: {
        user: [
          "到邮件服务商的帮助页面查找收件服务器地址：它往往不是邮箱地址里 @ 后面的那一部分。",
          "向邮件服务商或管理员询问应当使用的服务器地址。",
        ],
        admin: [
          "查看现有的记录：`dig {host} A +short`、`dig {host} AAAA +short` 和 `dig {host} MX +short`，前两条没有输出。",
          "在域名的 DNS 区域里添加地址：`{host}. 3600 IN A ADDRESS`；服务器有 IPv6 时再加 `{host}. 3600 IN AAAA ADDRESS`。",
          "如果本来应该用别的主机名，请更正提供给用户的设置。",
          "如果这次检查限定了只用 IPv4 或只用 IPv6，而该名称只有另一种地址，请去掉 `--family`。",
        ],
      },
    },
  },
  find: (facts) => failedWith(facts, "dns", ["ENODATA", "EAI_NODATA", "EAI_ADDRFAMILY"]),
};
