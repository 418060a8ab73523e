import { nameOf, rejectedCertificate } from "../certificate.ts";
import { certificateForNoName } from "../default-certificate.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { interceptionIn } from "../interceptor.ts";
import { weakParameters } from "../weak-parameters.ts";
import { OPENSSL } from "../wording.ts";

/** Verification errors that have a diagnosis of their own. */
const OTHERS = [
  "CERT_HAS_EXPIRED",
  "CERT_NOT_YET_VALID",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
];

/** The chain does not lead to an authority that is trusted, or was not accepted for any other reason. */
export const tlsCertificateUntrustedIssuer: Diagnosis = {
  id: "tls-certificate-untrusted-issuer",
  severity: "critical",
  phase: "tls",
  reference: "https://www.rfc-editor.org/rfc/rfc5280#section-6.1",
  text: {
    en: {
      title: "The certificate of {host} comes from an authority that is not trusted",
      cause:
        "Mail programs warn or refuse to connect: the chain of certificates ends at `{issuer}`, which they do not know as an authority or do not accept here (`{code}`). It may be a company's own authority, or an antivirus program or proxy that reads along.",
      fix: {
        user: [
          "Leave the certificate check of your mail program switched on.",
          "Install your organisation's root certificate, from its IT department only, if `{issuer}` belongs to it.",
          "Turn off mail scanning (SSL scanning) in your antivirus program for a test if `{issuer}` is its maker.",
          "Update your operating system, which brings the list of trusted authorities.",
        ],
        admin: [
          "Install a certificate of a public authority with its full chain (`fullchain.pem`), and run `doveadm reload`.",
          "Distribute the root certificate to all clients if you run your own authority, and name it as `ca` of this server in `imapscope.yaml`.",
          `See the whole chain: \`${OPENSSL} -showcerts </dev/null\`.`,
          "Update the list of authorities on the machine that runs imapscope: `update-ca-certificates`.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 的证书由不受信任的机构颁发",
      cause:
        "邮件客户端会发出警告或拒绝连接：证书链的终点是 `{issuer}`，客户端不认识这个颁发机构，或者在这里不予接受（`{code}`）。它可能是企业自建的 CA，也可能是在中间解密流量的杀毒软件或代理。",
      fix: {
        user: [
          "不要关闭邮件客户端的证书检查。",
          "如果 `{issuer}` 属于您所在的单位，请安装单位的根证书，并且只从 IT 部门获取。",
          "如果 `{issuer}` 是杀毒软件厂商，请暂时关闭它的邮件扫描（SSL 扫描）功能再试。",
          "更新操作系统，受信任的颁发机构列表会随之更新。",
        ],
        admin: [
          "安装由公共证书颁发机构签发的证书并带上完整证书链（`fullchain.pem`），然后执行 `doveadm reload`。",
          "如果使用自建 CA，请把根证书分发到所有客户端，并在 `imapscope.yaml` 中设为该服务器的 `ca`。",
          `查看完整的证书链：\`${OPENSSL} -showcerts </dev/null\`。`,
          "更新运行 imapscope 的机器上的受信任机构列表：`update-ca-certificates`。",
        ],
      },
    },
  },
  find(facts) {
    const rejected = rejectedCertificate(facts);
    if (!rejected || OTHERS.includes(rejected.failed.code)) return null;
    // Three causes of an untrusted chain have a diagnosis of their own.
    if (interceptionIn(facts) || certificateForNoName(facts) || weakParameters(facts)) return null;
    const { failed, leaf, chain } = rejected;
    return { ...failed, subject: nameOf(leaf), issuer: chain.at(-1)?.issuer || nameOf(leaf) };
  },
};
