import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { OPENSSL } from "../../../diagnose/wording.ts";
import { INSTALL_ELSEWHERE } from "../admin-steps.ts";
import { SEE_CERTIFICATE } from "../verify-steps.ts";

export const tlsCertificatePurposeWrong: DiagnosisText = {
  title: "{host} 的证书不能用于服务器",
  cause:
    "邮件客户端会弹出证书警告或者拒绝连接{code, select, unknown {} other {（`{code}`）}}：证书{subject, select, unknown {} other { `{subject}`}}{holder, select, authority {（服务器证书由它签发）} unknown {} other { }}限定了用途{purposes, select, none {} unknown {} other {（`{purposes}`）}}，其中没有列出服务器。",
  fix: {
    user: [
      "不要关闭邮件客户端的证书验证，等服务器修好再用。",
      "告诉管理员：证书{subject, select, unknown {} other { `{subject}` }}不是服务器证书。",
    ],
    admin: [
      "查看证书的用途，其中应有 `TLS Web Server Authentication`：`openssl x509 -in CERT -noout -ext extendedKeyUsage,keyUsage`。",
      "换上服务器证书，例如用 `certbot certonly -d {host}` 申请的；客户端证书、邮件或代码签名证书、CA 自己的证书都不行：Dovecot 设置 `ssl_cert = </etc/letsencrypt/live/{host}/fullchain.pem`（2.4 版为 `ssl_server_cert_file`，不带 `<`），然后执行 `doveadm reload`。",
      "如果使用自建 CA，请重新签发，并在交给 `openssl x509 -req` 的扩展文件里写上 `extendedKeyUsage = serverAuth` 和 `keyUsage = digitalSignature, keyEncipherment`。",
      `确认已被接受：\`${OPENSSL} -purpose sslserver -brief </dev/null\`。`,
      INSTALL_ELSEWHERE,
    ],
  },
  verify: SEE_CERTIFICATE,
};
