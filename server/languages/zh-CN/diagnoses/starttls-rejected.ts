import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { KEY_BELONGS, LOGS_ELSEWHERE } from "../admin-steps.ts";
import { CHANGE_TO_TLS } from "../verify-steps.ts";

export const starttlsRejected: DiagnosisText = {
  title: "{host} 声明支持 STARTTLS，却没有真正切换到 TLS",
  cause:
    "请求切换到 TLS 时，服务器{code, select, ECONNRESET {断开了连接} EConnectionClosed {断开了连接} EPIPE {断开了连接} other {{speaker, select, us {没有给出有效的响应} other {{text, select, unknown {拒绝了} other {返回“{text}”}}}}}}{code, select, unknown {} other {（`{code}`）}}，邮件客户端会提示无法建立安全连接。多半是服务器无法加载证书或私钥。",
  fix: {
    user: [
      "在邮件客户端里改用 SSL/TLS 和 993 端口，不使用 STARTTLS。",
      "告诉管理员：{host} 的{port, select, unknown {邮件端口} other { {port} 端口}} STARTTLS 失败。",
    ],
    admin: [
      "在服务器日志里查找原因：`journalctl -u dovecot -n 100 | grep -i -e ssl -e tls`。",
      KEY_BELONGS,
      "手动重现：`openssl s_client -connect {host}:{port} -starttls imap </dev/null`。",
      "如果前端有代理，请检查它的设置：STARTTLS 要么原样转发，要么由代理自己处理。",
      LOGS_ELSEWHERE,
    ],
  },
  verify: CHANGE_TO_TLS,
};
