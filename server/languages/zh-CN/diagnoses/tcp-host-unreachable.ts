import { CHECK } from "../../../diagnose/admin-steps.ts";
import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { TRYING_MACHINE } from "../wording.ts";

export const tcpHostUnreachable: DiagnosisText = {
  title: "网络不可达，无法连接 {host}",
  cause:
    "邮件客户端会提示没有网络或找不到服务器。连接在途中失败{addresses, select, unknown {{code, select, unknown {} other {（`{code}`）}}} other {（{addresses}，`{code}`）}}：本机没有通往服务器所在网络的路由，或者途中的路由器回报无法到达。检查没有到达服务器，因此无法判断它是否正常。",
  fix: {
    user: [
      "确认设备已联网：打开一个网页试试；如果 Wi-Fi 要求登录认证，请先完成。",
      "暂时关闭 VPN 再试；如果服务器只能通过 VPN 访问，请先连上 VPN。",
    ],
    admin: [
      `在${TRYING_MACHINE}上查看断在哪一段：\`mtr -rwT -P {port} {host}\`。`,
      "检查这台机器（以及容器内）的 IPv4 和 IPv6 路由：`ip route` 和 `ip -6 route`。",
      `如果这台机器没有 IPv6，请只检查 IPv4：\`${CHECK} --family 4\`。`,
      "核对 DNS 里的地址是否就是服务器的地址：`dig {host} +short`。",
    ],
  },
  verify: ["在发起检查的机器上测试端口，应显示 `open`：`nc -w 5 -vz {host} {port} && echo open`。"],
};
