import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { LIFT_BAN, LIFT_BAN_ELSEWHERE, RESTART_ELSEWHERE } from "../admin-steps.ts";
import { TRY_PORT } from "../verify-steps.ts";

export const tcpConnectionRefused: DiagnosisText = {
  title: "{host} 拒绝{port, select, unknown {邮件端口} other { {port} 端口}}的连接",
  cause:
    "服务器有响应{addresses, select, unknown {} other {（{addresses}）}}，但{port, select, unknown {邮件端口} other { {port} 端口}}上没有程序接受连接，邮件客户端会马上提示连接失败。可能是邮件服务没有运行、监听的是别的端口，或者防火墙拒绝了连接。",
  fix: {
    user: [
      "检查邮件客户端里的端口：993 对应 SSL/TLS，143 对应 STARTTLS。",
      "换一个网络（例如手机流量）再试，看看是不是只有现在的网络连不上。",
      "告诉管理员：{host} 的{port, select, unknown {邮件端口} other { {port} 端口}}拒绝连接。",
    ],
    admin: [
      "检查 IMAP 服务是否在运行、为什么停止：`systemctl status dovecot` 和 `journalctl -u dovecot -n 50`（或 `cyrus-imapd`、`courier-imap-ssl`）；用 `systemctl start dovecot` 启动。",
      "确认 Dovecot 能识别自己的配置，升级到 2.4 版之后可能无法识别：`doveconf -n >/dev/null` 会指出有问题的那一行，例如 `Unknown setting`，或者缺少 `dovecot_config_version`；配置需要转换。",
      "确认服务监听的是这个端口，而且不是只监听 `127.0.0.1`：`ss -ltnp | grep :{port}`。",
      "Exchange 安装后默认不启动 IMAP，请启动：`Set-Service MSExchangeIMAP4 -StartupType Automatic`，对 `MSExchangeIMAP4BE` 也执行一次，再执行 `Start-Service MSExchangeIMAP4, MSExchangeIMAP4BE`。",
      "如果服务在容器里运行，请映射端口：在 `compose.yaml` 的 `ports` 下写 `{port}:{port}`；用 `docker ps` 查看已映射的端口。",
      "检查有没有防火墙规则拒绝了连接：`nft list ruleset`。",
      LIFT_BAN,
      LIFT_BAN_ELSEWHERE,
      RESTART_ELSEWHERE,
    ],
  },
  verify: TRY_PORT,
};
