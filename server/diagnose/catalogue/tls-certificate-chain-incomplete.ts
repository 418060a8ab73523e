import { nameOf, rejectedCertificate } from "../certificate.ts";
import { certificateForNoName } from "../default-certificate.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { interceptionIn } from "../interceptor.ts";
import { OPENSSL } from "../wording.ts";

const CODE = "UNABLE_TO_VERIFY_LEAF_SIGNATURE";

/** The server sends its own certificate without the one that vouches for it. */
export const tlsCertificateChainIncomplete: Diagnosis = {
  id: "tls-certificate-chain-incomplete",
  severity: "critical",
  phase: "tls",
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
          "Append the intermediate certificate behind your own in the file that `ssl_cert` names if there is no `fullchain.pem`.",
          `Count the certificates that are sent: \`${OPENSSL} -showcerts </dev/null | grep -c BEGIN\`; it must be at least 2.`,
          "Name the root certificate as `ca` of this server in `imapscope.yaml` if `{issuer}` is your own authority.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 没有发送完整的证书链",
      cause:
        "证书 `{subject}` 由 `{issuer}` 签发，但服务器没有同时发送签发者的证书。本地恰好存有该证书的邮件客户端可以使用，其他客户端会发出警告或拒绝连接。",
      fix: {
        user: ["不要关闭邮件客户端的证书检查：问题不在您这一边。", "告诉管理员：缺少中间证书 `{issuer}`。"],
        admin: [
          "提供完整证书链，而不是单独一张证书：Dovecot 设置 `ssl_cert = </etc/letsencrypt/live/{host}/fullchain.pem`（2.4 版为 `ssl_server_cert_file`，不带 `<`），然后执行 `doveadm reload`。",
          "如果没有 `fullchain.pem`，请在 `ssl_cert` 指定的文件里把中间证书追加在服务器证书之后。",
          `数一数服务器发送了几张证书：\`${OPENSSL} -showcerts </dev/null | grep -c BEGIN\`，至少应为 2。`,
          "如果 `{issuer}` 是自建 CA，请在 `imapscope.yaml` 中把根证书设为该服务器的 `ca`。",
        ],
      },
    },
  },
  find(facts) {
    const rejected = rejectedCertificate(facts);
    if (rejected?.failed.code !== CODE || interceptionIn(facts) || certificateForNoName(facts)) return null;
    const { leaf } = rejected;
    return { ...target(facts), code: CODE, subject: nameOf(leaf), issuer: leaf.issuer };
  },
};
