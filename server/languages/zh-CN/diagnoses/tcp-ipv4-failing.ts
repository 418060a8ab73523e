import { CHECK } from "../../../diagnose/admin-steps.ts";
import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { careful } from "../careful.ts";
import { TRYING_MACHINE } from "../wording.ts";

export const tcpIpv4Failing: DiagnosisText = {
  title: "无法通过 IPv4 连接 {host}",
  cause:
    "通过 IPv6{address, select, unknown { } other {（{address}）}}能连上，但它的 IPv4 地址一个也无法连接{addresses, select, unknown {} other {：{addresses}}}。优先使用 IPv4 的邮件客户端要等很久或者报错，在没有 IPv6 的网络里则完全收不到邮件。",
  fix: {
    user: [
      "设置没有错，不必改动；换一个网络再试。",
      "告诉管理员：无法通过 IPv4 连接 {host}{addresses, select, unknown {} other {：{addresses}}}。",
    ],
    admin: [
      `先确认${TRYING_MACHINE}自己有 IPv4：\`ip -4 route show default\` 和 \`ping -4 -c 3 {first}\`。`,
      "让邮件服务监听 IPv4：Dovecot 设置 `listen = *, ::`，然后执行 `systemctl restart dovecot`；用 `ss -4 -ltn | grep :{port}` 确认。",
      "在防火墙里永久放行，两种地址同时生效：`ufw allow {port}/tcp`；使用 firewalld 时为 `firewall-cmd --permanent --add-port={port}/tcp && firewall-cmd --reload`；手写规则时 IPv4 可能是单独的一套，应写进启动时加载的文件：用 `nft list ruleset` 或 `iptables -S INPUT` 查看。",
      `再测试一次：\`${CHECK} --family 4\`。`,
      careful(
        "删除 A 记录之后，谁都无法再通过 IPv4 连接服务器。",
        "只有在服务器本来就不提供 IPv4 服务时，才从 DNS 里删除它：用 `dig {host} A +short` 查看。",
      ),
    ],
  },
  verify: ["只用 IPv4 测试端口，应显示 `open`：`nc -4 -w 5 -vz {host} {port} && echo open`。"],
};
