import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { OPENSSL } from "../../../diagnose/wording.ts";
import { INSTALL_ELSEWHERE } from "../admin-steps.ts";
import { SEE_CERTIFICATE } from "../verify-steps.ts";
import { TRYING_MACHINE } from "../wording.ts";

export const tlsCertificateUntrustedIssuer: DiagnosisText = {
  title: "{kind, select, damaged {{host} 的证书已损坏或不合规范} other {{host} 的证书由不受信任的机构颁发}}",
  cause:
    "{kind, select, damaged {邮件客户端会弹出证书警告或者拒绝连接，因为证书{subject, select, unknown {} other { `{subject}` }}或它上级的证书无法验证：{text}{code, select, unknown {} other {（`{code}`）}}。} other {邮件客户端会弹出证书警告或者拒绝连接：证书链追溯到{issuer, select, unknown {证书上所写的颁发机构} other { `{issuer}` }}为止，而客户端不信任这个颁发机构，或者不接受它颁发的这张证书{code, select, unknown {} other {（`{code}`）}}。它可能是单位自建的 CA，也可能是在中间解密流量的杀毒软件或代理。}}",
  fix: {
    user: [
      "不要关闭邮件客户端的证书验证。",
      "如果{issuer, select, unknown {证书上所写的颁发机构} other { `{issuer}` }}是您单位自己的，请安装单位的根证书，并且只用 IT 部门提供的。",
      "如果{issuer, select, unknown {证书上所写的颁发机构} other { `{issuer}` }}是杀毒软件厂商，请暂时关闭它的邮件扫描（SSL 扫描）功能再试。",
      "更新操作系统，受信任的根证书会一并更新：Android 7.1.1 之前的版本不认识 Let's Encrypt 的根证书（ISRG Root X1）。",
    ],
    admin: [
      "换用公共证书颁发机构签发的证书，并配置完整的证书链：Dovecot 设置 `ssl_cert = </etc/letsencrypt/live/{host}/fullchain.pem`（2.4 版为 `ssl_server_cert_file`，不带 `<`），然后执行 `doveadm reload`。",
      INSTALL_ELSEWHERE,
      "如果使用自建 CA，请让所有客户端都导入根证书{checked, select, unknown {} other {，并在 `imapscope.yaml` 中把它设为该服务器的 `ca`}}。",
      `查看完整的证书链：\`${OPENSSL} -showcerts </dev/null\`。`,
      `更新${TRYING_MACHINE}上的根证书列表：\`update-ca-certificates\`。`,
    ],
  },
  verify: SEE_CERTIFICATE,
};
