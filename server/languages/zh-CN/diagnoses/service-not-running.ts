import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { LOGS_ELSEWHERE, RESTART_ELSEWHERE } from "../admin-steps.ts";
import { CONNECT_AGAIN, TRY_PORT } from "../verify-steps.ts";

export const serviceNotRunning: DiagnosisText = {
  title: "{host} 上的邮件服务没有运行，或者一启动就退出",
  cause:
    "{text, select, unknown {} other {输出的内容是“{text}”。}}邮件端口上没有程序响应，邮件客户端会马上提示连接被拒绝。多半是服务无法识别自己的配置（尤其是升级之后）、端口被别的程序占用，或者无法读取证书。",
  fix: {
    user: [
      "过几分钟再试：服务器可能正在更新或重启。邮件客户端的设置请保持不变。",
      "告诉管理员：{host} 上的邮件服务没有运行{text, select, unknown {} other {，并附上这段文字：“{text}”}}。",
    ],
    admin: [
      "查看它退出的原因，带 `Fatal` 或 `Error` 的那一行会写明：`systemctl status dovecot` 和 `journalctl -u dovecot -n 50`。",
      LOGS_ELSEWHERE,
      "让 Dovecot 读一遍自己的配置，它会指出有问题的文件和行：`doveconf -n >/dev/null`。日志里的状态码 89 只表示它因为这类错误而退出。",
      "如果 Dovecot 现在是 2.4 版（例如 Debian 13），请转换配置：2.3 版的设置已不被接受。`dovecot_config_version` 必须是第一项，其后是 `dovecot_storage_version`；手册“Upgrading from 2.3 to 2.4”列出了每个改名的设置。",
      "如果日志里有 `Address already in use`，请查出是哪个程序占用了端口，把它停掉或改到别的端口：`ss -ltnp | grep -E ':(143|993) '`。",
      "确认它能读到证书和私钥：两个文件都存在，并且互相匹配；文件路径用 `doveconf -n ssl_cert` 和 `doveconf -P ssl_key` 查看（2.4 版为 `doveconf ssl_server_cert_file ssl_server_key_file`）。",
      "启动服务，并设为开机启动：`systemctl enable --now dovecot`。",
      "Exchange 安装后默认不启动 IMAP，请启动：`Set-Service MSExchangeIMAP4 -StartupType Automatic`，对 `MSExchangeIMAP4BE` 也执行一次，再执行 `Start-Service MSExchangeIMAP4, MSExchangeIMAP4BE`。",
      RESTART_ELSEWHERE,
    ],
  },
  verify: [CONNECT_AGAIN, ...TRY_PORT],
};
