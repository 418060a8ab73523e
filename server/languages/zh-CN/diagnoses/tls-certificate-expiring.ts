import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { OPENSSL } from "../../../diagnose/wording.ts";
import { CERTIFICATE_ELSEWHERE, RELOAD_AFTER_RENEWAL, RESTART_ELSEWHERE } from "../admin-steps.ts";
import { SEE_CERTIFICATE } from "../verify-steps.ts";

export const tlsCertificateExpiring: DiagnosisText = {
  title:
    "{host} 的{holder, select, authority {证书链中颁发机构的证书} other {证书}}{days, plural, =0 {将在一天内过期} other {将在 # 天后过期}}",
  cause:
    "证书{subject, select, unknown {} other { `{subject}`}}{holder, select, authority {（服务器证书由它签发）的} unknown {的} other { 的}}有效期至 {notAfter}。到期之前一切正常，到期之后邮件客户端会弹出证书警告或者拒绝连接。{renewed, select, elsewhere {同一台主机的 {renewedPort} 端口用的已经是续期后的新证书。} other {}}",
  fix: {
    user: [],
    admin: [
      "{renewed, select, elsewhere {重新加载邮件服务器，只差这一步：`doveadm reload`。} other {{holder, select, authority {在服务器证书之后换上颁发机构更新的证书，续期时会一并取得：`certbot renew --force-renewal --cert-name {host}`，使用 acme.sh 时为 `acme.sh --renew --force -d {host}`。} other {续期证书：`certbot renew`，并查明为什么没有自动续期：`systemctl list-timers | grep certbot`。}}}}",
      "{renewed, select, elsewhere {如果重新加载后仍是旧证书，请重启邮件服务器以及前端的代理：`systemctl restart dovecot`。} other {重新加载邮件服务器：`doveadm reload`，否则它会一直使用旧证书。}}",
      `查看服务器现在用的是哪张证书：\`${OPENSSL} </dev/null | openssl x509 -noout -subject -enddate\`。`,
      RESTART_ELSEWHERE,
      CERTIFICATE_ELSEWHERE,
      RELOAD_AFTER_RENEWAL,
    ],
  },
  verify: SEE_CERTIFICATE,
};
