import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { OPENSSL } from "../../../diagnose/wording.ts";
import { PROXY_PROTOCOL } from "../admin-steps.ts";
import { SHAKE_HANDS } from "../verify-steps.ts";

export const tlsHandshakeTimeout: DiagnosisText = {
  title: "与 {host} 的 TLS 握手超时",
  cause:
    "连接能建立，但协商加密时服务器不再响应，邮件客户端会一直等到超时。可能是服务器负载过高，也可能是途中丢失了较大的数据包。",
  fix: {
    user: [
      "过几分钟再试，并换一个网络、关闭 VPN 试试。",
      "告诉管理员：与 {host} 的{port, select, unknown {邮件端口} other { {port} 端口}}的 TLS 握手一直无法完成。",
    ],
    admin: [
      "检查服务器的负载和会话数：`uptime` 和 `doveadm who`；如果日志里提示达到了 `process_limit`，请在 `service imap-login` 里调高。",
      `手动重现握手过程，也在服务器本机上试一次：\`${OPENSSL} </dev/null\`。`,
      PROXY_PROTOCOL,
      "测试大数据包会不会丢失：`ping -M do -c 3 -s 1400 {host}`；如果不通，请放行 ICMP 或调低 MTU。",
    ],
  },
  verify: SHAKE_HANDS,
};
