import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { OPENSSL } from "../../../diagnose/wording.ts";
import { NEW_KEY } from "../admin-steps.ts";
import { SEE_CERTIFICATE } from "../verify-steps.ts";

export const tlsCertificateWeak: DiagnosisText = {
  title: "{host} 的证书{weakness, select, signature {签名算法不安全} other {密钥过短}}",
  cause:
    "证书{subject, select, unknown {} other { `{subject}` }}的{found, select, unknown {密钥或签名算法} other {{weakness, select, signature {签名算法} other {密钥}}是 `{found}`，}}如今已经不够安全。{refused, select, yes {较新的邮件客户端和系统会拒绝它，并提示 SSL 错误{code, select, unknown {} other {（`{code}`）}}。} other {越来越多的邮件客户端和系统会拒绝它，并提示 SSL 错误。}}",
  fix: {
    user: [],
    admin: [
      NEW_KEY,
      "如果证书由自建 CA 签发，请改用 SHA-256 签名和至少 2048 位的 RSA 密钥：`openssl req -new -newkey rsa:3072 -sha256 -nodes -keyout new.key -out new.csr -subj /CN={host}`。",
      `查看服务器现在的证书：\`${OPENSSL} </dev/null | openssl x509 -noout -text | grep -e Public-Key -e Signature\`。`,
    ],
  },
  verify: SEE_CERTIFICATE,
};
