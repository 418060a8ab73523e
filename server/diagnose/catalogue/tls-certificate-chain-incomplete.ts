import { INSTALL_ELSEWHERE } from "../admin-steps.ts";
import { nameOf, rejectedCertificate } from "../certificate.ts";
import { certificateForNoName } from "../default-certificate.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { interceptionIn } from "../interceptor.ts";
import { missingTrust } from "../missing-trust.ts";
import { OPENSSL } from "../wording.ts";

const CODE = "UNABLE_TO_VERIFY_LEAF_SIGNATURE";

/** The server sends its own certificate without the one that vouches for it. */
export const tlsCertificateChainIncomplete: Diagnosis = {
  id: "tls-certificate-chain-incomplete",
  severity: "critical",
  scope: "server",
  phase: "tls",
  after: ["tls-certificate-expired", "tls-certificate-name-mismatch", "tls-certificate-not-yet-valid"],
  reference: "https://www.rfc-editor.org/rfc/rfc8446#section-4.4.2",
  text: {
    en: {
      title: "{host} does not send its complete certificate chain",
      cause:
        "The certificate `{subject}` was issued by `{issuer}`, whose own certificate the server does not send along. Mail programs that happen to have it stored work; others warn or refuse to connect.",
      fix: {
        user: [
          "Leave the certificate check of your mail program switched on: nothing is wrong on your side.",
          "Tell your administrator that the intermediate certificate `{issuer}` is missing.",
        ],
        admin: [
          "Serve the full chain, not the certificate alone: `ssl_cert = </etc/letsencrypt/live/{host}/fullchain.pem` in Dovecot (in version 2.4 `ssl_server_cert_file`, without the `<`), then `doveadm reload`.",
          "Make such a file if there is no `fullchain.pem`. Your certificate tells the URL of the intermediate one: `openssl x509 -in CERT -noout -ext authorityInfoAccess`. Fetch it: `curl -f URL | openssl x509 -inform der -out intermediate.pem`. Check that it belongs to yours, which has to say `OK`: `openssl verify -untrusted intermediate.pem CERT`. Write both into a new file, and name that one: `(openssl x509 -in CERT && cat intermediate.pem) >chain.pem`.",
          `Count the certificates that are sent: \`${OPENSSL} -showcerts </dev/null | grep -c BEGIN\`; it must be at least 2.`,
          INSTALL_ELSEWHERE.en,
          "Name the root certificate as `ca` of this server in `imapscope.yaml` if `{issuer}` is your own authority.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 没有发送完整的证书链",
      cause:
        "证书 `{subject}` 由 `{issuer}` 签发，但服务器没有把这张中间证书一起发过来。有的邮件客户端碰巧已经存有它，可以正常使用；其他客户端会弹出证书警告，或者拒绝连接。",
      fix: {
        user: ["不要关闭邮件客户端的证书验证：问题不在您这边。", "告诉管理员：缺少中间证书 `{issuer}`。"],
        admin: [
          "配置完整的证书链，而不是只有服务器证书：Dovecot 设置 `ssl_cert = </etc/letsencrypt/live/{host}/fullchain.pem`（2.4 版为 `ssl_server_cert_file`，不带 `<`），然后执行 `doveadm reload`。",
          "如果没有 `fullchain.pem`，请自行生成。证书里写有中间证书的下载地址 URL：`openssl x509 -in CERT -noout -ext authorityInfoAccess`。下载：`curl -f URL | openssl x509 -inform der -out intermediate.pem`。确认两者匹配，应显示 `OK`：`openssl verify -untrusted intermediate.pem CERT`。把两者写进一个新文件，再使用这个文件：`(openssl x509 -in CERT && cat intermediate.pem) >chain.pem`。",
          `看看服务器一共发送了几张证书：\`${OPENSSL} -showcerts </dev/null | grep -c BEGIN\`，至少应为 2。`,
          INSTALL_ELSEWHERE["zh-CN"],
          "如果 `{issuer}` 是您自建的 CA，请在 `imapscope.yaml` 中把根证书设为该服务器的 `ca`。",
        ],
      },
    },
  },
  find(facts) {
    const rejected = rejectedCertificate(facts);
    if (
      rejected === null ||
      missingTrust(rejected) !== "incomplete" ||
      interceptionIn(facts) ||
      certificateForNoName(facts)
    )
      return null;
    const { leaf } = rejected;
    return { ...target(facts), code: CODE, subject: nameOf(leaf), issuer: leaf.issuer };
  },
};
