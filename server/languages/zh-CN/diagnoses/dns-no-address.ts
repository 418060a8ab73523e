import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { ASK_ADDRESSES } from "../verify-steps.ts";

export const dnsNoAddress: DiagnosisText = {
  title: "主机名{host, select, unknown {} other { {host} }}没有 IP 地址",
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
      "如果 imapscope 限定了只用 IPv4 或只用 IPv6，而该名称只有另一种地址，请去掉 `--family`。",
    ],
  },
  verify: ASK_ADDRESSES,
};
