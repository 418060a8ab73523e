import type { Diagnosis } from "../diagnosis.ts";
import { failedWith } from "../failed.ts";

/** The name exists, but no address belongs to it. */
export const dnsNoAddress: Diagnosis = {
  id: "dns-no-address",
  severity: "critical",
  phase: "dns",
  reference: "https://www.rfc-editor.org/rfc/rfc2308#section-2.2",
  text: {
    en: {
      title: "The name {host} has no address",
      cause:
        "The name exists, but no IPv4 or IPv6 address belongs to it, so mail programs do not know where to connect. Often such a name serves another purpose, such as receiving mail (`MX`).",
      fix: {
        user: [
          "Look up the incoming mail server on your provider's help page: it is often not the part behind the @ of your address.",
          "Ask your provider or administrator which server name to use.",
        ],
        admin: [
          "See what is published: `dig {host} A +short` and `dig {host} AAAA +short`.",
          "Add an `A` record for {host}, and an `AAAA` record if the server has IPv6.",
          "Correct the name in the settings you hand out if another one is meant.",
          "Remove a restriction to one address family from the check if the name has only addresses of the other.",
        ],
      },
    },
    "zh-CN": {
      title: "主机名 {host} 没有 IP 地址",
      cause:
        "DNS 里有这个名称，但没有对应的 IPv4 或 IPv6 地址，邮件客户端不知道该连到哪里。这样的名称往往另有用途，例如只用来接收邮件（`MX` 记录）。",
      fix: {
        user: [
          "在邮件服务商的帮助页面上查找收信服务器地址：它通常不等于邮箱地址里 @ 后面的部分。",
          "向邮件服务商或管理员询问应当使用的服务器地址。",
        ],
        admin: [
          "查看已发布的记录：`dig {host} A +short` 和 `dig {host} AAAA +short`。",
          "为 {host} 添加 `A` 记录；服务器支持 IPv6 时再添加 `AAAA` 记录。",
          "如果本来应当使用别的主机名，请更正发给用户的设置。",
          "如果检查限定了只用 IPv4 或只用 IPv6，而该名称只有另一种地址，请取消这项限定。",
        ],
      },
    },
  },
  find: (facts) => failedWith(facts, "dns", ["ENODATA", "EAI_NODATA", "EAI_ADDRFAMILY"]),
};
