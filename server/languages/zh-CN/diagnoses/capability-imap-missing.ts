import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { OPENSSL } from "../../../diagnose/wording.ts";

export const capabilityImapMissing: DiagnosisText = {
  title: "{host} 没有声明支持 IMAP",
  cause:
    "查询服务器功能时，返回的内容{text, select, unknown {} other {是“{text}”，}}里面既没有 `IMAP4rev1` 也没有 `IMAP4rev2`。邮件客户端不知道如何与它通信，只能放弃；多半是代理或别的服务占用了这个端口。",
  fix: {
    user: [
      "检查邮件客户端里的收件服务器地址和端口：993 对应 SSL/TLS，143 对应 STARTTLS。",
      "告诉管理员：{host} 的{port, select, unknown {邮件端口} other { {port} 端口}}没有声明支持 IMAP。",
    ],
    admin: [
      "分别在服务器本机和外部直接查询：`printf 'a CAPABILITY\\r\\nb LOGOUT\\r\\n' | {security, select, none {nc {host} {port}} other {openssl s_client -quiet -connect {host}:{port} -servername {host}}}{security, select, starttls { -starttls imap} other {}}`。",
      "查看是哪个程序在监听该端口：`ss -ltnp | grep :{port}`。",
      "更正前端代理所声明的功能：Dovecot 的 `imap_capability`，nginx 的 `imap_capabilities`。",
    ],
  },
  verify: [
    `输入 \`a CAPABILITY\` 查询服务器功能，返回的内容中应有 \`IMAP4rev1\` 或 \`IMAP4rev2\`：\`${OPENSSL} -quiet -crlf\`。`,
  ],
};
