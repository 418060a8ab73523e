import { INSTALL_ELSEWHERE } from "../admin-steps.ts";
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
  scope: "server",
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
          "Ask your administrator for the fingerprint (SHA-256), and accept the certificate only if it is the same: `{fingerprint}`.",
        ],
        admin: [
          "Get a certificate of a public authority, which is free: `certbot certonly --standalone -d {host}`; port 80 has to be open and not in use for that (else `--nginx` or `--webroot`).",
          "Point Dovecot at it: `ssl_cert = </etc/letsencrypt/live/{host}/fullchain.pem` and `ssl_key = </etc/letsencrypt/live/{host}/privkey.pem` (in version 2.4 `ssl_server_cert_file` and `ssl_server_key_file`, without the `<`), then `doveadm reload`.",
          INSTALL_ELSEWHERE.en,
          "Distribute the certificate to all clients if it has to stay, and name it as `ca` of this server in `imapscope.yaml`.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 使用的是自签名证书",
      cause:
        "服务器的证书 `{subject}` 是自己给自己签发的，没有任何证书颁发机构签名。这样的证书谁都能做，所以邮件客户端会弹出证书警告或者拒绝连接。{standIn, select, software {这是安装服务器软件时自动生成的默认证书。} other {}}",
      fix: {
        user: ["不要关闭邮件客户端的证书验证。", "向管理员核对证书指纹，与 `{fingerprint}` 完全一致时才接受这张证书。"],
        admin: [
          "向公共证书颁发机构免费申请证书：`certbot certonly --standalone -d {host}`；此时 80 端口必须对外开放且没有其他程序占用（否则用 `--nginx` 或 `--webroot`）。",
          "让 Dovecot 使用新证书：`ssl_cert = </etc/letsencrypt/live/{host}/fullchain.pem` 和 `ssl_key = </etc/letsencrypt/live/{host}/privkey.pem`（2.4 版为 `ssl_server_cert_file` 和 `ssl_server_key_file`，不带 `<`），然后执行 `doveadm reload`。",
          INSTALL_ELSEWHERE["zh-CN"],
          "如果必须保留自签名证书，请让所有客户端都导入它，并在 `imapscope.yaml` 中把它设为该服务器的 `ca`。",
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
