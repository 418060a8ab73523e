import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { LOG_IN } from "../verify-steps.ts";

export const authConnectionLimit: DiagnosisText = {
  title: "{user} 与 {host} 的连接数过多",
  cause:
    "{text, select, unknown {服务器会说明原因} other {服务器返回“{text}”}}：服务器限制了同一用户或同一地址的并发连接数。各个邮件客户端时好时坏；问题不在密码。有的服务器不会说明原因：Courier 会直接断开，看上去像连接中断或 TLS 握手失败。",
  fix: {
    user: [
      "在暂时不用的设备上退出邮件客户端，然后等待几分钟。",
      "把邮件客户端同时保持的连接数减少到 2 或 3 个（Thunderbird 在“账户设置”→“服务器设置”→“高级”里）。",
    ],
    admin: [
      "查看连接来自哪些地址：`doveadm who {user}`。",
      "把上限调到“设备数 × 每台设备的连接数”以上：Dovecot 调整 `mail_max_userip_connections`（默认 10），然后执行 `doveadm reload`；Courier 调整 `/etc/courier/imapd` 中的 `MAXPERIP`（日志里会出现 `Maximum connection limit reached`）；Cyrus 调整 `imapd.conf` 中的 `maxlogins_per_user` 和 `maxlogins_per_host`；Exchange 使用 `Set-ImapSettings -MaxConnectionsPerUser`。",
      "结束残留的会话：`doveadm kick {user}`。",
      "如果 imapscope 也在监控该账号，请为它单独准备一个账号，或者降低检查频率（`imapscope.yaml` 中的 `every`）。",
    ],
  },
  verify: LOG_IN,
};
