import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { CERTIFICATE_ELSEWHERE, INSTALL_ELSEWHERE } from "../admin-steps.ts";
import { SEE_CERTIFICATE } from "../verify-steps.ts";

export const tlsCertificateSelfSigned: DiagnosisText = {
  title: "{host} 使用的是自签名证书",
  cause:
    "服务器的证书{subject, select, unknown {} other { `{subject}` }}是自己给自己签发的，没有任何证书颁发机构签名。这样的证书谁都能做，所以邮件客户端会弹出证书警告或者拒绝连接。{standIn, select, software {这是安装服务器软件时自动生成的默认证书。} other {}}",
  fix: {
    user: [
      "不要关闭邮件客户端的证书验证。",
      "向管理员核对证书指纹，与{fingerprint, select, unknown {邮件客户端所显示的指纹} other { `{fingerprint}` }}完全一致时才接受这张证书。",
    ],
    admin: [
      "向公共证书颁发机构免费申请证书：`certbot certonly --standalone -d {host}`；此时 80 端口必须对外开放且没有其他程序占用（否则用 `--nginx` 或 `--webroot`）。",
      "让 Dovecot 使用新证书：`ssl_cert = </etc/letsencrypt/live/{host}/fullchain.pem` 和 `ssl_key = </etc/letsencrypt/live/{host}/privkey.pem`（2.4 版为 `ssl_server_cert_file` 和 `ssl_server_key_file`，不带 `<`），然后执行 `doveadm reload`。",
      INSTALL_ELSEWHERE,
      CERTIFICATE_ELSEWHERE,
      "如果必须保留自签名证书，请让所有客户端都导入它{checked, select, unknown {} other {，并在 `imapscope.yaml` 中把它设为该服务器的 `ca`}}。",
    ],
  },
  verify: SEE_CERTIFICATE,
};
