import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { OPENSSL } from "../../../diagnose/wording.ts";
import { SHAKE_HANDS } from "../verify-steps.ts";

export const tlsVersionUnsupported: DiagnosisText = {
  title: "{host} 只支持已淘汰的 TLS 版本",
  cause:
    "服务器既不支持 TLS 1.2，也不支持 TLS 1.3，只有因不安全而淘汰的旧版本。现在的邮件客户端会拒绝连接，并提示 TLS 或 SSL 协议错误{code, select, unknown {} other {（`{code}`）}}。",
  fix: {
    user: ["告诉管理员：{host} 需要支持 TLS 1.2 或更高版本；不要因此换用旧版客户端。"],
    admin: [
      `测试 TLS 1.2 能不能用，显示 \`Cipher is (NONE)\` 就是不能：\`${OPENSSL} -tls1_2 </dev/null\`。`,
      "在邮件服务器里启用：Dovecot 设置 `ssl_min_protocol = TLSv1.2`，并去掉把它排除在外的 `ssl_protocols`，然后执行 `doveadm reload`。",
      "如果邮件服务器及其 TLS 库过旧，请升级：`openssl version` 至少应为 1.0.1。",
      "如果负责 TLS 的不是 Dovecot，请在相应软件里启用：nginx 为 `ssl_protocols TLSv1.2 TLSv1.3;`，HAProxy 在 `bind` 行加 `ssl-min-ver TLSv1.2`，Cyrus 在 `imapd.conf` 里设置 `tls_versions: tls1_2 tls1_3`；没有此类设置的设备请升级。",
    ],
  },
  verify: SHAKE_HANDS,
};
