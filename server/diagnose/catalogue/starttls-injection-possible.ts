import type { Diagnosis } from "../diagnosis.ts";
import { failedWith } from "../failed.ts";

/** Plain text came behind the consent to STARTTLS, where a client could take it for encrypted. */
export const starttlsInjectionPossible: Diagnosis = {
  id: "starttls-injection-possible",
  severity: "error",
  scope: "server",
  phase: "starttls",
  reference: "https://nostarttls.secvuln.info/",
  text: {
    en: {
      title: "{host} sends unencrypted data after agreeing to STARTTLS",
      cause:
        "The server agreed to STARTTLS and sent more before encryption had begun. A mail program could take that for protected data; either the server has a known flaw, or somebody on the way is tampering. The check stopped there.",
      fix: {
        user: [
          "Choose SSL/TLS with port 993 in your mail program instead of STARTTLS.",
          "Change your password if you have used this connection in a network you do not trust.",
        ],
        admin: [
          "Check from another network whether it happens there too: `printf 'a STARTTLS\\r\\n' | nc -w 3 {host} {port}`; nothing may come after the line that begins with `a OK`. Look for the device in between if nothing does there.",
          "Update the mail server and any proxy in front of it: in the well-known ones this flaw has been repaired.",
          "Prefer port 993 and tell your users so; it has no such step.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 在同意 STARTTLS 之后夹带了未加密的数据",
      cause:
        "服务器同意 STARTTLS 之后，还没开始加密就又发来了数据。邮件客户端可能会把这些数据当成加密过的内容：要么服务器有已知的漏洞，要么有人在途中篡改了数据。为安全起见，检查到此为止。",
      fix: {
        user: [
          "在邮件客户端里改用 SSL/TLS 和 993 端口，不使用 STARTTLS。",
          "如果在不可信的网络里这样连接过，请修改密码。",
        ],
        admin: [
          "换一个网络测试：`printf 'a STARTTLS\\r\\n' | nc -w 3 {host} {port}`；在 `a OK` 开头的那一行之后，不应再有任何内容。如果那里正常，请排查途中的设备。",
          "升级邮件服务器和前端的代理：常见的软件都已修复这类漏洞。",
          "优先使用 993 端口并告知用户：它从一开始就加密，没有切换这一步。",
        ],
      },
    },
  },
  verify: {
    en: [
      "Ask for TLS by hand; nothing may come after the line that begins with `a OK`: `printf 'a STARTTLS\\r\\n' | nc -w 3 {host} {port}`.",
    ],
    "zh-CN": [
      "手动请求 TLS，`a OK` 开头的那一行之后不应再有内容：`printf 'a STARTTLS\\r\\n' | nc -w 3 {host} {port}`。",
    ],
  },
  find: (facts) => failedWith(facts, "starttls", ["STARTTLS_INJECTION"]),
};
