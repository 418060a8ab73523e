import type { ProbeFacts } from "../../probe/facts.ts";
import { careful } from "../careful.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { OPENSSL } from "../wording.ts";

/** The certificate is issued by somebody else than in an earlier check. */
export const tlsCertificateIssuerChanged: Diagnosis = {
  id: "tls-certificate-issuer-changed",
  severity: "notice",
  scope: "server",
  phase: "tls",
  compares: true,
  reference: "https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.4",
  text: {
    en: {
      title: "The certificate of {host} has a new issuer",
      cause:
        "On {since} it was issued by {before}, now by {after}. It is trusted, so nobody notices; if nobody changed the certificate authority, another server answers under this name, or something on the way opens the encryption.",
      fix: {
        user: [],
        admin: [
          `Compare with what the server itself serves, on the server: \`${OPENSSL.replace("{host}:{port}", "localhost:{port}")} </dev/null | openssl x509 -noout -issuer -fingerprint -sha256\`.`,
          "Do nothing if you have changed the certificate authority.",
          "Find out who ordered it if you have not: look the name up in the Certificate Transparency logs (crt.sh shows them).",
          careful.en(
            "a CAA record that names the wrong authority stops every renewal.",
            'Publish a CAA record with your own authority in place of AUTHORITY (`letsencrypt.org` for Let\'s Encrypt): `{host}. 3600 IN CAA 0 issue "AUTHORITY"`.',
          ),
        ],
      },
    },
    "zh-CN": {
      title: "{host} 的证书换了颁发机构",
      cause:
        "{since}检查时，证书还是由 {before} 颁发的，现在换成了 {after}。新证书受信任，用户察觉不到；但如果没有人换过证书颁发机构，就可能是另一台服务器顶替了这个域名，或者途中有设备在解密流量。",
      fix: {
        user: [],
        admin: [
          `登录服务器，查看它实际使用的证书，再作对比：\`${OPENSSL.replace("{host}:{port}", "localhost:{port}")} </dev/null | openssl x509 -noout -issuer -fingerprint -sha256\`。`,
          "如果确实更换了证书颁发机构，无需处理。",
          "如果没有更换过，请查明是谁申请的：在证书透明度（CT）日志里查询该域名（可用 crt.sh）。",
          careful["zh-CN"](
            "CAA 记录写错机构，之后所有续期都会失败。",
            '添加 CAA 记录，把 AUTHORITY 换成您自己的证书颁发机构（Let\'s Encrypt 为 `letsencrypt.org`）：`{host}. 3600 IN CAA 0 issue "AUTHORITY"`。',
          ),
        ],
      },
    },
  },
  verify: {
    en: [
      `Compare the fingerprint with that of the certificate file on the server: \`${OPENSSL} </dev/null | openssl x509 -noout -issuer -fingerprint -sha256\` and \`openssl x509 -in CERT -noout -fingerprint -sha256\`.`,
    ],
    "zh-CN": [
      `与服务器上证书文件的指纹对比：\`${OPENSSL} </dev/null | openssl x509 -noout -issuer -fingerprint -sha256\` 和 \`openssl x509 -in CERT -noout -fingerprint -sha256\`。`,
    ],
  },
  find(facts, { previous }) {
    const [before, after] = [previous && issuerOf(previous), issuerOf(facts)];
    if (!previous || !before || !after || organisation(before) === organisation(after)) return null;
    return { ...target(facts), before, after, since: previous.startedAt };
  },
};

function issuerOf({ phases: { tls } }: ProbeFacts): string | null {
  return tls.status === "ok" ? (tls.value.chain[0]?.issuer ?? null) : null;
}

/** Authorities issue by intermediates in turn (R10, R11, E5 …): the organisation counts, where there is one. */
function organisation(issuer: string): string {
  return /(?:^|[,\n] ?)O=("[^"]*"|[^,\n]*)/.exec(issuer)?.[1] ?? issuer;
}
