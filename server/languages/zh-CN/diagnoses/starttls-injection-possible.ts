import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";

export const starttlsInjectionPossible: DiagnosisText = {
  title: "{host} 在同意 STARTTLS 之后夹带了未加密的数据",
  cause:
    "服务器同意 STARTTLS 之后，还没开始加密就又发来了数据。邮件客户端可能会把这些数据当成加密过的内容：要么服务器有已知的漏洞，要么有人在途中篡改了数据。为安全起见，检查到此为止。",
  fix: {
    user: ["在邮件客户端里改用 SSL/TLS 和 993 端口，不使用 STARTTLS。", "如果在不可信的网络里这样连接过，请修改密码。"],
    admin: [
      "换一个网络测试：`printf 'a STARTTLS\\r\\n' | nc -w 3 {host} {port}`；在 `a OK` 开头的那一行之后，不应再有任何内容。如果那里正常，请排查途中的设备。",
      "升级邮件服务器和前端的代理：常见的软件都已修复这类漏洞。",
      "优先使用 993 端口并告知用户：它从一开始就加密，没有切换这一步。",
    ],
  },
  verify: ["手动请求 TLS，`a OK` 开头的那一行之后不应再有内容：`printf 'a STARTTLS\\r\\n' | nc -w 3 {host} {port}`。"],
};
