import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { OPENSSL } from "../../../diagnose/wording.ts";
import { CERTIFICATE_ELSEWHERE, INSTALL_ELSEWHERE } from "../admin-steps.ts";
import { SEE_CERTIFICATE } from "../verify-steps.ts";

export const tlsCertificateChainIncomplete: DiagnosisText = {
  title: "{host} 没有发送完整的证书链",
  cause:
    "证书{subject, select, unknown {} other { `{subject}` }}由{issuer, select, unknown {证书上所写的颁发机构} other { `{issuer}` }}签发，但服务器没有把这张中间证书一起发过来。有的邮件客户端碰巧已经存有它，可以正常使用；其他客户端会弹出证书警告，或者拒绝连接。",
  fix: {
    user: [
      "不要关闭邮件客户端的证书验证：问题不在您这边。",
      "告诉管理员：缺少中间证书{issuer, select, unknown {} other { `{issuer}`}}。",
    ],
    admin: [
      "配置完整的证书链，而不是只有服务器证书：Dovecot 设置 `ssl_cert = </etc/letsencrypt/live/{host}/fullchain.pem`（2.4 版为 `ssl_server_cert_file`，不带 `<`），然后执行 `doveadm reload`。",
      "如果没有 `fullchain.pem`，请自行生成。证书里写有中间证书的下载地址 URL：`openssl x509 -in CERT -noout -ext authorityInfoAccess`。下载：`curl -f URL | openssl x509 -inform der -out intermediate.pem`。确认两者匹配，应显示 `OK`：`openssl verify -untrusted intermediate.pem CERT`。把两者写进一个新文件，再使用这个文件：`(openssl x509 -in CERT && cat intermediate.pem) >chain.pem`。",
      `看看服务器一共发送了几张证书：\`${OPENSSL} -showcerts </dev/null | grep -c BEGIN\`，至少应为 2。`,
      INSTALL_ELSEWHERE,
      CERTIFICATE_ELSEWHERE,
      "如果{issuer, select, unknown {证书上所写的颁发机构} other { `{issuer}` }}是您自建的 CA，请在 `imapscope.yaml` 中把根证书设为该服务器的 `ca`。",
    ],
  },
  verify: SEE_CERTIFICATE,
};
