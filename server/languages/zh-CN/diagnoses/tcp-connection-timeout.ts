import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { LIFT_BAN, LIFT_BAN_ELSEWHERE, OPEN_FIREWALL } from "../admin-steps.ts";
import { TRY_PORT } from "../verify-steps.ts";

export const tcpConnectionTimeout: DiagnosisText = {
  title: "{host} 的{port, select, unknown {邮件端口} other { {port} 端口}}没有响应",
  cause:
    "连接请求得不到任何响应{addresses, select, unknown {} other {（{addresses}）}}，邮件客户端会一直等到超时。{proxy, select, unknown {多半是防火墙丢弃了数据包而不回报，或者服务器、网络已经断开。} other {这个地址属于 Cloudflare，它的代理只转发网页，不转发邮件。}}从中国大陆无法直接连接 Gmail（`imap.gmail.com`）等部分境外服务。",
  fix: {
    user: [
      "换一个网络（例如手机流量）再试，并暂时关闭 VPN 和第三方防火墙。",
      "检查邮件客户端里的收件服务器地址和端口：993 对应 SSL/TLS，143 对应 STARTTLS。",
      "告诉管理员：{host} 的{port, select, unknown {邮件端口} other { {port} 端口}}没有响应。",
    ],
    admin: [
      "{proxy, select, unknown {确认服务器已开机，地址也没有变：`dig {host} +short` 和 `ping {host}`。} other {在 Cloudflare 的“DNS › 记录”里把 {host} 的记录改为“仅 DNS”，使它指向邮件服务器自己的地址；或者给邮件另用一个不经代理的域名，并在邮件客户端里改用它。}}",
      "换一个网络测试端口：`nc -w 5 -vz {host} {port} && echo open`；如果显示 `open`，说明是途中的设备丢弃了数据包。",
      "{proxy, select, unknown {如果网页能打开，而 {host} 在 Cloudflare 上经过代理，请把该记录改为“仅 DNS”：它的代理不转发邮件。查看地址属于谁：`dig {host} +short`。} other {之后确认记录里是邮件服务器自己的地址，并且服务器已开机：`dig {host} +short` 和 `ping {host}`。}}",
      OPEN_FIREWALL,
      LIFT_BAN,
      LIFT_BAN_ELSEWHERE,
    ],
  },
  verify: TRY_PORT,
};
