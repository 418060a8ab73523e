import { nameOf } from "../certificate.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { OPENSSL } from "../wording.ts";

/** The certificate promises that an OCSP response comes with it, and none does. */
export const tlsCertificateStapleMissing: Diagnosis = {
  id: "tls-certificate-staple-missing",
  scope: "server",
  severity: "warning",
  phase: "tls",
  reference: "https://www.rfc-editor.org/rfc/rfc7633#section-4.2.3",
  text: {
    en: {
      title: "{host} does not send the proof along that its certificate demands",
      cause:
        "The certificate `{subject}` says that the server always sends an OCSP response with it (“must staple”), and it sent none when asked. Some programs, such as Thunderbird, refuse to connect then (`MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING`); others do not look.",
      fix: {
        user: [],
        admin: [
          "Issue the certificate without that demand, which most mail servers cannot fulfil, Dovecot among them, and with which Let’s Encrypt has issued none since May 2025: delete the line `must_staple = True` in `/etc/letsencrypt/renewal/NAME.conf`, then `certbot renew --cert-name NAME --force-renewal` (`certbot certificates` shows the NAME) and `doveadm reload`; with acme.sh delete the line of `Le_OCSP_Staple` in the domain’s `.conf` under `~/.acme.sh`, then `acme.sh --renew --force -d {host}`.",
          "Switch stapling on where TLS ends if it is to stay: `ssl_stapling` exists in nginx for web sites only, in HAProxy it is `ocsp-update on` for the certificate in the `crt-list`.",
          `See whether a response is sent: \`${OPENSSL} -status </dev/null | grep -A3 OCSP\`.`,
        ],
      },
    },
    "zh-CN": {
      title: "{host} 没有发送证书所要求的 OCSP 响应",
      cause:
        "证书 `{subject}` 声明服务器一定会附上 OCSP 响应（must-staple），但服务器在被要求时没有发送。有的程序（例如 Thunderbird）会因此拒绝连接（`MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING`），有的则不检查。",
      fix: {
        user: [],
        admin: [
          "重新签发不带这项要求的证书：大多数邮件服务器（包括 Dovecot）都做不到，Let’s Encrypt 也从 2025 年 5 月起不再签发这种证书。删除 `/etc/letsencrypt/renewal/NAME.conf` 中的 `must_staple = True` 一行（NAME 用 `certbot certificates` 查看），再执行 `certbot renew --cert-name NAME --force-renewal` 和 `doveadm reload`；使用 acme.sh 时删除 `~/.acme.sh` 下该域名 `.conf` 文件中的 `Le_OCSP_Staple` 一行，再执行 `acme.sh --renew --force -d {host}`。",
          "如果要保留这项要求，请在负责 TLS 的软件上开启：nginx 的 `ssl_stapling` 只适用于网站，HAProxy 在 `crt-list` 里为该证书设置 `ocsp-update on`。",
          `查看有没有发送响应：\`${OPENSSL} -status </dev/null | grep -A3 OCSP\`。`,
        ],
      },
    },
  },
  find(facts) {
    const { tls } = facts.phases;
    if (tls.status === "skipped") return null;
    const [leaf] = tls.value?.chain ?? [];
    // Not known of checks that did not ask for one.
    if (leaf?.mustStaple !== true || tls.value?.stapled !== false) return null;
    return { ...target(facts), subject: nameOf(leaf) };
  },
};
