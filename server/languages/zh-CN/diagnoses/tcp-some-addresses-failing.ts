import { CHECK } from "../../../diagnose/admin-steps.ts";
import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { careful } from "../careful.ts";

export const tcpSomeAddressesFailing: DiagnosisText = {
  title: "{host} {count, select, unknown {有部分地址连不上} other {有 {count, number} 个地址连不上}}",
  cause:
    "邮件客户端如果先试到失效的地址，要等很久或者报错，没碰上的则一切正常。{addresses, select, unknown {} other {连不上的地址：{addresses}；能连上的地址：{address}。}}",
  fix: {
    user: [
      "设置没有错，不必改动；过一分钟或者换一个网络再试。",
      "告诉管理员哪个地址连不上{addresses, select, unknown {} other {：{addresses}}}。",
    ],
    admin: [
      `逐个测试地址：\`${CHECK} --address ADDRESS\`。`,
      "让邮件服务监听该地址（用 `ss -ltnp | grep :{port}` 确认），并在防火墙里放行，IPv6 的规则是分开的：`nft list ruleset`。",
      "如果只有 IPv6 地址失败，请先确认运行 imapscope 的机器自己有 IPv6：`ip -6 route show default`。",
      careful(
        "从 DNS 里删除的地址，谁都不会再连接。",
        "只有在服务器不再使用该地址时，才从 DNS 里删除：用 `dig {host} A +short` 和 `dig {host} AAAA +short` 查看。",
      ),
    ],
  },
  verify: [`检查每一个地址，都应能连上：\`${CHECK} --depth full\`。`],
};
