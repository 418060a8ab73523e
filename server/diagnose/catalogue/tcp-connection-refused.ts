import type { Diagnosis } from "../diagnosis.ts";
import { connectionFailedWith } from "../dialled.ts";

/** The machine is there, but nothing accepts connections on the port. */
export const tcpConnectionRefused: Diagnosis = {
  id: "tcp-connection-refused",
  severity: "critical",
  phase: "tcp",
  reference: "https://www.rfc-editor.org/rfc/rfc9293#section-3.5.2",
  text: {
    en: {
      title: "{host} refuses connections on port {port}",
      cause:
        "The machine answers ({addresses}), but nothing accepts connections on port {port}: the mail service is not running, listens elsewhere, or a firewall turns connections away.",
      fix: {
        user: [
          "Check the port in your mail program: 993 with SSL/TLS, or 143 with STARTTLS.",
          "Try another network, such as mobile data, to see whether only yours is turned away.",
          "Tell your administrator that {host} refuses connections on port {port}.",
        ],
        admin: [
          "Check whether the IMAP service runs and why it stopped: `systemctl status dovecot` and `journalctl -u dovecot -n 50`; start it with `systemctl start dovecot`.",
          "Check that it listens on this port, and not on `127.0.0.1` only: `ss -ltnp | grep :{port}`.",
          "Publish the port if the service runs in a container: `docker ps` shows which ports are.",
          "Look for a firewall rule or a ban that rejects the connection: `nft list ruleset`, `fail2ban-client status`.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 拒绝 {port} 端口的连接",
      cause:
        "机器有响应（{addresses}），但 {port} 端口上没有程序接受连接：邮件服务没有运行、监听在别的端口，或者连接被防火墙拒绝。",
      fix: {
        user: [
          "检查邮件客户端里的端口：993 对应 SSL/TLS，143 对应 STARTTLS。",
          "换一个网络（例如手机流量）再试，看看是不是只有当前网络被拒绝。",
          "告诉管理员：{host} 的 {port} 端口拒绝连接。",
        ],
        admin: [
          "检查 IMAP 服务是否在运行、为什么停止：`systemctl status dovecot` 和 `journalctl -u dovecot -n 50`；用 `systemctl start dovecot` 启动。",
          "确认服务监听了这个端口，而且不是只监听 `127.0.0.1`：`ss -ltnp | grep :{port}`。",
          "如果服务在容器里运行，请映射该端口：用 `docker ps` 查看已映射的端口。",
          "检查是否有防火墙规则或封禁拒绝了连接：`nft list ruleset`、`fail2ban-client status`。",
        ],
      },
    },
  },
  find: (facts) => connectionFailedWith(facts, ["ECONNREFUSED"]),
};
