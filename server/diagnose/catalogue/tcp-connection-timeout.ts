import type { Diagnosis } from "../diagnosis.ts";
import { connectionFailedWith } from "../dialled.ts";
import { TIMED_OUT } from "../failed.ts";

/** Nobody answers the attempt to connect. */
export const tcpConnectionTimeout: Diagnosis = {
  id: "tcp-connection-timeout",
  severity: "critical",
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
          "Try the port from another network: `nc -vz {host} {port}`; if it works there, something on the way drops the packets.",
          "Open port {port} in the machine's firewall, the provider's security groups and the port forwarding: `nft list ruleset`.",
          "Lift a ban of the address that checks: `fail2ban-client status dovecot` shows it, `fail2ban-client set dovecot unbanip ADDRESS` ends it.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 的 {port} 端口没有响应",
      cause:
        "连接请求得不到任何答复（{addresses}），邮件客户端会一直等待，最后放弃。通常是防火墙悄悄丢弃了数据包，或者机器、网络不可用。",
      fix: {
        user: [
          "换一个网络（例如手机流量）再试，并暂时关闭 VPN 和第三方防火墙。",
          "检查邮件客户端里的服务器地址和端口：993 对应 SSL/TLS，143 对应 STARTTLS。",
          "告诉管理员：{host} 的 {port} 端口没有响应。",
        ],
        admin: [
          "确认机器在运行、地址没有变更：`dig {host} +short` 和 `ping {host}`。",
          "从其他网络测试该端口：`nc -vz {host} {port}`；如果能连上，说明途中有设备丢弃了数据包。",
          "在主机防火墙、云服务商的安全组和端口转发里放行 {port} 端口：`nft list ruleset`。",
          "解除对检查地址的封禁：用 `fail2ban-client status dovecot` 查看，用 `fail2ban-client set dovecot unbanip ADDRESS` 解除。",
        ],
      },
    },
  },
  find: (facts) => connectionFailedWith(facts, TIMED_OUT),
};
