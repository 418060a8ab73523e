import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { OPENSSL } from "../../../diagnose/wording.ts";

export const clientTooOld: DiagnosisText = {
  title: "邮件客户端太旧，达不到 {host} 的加密要求",
  cause:
    "{text, select, unknown {} other {服务器日志里写着“{text}”。}}这描述的是发起连接的客户端：它只支持服务器已不再接受的旧版 TLS 或加密套件。较新的客户端可以正常连接。互联网上的扫描程序也会留下这样的记录，那就不影响任何人。",
  fix: {
    user: [
      "更新邮件客户端和操作系统：TLS 1.2 至少需要 Android 5、iOS 5、OS X 10.9 或 Windows 8.1；Windows 7 需要安装更新 KB3140245。",
      "如果是自己收发邮件的设备（例如扫描仪、摄像头），请更新它的固件。",
      "设备已经没有更新时，换一个邮件客户端，或者使用网页邮箱。",
    ],
    admin: [
      "查出是哪个客户端：这些行里的 `rip=` 就是它的 IP 地址。没有人认识的地址是扫描程序，不必处理：`journalctl -u dovecot --since today | grep -E 'unsupported protocol|version too low|no shared cipher'`。",
      `确认服务器对所有客户端都接受 TLS 1.2：\`${OPENSSL} -tls1_2 </dev/null\`。`,
      "如果日志里是 `no shared cipher`，而服务器只有 ECDSA 证书，请再加一张 RSA 证书：Dovecot 为 `ssl_alt_cert` 和 `ssl_alt_key`（2.4 版为 `ssl_server_alt_cert_file` 和 `ssl_server_alt_key_file`）。",
      "告诉相关用户哪些客户端可以用。重新接受旧版 TLS 会削弱所有人的加密。",
    ],
  },
  verify: [
    "让原先连不上的客户端收取一次邮件。imapscope 的检查看不出这个问题：它本身是较新的客户端，不会发现异常。",
    "确认它的 IP 地址不再产生这样的记录：`journalctl -u dovecot --since today | grep SSL_accept`。",
  ],
};
