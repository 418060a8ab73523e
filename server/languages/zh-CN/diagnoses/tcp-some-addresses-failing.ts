import { CHECK } from "../../../diagnose/admin-steps.ts";
import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { careful } from "../careful.ts";
import { TRYING_MACHINE } from "../wording.ts";

export const tcpSomeAddressesFailing: DiagnosisText = {
  title: "{host} {count, select, unknown {有部分地址无法连接} other {有 {count, number} 个地址无法连接}}",
  cause:
    "邮件客户端如果先尝试失效的地址，就要等很久或者报错；先尝试其他地址时则一切正常。{addresses, select, unknown {} other {无法连接的地址：{addresses}；可以连接的地址：{address}。}}",
  fix: {
    user: [
      "设置没有错，不必改动；过一分钟或者换一个网络再试。",
      "告诉管理员哪个地址无法连接{addresses, select, unknown {} other {：{addresses}}}。",
    ],
    admin: [
      `逐个测试地址：\`${CHECK} --address ADDRESS\`。`,
      "让邮件服务监听该地址（用 `ss -ltnp | grep :{port}` 确认），并在防火墙里放行，IPv6 的规则是分开的：`nft list ruleset`。",
      `如果只有 IPv6 地址失败，请先确认${TRYING_MACHINE}自己有 IPv6：\`ip -6 route show default\`。`,
      careful(
        "地址从 DNS 里删除之后，谁都无法再通过它连接服务器。",
        "只有在服务器不再使用该地址时，才从 DNS 里删除：用 `dig {host} A +short` 和 `dig {host} AAAA +short` 查看。",
      ),
    ],
  },
  verify: [`检查每一个地址，都应能连上：\`${CHECK} --depth full\`。`],
};
