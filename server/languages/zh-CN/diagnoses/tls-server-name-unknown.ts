import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { OPENSSL } from "../../../diagnose/wording.ts";
import { SHAKE_HANDS } from "../verify-steps.ts";

export const tlsServerNameUnknown: DiagnosisText = {
  title: "{host} 所在的服务器没有这个域名的证书",
  cause:
    "服务器用 `unrecognized_name` 警报结束了 TLS 握手：客户端要连的是 {host}，而服务器只为其他域名服务，也没有出示别的证书。邮件客户端会提示 SSL 或 TLS 错误{code, select, unknown {} other {（`{code}`）}}。",
  fix: {
    user: ["收件服务器请原样填写服务商公布的地址。", "告诉管理员：服务器不认得 {host} 这个域名。"],
    admin: [
      "让用户改用该服务器所服务的域名{checked, select, unknown {} other {，`imapscope.yaml` 里的 `host` 也改成它}}。",
      "在负责 TLS 的软件里为 {host} 安装证书：nginx 需要有写着这个 `server_name` 的 `server` 配置块（`ssl_reject_handshake on` 会拒绝其他域名）；HAProxy 把证书加进 `bind` 行的 `crt` 列表（`strict-sni` 会拒绝其他域名）；Dovecot 使用 `local_name {host}` 配置块。",
      "确认这个域名指向正确的服务器：`dig +short {host} A {host} AAAA`。",
      `手动重现握手过程：\`${OPENSSL} </dev/null\`。`,
    ],
  },
  verify: SHAKE_HANDS,
};
