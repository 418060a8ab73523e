import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { LIFT_BAN, OPEN_FIREWALL } from "../admin-steps.ts";
import { TRY_PORT } from "../verify-steps.ts";

export const tcpConnectionTimeout: DiagnosisText = {
  title: "{host} 的{port, select, unknown {邮件端口} other { {port} 端口}}没有响应",
  cause:
    "连接请求得不到任何响应{addresses, select, unknown {} other {（{addresses}）}}，邮件客户端会一直等到超时。多半是防火墙丢弃了数据包而不回报，或者服务器、网络已经断开。",
  fix: {
    user: [
      "换一个网络（例如手机流量）再试，并暂时关闭 VPN 和第三方防火墙。",
      "检查邮件客户端里的收件服务器地址和端口：993 对应 SSL/TLS，143 对应 STARTTLS。",
      "告诉管理员：{host} 的{port, select, unknown {邮件端口} other { {port} 端口}}没有响应。",
    ],
    admin: [
      "确认服务器已开机，地址也没有变：`dig {host} +short` 和 `ping {host}`。",
      "换一个网络测试端口：`nc -w 5 -vz {host} {port} && echo open`；如果显示 `open`，说明是途中的设备丢弃了数据包。",
      OPEN_FIREWALL,
      LIFT_BAN,
    ],
  },
  verify: TRY_PORT,
};
