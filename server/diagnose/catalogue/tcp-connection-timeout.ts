import { LIFT_BAN, OPEN_FIREWALL } from "../admin-steps.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { connectionFailedWith } from "../dialled.ts";
import { TIMED_OUT } from "../failed.ts";

/** Nobody answers the attempt to connect. */
export const tcpConnectionTimeout: Diagnosis = {
  id: "tcp-connection-timeout",
  severity: "critical",
  scope: "server",
  phase: "tcp",
  reference: "https://www.rfc-editor.org/rfc/rfc9293#section-3.8.3",
  text: {
    en: {
      title: "{host} does not answer on port {port}",
      cause:
        "Attempts to connect get no reply at all ({addresses}), so mail programs hang and then give up. Usually a firewall drops the packets silently, or the machine or its network is down.",
      fix: {
        user: [
          "Try another network, such as mobile data, and turn off VPN and additional firewalls for a test.",
          "Check server name and port in your mail program: 993 with SSL/TLS, or 143 with STARTTLS.",
          "Tell your administrator that port {port} of {host} does not answer.",
        ],
        admin: [
          "Check that the machine is up and that the address is still its own: `dig {host} +short` and `ping {host}`.",
          "Try the port from another network: `nc -w 5 -vz {host} {port} && echo open`; if it prints `open` there, something on the way drops the packets.",
          OPEN_FIREWALL.en,
          LIFT_BAN.en,
        ],
      },
    },
    "zh-CN": {
      title: "{host} 的 {port} 端口没有响应",
      cause:
        "连接请求得不到任何回应（{addresses}），邮件客户端会一直等到超时。多半是防火墙把数据包悄悄丢掉了，或者服务器、网络已经断开。",
      fix: {
        user: [
          "换一个网络（例如手机流量）再试，并暂时关闭 VPN 和第三方防火墙。",
          "检查邮件客户端里的收件服务器地址和端口：993 对应 SSL/TLS，143 对应 STARTTLS。",
          "告诉管理员：{host} 的 {port} 端口没有响应。",
        ],
        admin: [
          "确认服务器已开机，地址也没有变：`dig {host} +short` 和 `ping {host}`。",
          "换一个网络测试端口：`nc -w 5 -vz {host} {port} && echo open`；如果显示 `open`，说明是途中的设备丢弃了数据包。",
          OPEN_FIREWALL["zh-CN"],
          LIFT_BAN["zh-CN"],
        ],
      },
    },
  },
  find: (facts) => connectionFailedWith(facts, TIMED_OUT),
};
