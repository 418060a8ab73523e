import { INSTALL_ELSEWHERE } from "../admin-steps.ts";
import { nameOf, rejectedCertificate } from "../certificate.ts";
import { certificateForNoName } from "../default-certificate.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { interceptionIn } from "../interceptor.ts";
import { missingTrust } from "../missing-trust.ts";
import { verificationReason } from "../verification-reason.ts";
import { weakCertificate } from "../weak-certificate.ts";
import { OPENSSL } from "../wording.ts";

/** The chain does not lead to an authority that is trusted, or was not accepted for any other reason. */
export const tlsCertificateUntrustedIssuer: Diagnosis = {
  id: "tls-certificate-untrusted-issuer",
  severity: "critical",
  scope: "server",
  phase: "tls",
  reference: "https://www.rfc-editor.org/rfc/rfc5280#section-6.1",
  text: {
    en: {
      title:
        "{kind, select, damaged {The certificate of {host} is damaged or breaks a rule} other {The certificate of {host} comes from an authority that is not trusted}}",
      cause:
        "{kind, select, damaged {Mail programs warn or refuse to connect, because the certificate `{subject}`, or one behind it, cannot be verified: {text} (`{code}`).} other {Mail programs warn or refuse to connect: the chain of certificates ends at `{issuer}`, which they do not know as an authority or do not accept here (`{code}`). It may be a company's own authority, or an antivirus program or proxy that reads along.}}",
      fix: {
        user: [
          "Leave the certificate check of your mail program switched on.",
          "Install your organisation's root certificate, from its IT department only, if `{issuer}` belongs to it.",
          "Turn off mail scanning (SSL scanning) in your antivirus program for a test if `{issuer}` is its maker.",
          "Update your operating system, which brings the list of trusted authorities.",
        ],
        admin: [
          "Install a certificate of a public authority with its full chain: `ssl_cert = </etc/letsencrypt/live/{host}/fullchain.pem` in Dovecot (in version 2.4 `ssl_server_cert_file`, without the `<`), then `doveadm reload`.",
          INSTALL_ELSEWHERE.en,
          "Distribute the root certificate to all clients if you run your own authority, and name it as `ca` of this server in `imapscope.yaml`.",
          `See the whole chain: \`${OPENSSL} -showcerts </dev/null\`.`,
          "Update the list of authorities on the machine that runs imapscope: `update-ca-certificates`.",
        ],
      },
    },
    "zh-CN": {
      title: "{kind, select, damaged {{host} 的证书已损坏或不合规范} other {{host} 的证书由不受信任的机构颁发}}",
      cause:
        "{kind, select, damaged {邮件客户端会弹出证书警告或者拒绝连接，因为证书 `{subject}` 或它上级的证书无法验证：{text}（`{code}`）。} other {邮件客户端会弹出证书警告或者拒绝连接：证书链追溯到 `{issuer}` 为止，而客户端不信任这个颁发机构，或者不接受它颁发的这张证书（`{code}`）。它可能是单位自建的 CA，也可能是在中间解密流量的杀毒软件或代理。}}",
      fix: {
        user: [
          "不要关闭邮件客户端的证书验证。",
          "如果 `{issuer}` 是您单位自己的，请安装单位的根证书，并且只用 IT 部门提供的。",
          "如果 `{issuer}` 是杀毒软件厂商，请暂时关闭它的邮件扫描（SSL 扫描）功能再试。",
          "更新操作系统，受信任的根证书会一并更新。",
        ],
        admin: [
          "换用公共证书颁发机构签发的证书，并配置完整的证书链：Dovecot 设置 `ssl_cert = </etc/letsencrypt/live/{host}/fullchain.pem`（2.4 版为 `ssl_server_cert_file`，不带 `<`），然后执行 `doveadm reload`。",
          INSTALL_ELSEWHERE["zh-CN"],
          "如果使用自建 CA，请让所有客户端都导入根证书，并在 `imapscope.yaml` 中把它设为该服务器的 `ca`。",
          `查看完整的证书链：\`${OPENSSL} -showcerts </dev/null\`。`,
          "更新运行 imapscope 的机器上的根证书列表：`update-ca-certificates`。",
        ],
      },
    },
  },
  find(facts) {
    const rejected = rejectedCertificate(facts);
    if (!rejected || missingTrust(rejected) !== "untrusted") return null;
    // Three causes of an untrusted chain have a diagnosis of their own.
    if (interceptionIn(facts) || certificateForNoName(facts) || weakCertificate(facts)?.refused === "yes") return null;
    const { failed, leaf, path } = rejected;
    const kind = verificationReason(failed.code) === "malformed" ? "damaged" : "unknown";
    return { ...failed, kind, subject: nameOf(leaf), issuer: path.at(-1)?.issuer || nameOf(leaf) };
  },
};
