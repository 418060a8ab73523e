import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { LIFT_BAN, LIFT_BAN_ELSEWHERE } from "../admin-steps.ts";
import { TRY_PORT } from "../verify-steps.ts";

export const tcpConnectionReset: DiagnosisText = {
  title: "与 {host} 的{port, select, unknown {邮件端口} other { {port} 端口}}的连接一建立就被重置",
  cause:
    "还没来得及传输任何数据，对方就重置了连接{addresses, select, unknown {} other {（{addresses}）}}，邮件客户端会提示连接中断。防火墙、后端不可用的负载均衡、负载过高的服务器都会这样做。从中国大陆无法直接连接 Gmail（`imap.gmail.com`）等部分境外服务。",
  fix: {
    user: [
      "过几分钟再试，并换一个网络（例如手机流量）试试。",
      "告诉管理员：{host} 的{port, select, unknown {邮件端口} other { {port} 端口}}会重置连接。",
    ],
    admin: [
      "检查前端的负载均衡或代理：{port, select, unknown {邮件端口} other {{port} 端口}}后面有没有正常工作的服务器。",
      "检查有没有防火墙规则会重置连接：`nft list ruleset`。",
      LIFT_BAN,
      LIFT_BAN_ELSEWHERE,
      "在服务器上抓包，看看 RST 是谁发出的：`tcpdump -ni any 'tcp port {port} and tcp[tcpflags] & tcp-rst != 0'`。",
    ],
  },
  verify: TRY_PORT,
};
