import { INSTALL_ELSEWHERE } from "../admin-steps.ts";
import { impostorIn, nameOf, rejectedCertificate } from "../certificate.ts";
import { showsAnotherCertificate } from "../default-certificate.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { verificationReason } from "../verification-reason.ts";
import { OPENSSL } from "../wording.ts";

/** Codes about the names that an authority may issue for (RFC 5280 section 4.2.1.10); the others are about whether it may issue. */
const ABOUT_NAMES = /VIOLATION|SUBTREE|CONSTRAINT|NAME_SYNTAX/;

/** The authority is known, and may not issue this certificate: not for this name, or not at all. */
export const tlsCertificateIssuerNotPermitted: Diagnosis = {
  id: "tls-certificate-issuer-not-permitted",
  scope: "server",
  severity: "critical",
  phase: "tls",
  reference: "https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.10",
  text: {
    en: {
      title:
        "{limit, select, name {The authority behind the certificate of {host} may not issue for this name} other {What issued the certificate of {host} may not issue certificates}}",
      cause:
        "Mail programs warn or refuse to connect: {limit, select, name {`{issuer}`, or an authority above it, is limited to certain names (name constraints), and those of `{subject}` are not among them} other {`{issuer}`, or a certificate above it, is not that of an authority, or has more below it than it may have}}: {text}, `{code}`.",
      fix: {
        user: [
          "Leave the certificate check of your mail program switched on: nothing is wrong on your side.",
          "Tell your administrator what was said: `{code}`, {text}.",
        ],
        admin: [
          `See what the authorities may issue, in the certificates that are sent: \`${OPENSSL} -showcerts </dev/null\`, then \`openssl x509 -in ONE -noout -issuer -ext nameConstraints,basicConstraints,keyUsage\` for each.`,
          "Issue the certificate with an authority that may: `certbot certonly -d {host}` gets one from a public authority; then `doveadm reload`.",
          "Let whoever runs `{issuer}` have its certificate issued anew with the right limits (`nameConstraints`, `basicConstraints = critical, CA:TRUE`, `keyUsage = keyCertSign`) if it is your own.",
          INSTALL_ELSEWHERE.en,
        ],
      },
    },
    "zh-CN": {
      title:
        "{limit, select, name {颁发机构无权为 {host} 这个域名签发证书} other {签发 {host} 证书的一方无权签发证书}}",
      cause:
        "邮件客户端会弹出证书警告或者拒绝连接：{limit, select, name {`{issuer}` 或其上级机构只能为特定的域名签发证书（名称限制），`{subject}` 的域名不在其中} other {`{issuer}` 或其上级的证书不是 CA 证书，或者下级层数超过了限制}}：{text}，`{code}`。",
      fix: {
        user: ["不要关闭邮件客户端的证书验证：问题不在您这边。", "把具体原因告诉管理员：`{code}`，{text}。"],
        admin: [
          `查看服务器发送的各级证书有哪些限制：\`${OPENSSL} -showcerts </dev/null\`，再逐张执行 \`openssl x509 -in ONE -noout -issuer -ext nameConstraints,basicConstraints,keyUsage\`。`,
          "改由有权签发的机构签发：例如用 `certbot certonly -d {host}` 向公共证书颁发机构申请，然后执行 `doveadm reload`。",
          "如果 `{issuer}` 是自建的，请重新签发它的证书，写上正确的限制（`nameConstraints`、`basicConstraints = critical, CA:TRUE`、`keyUsage = keyCertSign`）。",
          INSTALL_ELSEWHERE["zh-CN"],
        ],
      },
    },
  },
  find(facts) {
    const rejected = rejectedCertificate(facts);
    if (!rejected || showsAnotherCertificate(facts)) return null;
    // OpenSSL names a purpose in place of an issuer that is no authority.
    const impostor = impostorIn(rejected);
    if (impostor === undefined && verificationReason(rejected.failed.code) !== "not-permitted") return null;
    const { failed, leaf } = rejected;
    const limit = ABOUT_NAMES.test(failed.code) ? "name" : "authority";
    return { ...failed, limit, subject: nameOf(leaf), issuer: impostor ? nameOf(impostor) : leaf.issuer };
  },
};
