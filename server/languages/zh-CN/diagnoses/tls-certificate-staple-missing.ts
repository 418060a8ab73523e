import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { OPENSSL } from "../../../diagnose/wording.ts";
import { SEE_CERTIFICATE } from "../verify-steps.ts";

export const tlsCertificateStapleMissing: DiagnosisText = {
  title: "{host} 没有发送证书所要求的 OCSP 响应",
  cause:
    "证书{subject, select, unknown {} other { `{subject}` }}声明服务器一定会附上 OCSP 响应（must-staple），但服务器在被要求时没有发送。有的程序（例如 Thunderbird）会因此拒绝连接（`MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING`），有的则不检查。",
  fix: {
    user: [],
    admin: [
      "重新签发不带这项要求的证书：大多数邮件服务器（包括 Dovecot）都做不到，Let’s Encrypt 也从 2025 年 5 月起不再签发这种证书。删除 `/etc/letsencrypt/renewal/NAME.conf` 中的 `must_staple = True` 一行（NAME 用 `certbot certificates` 查看），再执行 `certbot renew --cert-name NAME --force-renewal` 和 `doveadm reload`；使用 acme.sh 时删除 `~/.acme.sh` 下该域名 `.conf` 文件中的 `Le_OCSP_Staple` 一行，再执行 `acme.sh --renew --force -d {host}`。",
      "如果要保留这项要求，请在负责 TLS 的软件上开启：nginx 的 `ssl_stapling` 只适用于网站，HAProxy 在 `crt-list` 里为该证书设置 `ocsp-update on`。",
      `查看有没有发送响应：\`${OPENSSL} -status </dev/null | grep -A3 OCSP\`。`,
    ],
  },
  verify: SEE_CERTIFICATE,
};
