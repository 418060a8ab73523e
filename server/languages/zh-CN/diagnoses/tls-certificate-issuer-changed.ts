import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { OPENSSL } from "../../../diagnose/wording.ts";
import { careful } from "../careful.ts";

export const tlsCertificateIssuerChanged: DiagnosisText = {
  title: "{host} 的证书换了颁发机构",
  cause:
    "{before, select, unknown {证书的颁发机构与之前检查时不同。} other {{since}检查时，证书还是由 {before} 颁发的，现在换成了 {after}。}}新证书受信任，用户察觉不到；但如果没有人换过证书颁发机构，就可能是另一台服务器顶替了这个域名，或者途中有设备在解密流量。",
  fix: {
    user: [],
    admin: [
      `登录服务器，查看它实际使用的证书，再作对比：\`${OPENSSL.replace("{host}:{port}", "localhost:{port}")} </dev/null | openssl x509 -noout -issuer -fingerprint -sha256\`。`,
      "如果确实更换了证书颁发机构，无需处理。",
      "如果没有更换过，请查明是谁申请的：在证书透明度（CT）日志里查询该域名（可用 crt.sh）。",
      careful(
        "CAA 记录写错机构，之后所有续期都会失败。",
        '添加 CAA 记录，把 AUTHORITY 换成您自己的证书颁发机构（Let\'s Encrypt 为 `letsencrypt.org`）：`{host}. 3600 IN CAA 0 issue "AUTHORITY"`。',
      ),
    ],
  },
  verify: [
    `与服务器上证书文件的指纹对比：\`${OPENSSL} </dev/null | openssl x509 -noout -issuer -fingerprint -sha256\` 和 \`openssl x509 -in CERT -noout -fingerprint -sha256\`。`,
  ],
};
