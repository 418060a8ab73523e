import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { onPortOfOthers } from "../../../diagnose/wording.ts";
import { PORT_OF_OTHERS } from "../wording.ts";

export const greetingPortSpeaksTls: DiagnosisText = {
  title: "{host} 的{port, select, unknown {邮件端口} other { {port} 端口}}要求一开始就使用 TLS",
  cause: `连接一开始用的是明文（STARTTLS 或不加密），但这个端口只接受 TLS{code, select, ETIMEDOUT {：它没有发来问候语，在同一连接上改用 TLS 握手却有响应} NOT_IMAP {：它发来的第一段数据就是 TLS} other {}}。邮件客户端会一直等待，或者提示连接中断。${PORT_OF_OTHERS}`,
  fix: {
    user: [
      onPortOfOthers(
        "在邮件客户端里把端口改为 993，加密方式选 SSL/TLS。",
        "在邮件客户端里把{port, select, unknown {邮件端口} other { {port} 端口}}的加密方式设为 SSL/TLS，不要选 STARTTLS 或“无”。",
      ),
      "如果服务商要求使用 STARTTLS，请把端口改为 143。",
    ],
    admin: [
      onPortOfOthers(
        "在 `imapscope.yaml` 中为该服务器设置 `security: implicit-tls` 和 `port: 993`。",
        "在 `imapscope.yaml` 中为该服务器设置 `security: implicit-tls`。",
      ),
      "更正提供给用户的设置以及自动配置（autoconfig）里的端口和加密方式；服务器本身没有问题。",
      "手动验证：`openssl s_client -connect {host}:{port} -servername {host}` 最后会显示以 `* OK` 开头的问候语。",
    ],
  },
  verify: ["用匹配的加密方式检查该端口：`imapscope check {host}:{port} --security implicit-tls`。"],
};
