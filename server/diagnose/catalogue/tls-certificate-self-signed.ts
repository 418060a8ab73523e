import { nameOf, rejectedCertificate } from "../certificate.ts";
import { certificateForNoName, defaultCertificate } from "../default-certificate.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";

const CODE = "DEPTH_ZERO_SELF_SIGNED_CERT";
/** What Node names in its place when the dates are wrong as well. */
const DATES = ["CERT_HAS_EXPIRED", "CERT_NOT_YET_VALID"];

/** The server vouches for itself. */
export const tlsCertificateSelfSigned: Diagnosis = {
  id: "tls-certificate-self-signed",
  severity: "critical",
  phase: "tls",
  reference: "https://www.rfc-editor.org/rfc/rfc5280#section-3.2",
  text: {
    en: {
      title: "The certificate of {host} is self-signed",
      cause:
        "The server vouches for itself: no certificate authority has signed `{subject}`. Mail programs warn or refuse to connect, because anybody could make such a certificate.{standIn, select, software { It is the one that the server software made for itself when it was installed.} other {}}",
      fix: {
        user: [
          "Leave the certificate check of your mail program switched on.",
          "Ask your administrator for the fingerprint, and accept the certificate only if it is the same: `{fingerprint}`.",
        ],
        admin: [
          "Install a certificate of a public authority: `certbot certonly --standalone -d {host}`.",
          "Point Dovecot at it: `ssl_cert = </etc/letsencrypt/live/{host}/fullchain.pem` and `ssl_key = </etc/letsencrypt/live/{host}/privkey.pem` (in version 2.4 `ssl_server_cert_file` and `ssl_server_key_file`, without the `<`), then `doveadm reload`.",
          "Distribute the certificate to all clients if it has to stay, and name it as `ca` of this server in `imapscope.yaml`.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 使用自签名证书",
      cause:
        "服务器自己为自己担保：`{subject}` 没有经过任何证书颁发机构签名。这样的证书谁都能做，因此邮件客户端会发出警告或拒绝连接。{standIn, select, software {这是服务器软件安装时自动生成的默认证书。} other {}}",
      fix: {
        user: ["不要关闭邮件客户端的证书检查。", "向管理员索要证书指纹，只有与 `{fingerprint}` 一致时才接受该证书。"],
        admin: [
          "安装由公共证书颁发机构签发的证书：`certbot certonly --standalone -d {host}`。",
          "让 Dovecot 使用它：`ssl_cert = </etc/letsencrypt/live/{host}/fullchain.pem` 和 `ssl_key = </etc/letsencrypt/live/{host}/privkey.pem`（2.4 版为 `ssl_server_cert_file` 和 `ssl_server_key_file`，不带 `<`），然后执行 `doveadm reload`。",
          "如果必须保留自签名证书，请把它分发到所有客户端，并在 `imapscope.yaml` 中设为该服务器的 `ca`。",
        ],
      },
    },
  },
  find(facts) {
    const rejected = rejectedCertificate(facts);
    if (!rejected || certificateForNoName(facts)) return null;
    const { failed, leaf, chain } = rejected;
    const alone = chain.length === 1 && leaf.selfSigned;
    if (failed.code !== CODE && !(alone && DATES.includes(failed.code))) return null;
    const standIn = defaultCertificate(leaf);
    return { ...target(facts), code: CODE, subject: nameOf(leaf), fingerprint: leaf.fingerprint, standIn };
  },
};
