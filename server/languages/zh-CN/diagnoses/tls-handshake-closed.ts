import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { OPENSSL } from "../../../diagnose/wording.ts";
import { KEY_BELONGS, LIFT_BAN, LIFT_BAN_ELSEWHERE, LOGS_ELSEWHERE, PROXY_PROTOCOL } from "../admin-steps.ts";
import { SHAKE_HANDS } from "../verify-steps.ts";

export const tlsHandshakeClosed: DiagnosisText = {
  title: "{host} 在 TLS 握手过程中关闭了连接",
  cause:
    "加密还没有协商好，服务器或途中的设备就断开了连接，也没有说明原因{code, select, unknown {} other {（`{code}`）}}，邮件客户端会提示连接中断或 SSL 错误。常见的情况有：负载均衡后面没有可用的服务器，客户端的 IP 被封，邮件服务无法加载证书，或者该端口只接受来自代理的连接（等待 PROXY 协议）。",
  fix: {
    user: [
      "过几分钟再试，并换一个网络、关闭 VPN 试试。",
      "检查邮件客户端里的端口和加密方式是否匹配：993 对应 SSL/TLS，143 对应 STARTTLS。",
    ],
    admin: [
      "在服务器日志里查找原因：`journalctl -u dovecot -n 100`；如果无法使用证书或私钥，Dovecot 会写下 `Failed to initialize SSL server context`。",
      KEY_BELONGS,
      `手动重现握手过程，也在服务器本机上试一次：\`${OPENSSL} </dev/null\`。`,
      PROXY_PROTOCOL,
      LIFT_BAN,
      LIFT_BAN_ELSEWHERE,
      LOGS_ELSEWHERE,
    ],
  },
  verify: SHAKE_HANDS,
};
