import { CHECK } from "../../../diagnose/admin-steps.ts";
import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { OPENSSL } from "../../../diagnose/wording.ts";
import { careful } from "../careful.ts";

export const tlsVersionOutdatedAccepted: DiagnosisText = {
  title: "{host} 仍然接受 {versions}",
  cause:
    "现在的邮件客户端使用更新的版本，不受影响。但旧的或设置不当的客户端可能会用 {versions}，而它早已因不安全被淘汰，邮件和密码得不到应有的保护。",
  fix: {
    user: ["如果邮件客户端已经用了十年以上，请更新。"],
    admin: [
      "先在日志里找出旧客户端：在 Dovecot 的 `login_log_format_elements` 里加上 `%k`（2.4 版为变量 `ssl_security`），日志会记下每次登录所用的 TLS 版本。",
      careful(
        "只支持旧版本的客户端之后将无法连接，请先通知这些用户。",
        `只允许 TLS 1.2 及更高版本：Dovecot 设置 \`ssl_min_protocol = TLSv1.2\`，然后执行 \`doveadm reload\`；之后应不再接受旧版本，显示 \`Cipher is (NONE)\`：\`${OPENSSL} {option} -cipher ALL@SECLEVEL=0 </dev/null\`。`,
      ),
      careful(
        "影响相同。",
        '如果负责 TLS 的不是 Dovecot，请在相应软件里修改：nginx 为 `ssl_protocols TLSv1.2 TLSv1.3;`，HAProxy 在 `bind` 行加 `ssl-min-ver TLSv1.2`，Cyrus 在 `imapd.conf` 里设置 `tls_versions: tls1_2 tls1_3`，Courier 在 `imapd-ssl` 里设置 `TLS_PROTOCOL="TLSv1.2"`。',
      ),
    ],
  },
  verify: [`检查每个 TLS 版本，{versions} 应遭到拒绝：\`${CHECK} --depth full\`。`],
};
