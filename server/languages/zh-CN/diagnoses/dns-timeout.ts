import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { ASK_ADDRESSES } from "../verify-steps.ts";
import { TRYING_MACHINE } from "../wording.ts";

export const dnsTimeout: DiagnosisText = {
  title: "解析主机名{host, select, unknown {} other { {host} }}超时",
  cause:
    "DNS 服务器迟迟没有响应，邮件客户端等待一段时间后会提示找不到服务器。这个名称很可能是存在的，只是某台 DNS 服务器没有响应，或者无法连接到它。从中国大陆无法直接连接 Gmail（`imap.gmail.com`）等部分境外服务。",
  fix: {
    user: ["过几分钟再试。", "换一个网络，并暂时关闭 VPN 和“私人 DNS”再试。"],
    admin: [
      `在${TRYING_MACHINE}上看看解析要多久：\`time getent ahosts {host}\`；如果解析别的名称也很慢，请修复或更换 DNS 服务器（\`/etc/resolv.conf\`）。`,
      "在这台机器与 DNS 服务器之间的防火墙上放行 53 端口（UDP 和 TCP）。",
      "从根服务器逐级查询：`dig {host} +trace`，修复没有响应的那一台。",
    ],
  },
  verify: ASK_ADDRESSES,
};
