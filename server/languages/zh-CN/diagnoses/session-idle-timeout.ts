import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";

export const sessionIdleTimeout: DiagnosisText = {
  title: "{host} 因长时间没有操作结束了 {user} 的会话",
  cause:
    "{text, select, unknown {服务器会说明原因} other {服务器返回“{text}”}}：一段时间内没有任何操作，或者会话达到了最长时限。重新连接即可恢复，邮件客户端会自动重连。",
  fix: {
    user: [
      "让邮件客户端自动重连即可，不会丢失任何内容。",
      "如果新邮件来得晚，请缩短收信间隔，并取消系统对该客户端的省电限制。",
    ],
    admin: [
      "自己编写的程序请在 29 分钟之内（经过 NAT 时在 5 分钟之内）重新发送 `IDLE`。",
      "把空闲连接的超时调到 30 分钟以上：防火墙和负载均衡；Cyrus 为 `imapd.conf` 中的 `timeout`；Exchange 为 `Set-ImapSettings -AuthenticatedConnectionTimeout`。",
    ],
  },
  verify: ["让邮件客户端保持打开一小时，确认仍能自动收到新邮件。"],
};
