import { CHECK } from "../../../diagnose/admin-steps.ts";
import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { careful } from "../careful.ts";
import { TRYING_MACHINE } from "../wording.ts";

export const tcpIpv6Failing: DiagnosisText = {
  title: "无法通过 IPv6 连接 {host}",
  cause:
    "通过 IPv4{address, select, unknown { } other {（{address}）}}能连上，但它的 IPv6 地址一个也无法连接{addresses, select, unknown {} other {：{addresses}}}。优先使用 IPv6 的邮件客户端要等很久或者报错，在没有 IPv4 的网络里则完全收不到邮件。",
  fix: {
    user: [
      "设置没有错，不必改动；换一个网络再试。",
      "告诉管理员：无法通过 IPv6 连接 {host}{addresses, select, unknown {} other {：{addresses}}}。",
    ],
    admin: [
      `先确认${TRYING_MACHINE}自己有 IPv6：\`ip -6 route show default\` 和 \`ping -6 -c 3 {first}\`。`,
      "让邮件服务监听 IPv6：Dovecot 设置 `listen = *, ::`，然后执行 `systemctl restart dovecot`；用 `ss -6 -ltn | grep :{port}` 确认。",
      "在防火墙里永久放行，两种地址同时生效：`ufw allow {port}/tcp`；使用 firewalld 时为 `firewall-cmd --permanent --add-port={port}/tcp && firewall-cmd --reload`；手写规则时 IPv6 可能是单独的一套，应写进启动时加载的文件：用 `nft list ruleset` 或 `ip6tables -S INPUT` 查看。",
      `再测试一次：\`${CHECK} --family 6\`。`,
      careful(
        "删除 AAAA 记录之后，谁都无法再通过 IPv6 连接服务器。",
        "只有在服务器本来就不提供 IPv6 服务时，才从 DNS 里删除它：用 `dig {host} AAAA +short` 查看。",
      ),
    ],
  },
  verify: ["只用 IPv6 测试端口，应显示 `open`：`nc -6 -w 5 -vz {host} {port} && echo open`。"],
};
