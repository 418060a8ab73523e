import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { OPENSSL } from "../../../diagnose/wording.ts";
import { INSTALL_ELSEWHERE } from "../admin-steps.ts";
import { SEE_CERTIFICATE } from "../verify-steps.ts";

export const tlsCertificateIssuerNotPermitted: DiagnosisText = {
  title: "{limit, select, name {颁发机构无权为 {host} 这个域名签发证书} other {签发 {host} 证书的一方无权签发证书}}",
  cause:
    "邮件客户端会弹出证书警告或者拒绝连接：{limit, select, name {{issuer, select, unknown {证书上所写的颁发机构} other {`{issuer}` }}或其上级机构只能为特定的域名签发证书（名称限制），{subject, select, unknown {这张证书} other {`{subject}` }}的域名不在其中} other {{issuer, select, unknown {证书上所写的颁发机构} other {`{issuer}` }}或其上级的证书不是 CA 证书，或者下级层数超过了限制}}{text, select, unknown {} other {：{text}{code, select, unknown {} other {，`{code}`}}}}。",
  fix: {
    user: [
      "不要关闭邮件客户端的证书验证：问题不在您这边。",
      "把具体原因告诉管理员{text, select, unknown {} other {：{code, select, unknown {} other {`{code}`，}}{text}}}。",
    ],
    admin: [
      `查看服务器发送的各级证书有哪些限制：\`${OPENSSL} -showcerts </dev/null\`，再逐张执行 \`openssl x509 -in ONE -noout -issuer -ext nameConstraints,basicConstraints,keyUsage\`。`,
      "改由有权签发的机构签发：例如用 `certbot certonly -d {host}` 向公共证书颁发机构申请，然后执行 `doveadm reload`。",
      "如果{issuer, select, unknown {证书上所写的颁发机构} other { `{issuer}` }}是自建的，请重新签发它的证书，写上正确的限制（`nameConstraints`、`basicConstraints = critical, CA:TRUE`、`keyUsage = keyCertSign`）。",
      INSTALL_ELSEWHERE,
    ],
  },
  verify: SEE_CERTIFICATE,
};
