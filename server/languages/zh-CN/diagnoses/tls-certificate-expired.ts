import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { OPENSSL } from "../../../diagnose/wording.ts";
import { CERTIFICATE_ELSEWHERE, RELOAD_AFTER_RENEWAL, RESTART_ELSEWHERE } from "../admin-steps.ts";
import { SEE_CERTIFICATE } from "../verify-steps.ts";

export const tlsCertificateExpired: DiagnosisText = {
  title:
    "{host} 的{holder, select, authority {证书链中颁发机构的证书} other {证书}}已过期{days, plural, =0 {（不到一天）} other { # 天}}",
  cause:
    "证书{subject, select, unknown {} other { `{subject}`}}{holder, select, authority {（服务器证书由它签发）的} unknown {的} other { 的}}有效期至 {notAfter}。邮件客户端会弹出证书警告或者拒绝连接，因为无法再确认连上的是不是真正的服务器。{renewed, select, elsewhere {同一台主机的 {renewedPort} 端口用的已经是续期后的新证书。} other {}}",
  fix: {
    user: [
      "不要关闭邮件客户端的证书验证，等服务器修好再用。",
      "检查设备的日期和时间：如果时间不对，打开所有 https 网站也会提示证书过期。",
      "告诉管理员：{host} 的证书已于 {notAfter}到期。",
    ],
    admin: [
      "{renewed, select, elsewhere {重新加载邮件服务器，只差这一步：`doveadm reload`。} other {{holder, select, authority {在服务器证书之后换上颁发机构现在的证书，续期时会一并取得：`certbot renew --force-renewal --cert-name {host}`，使用 acme.sh 时为 `acme.sh --renew --force -d {host}`。} other {先查看是否已经续期：`certbot certificates`；如果没有，请续期：`certbot renew`，使用 acme.sh 时为 `acme.sh --renew -d {host}`。}}}}",
      "{renewed, select, elsewhere {如果重新加载后仍是旧证书，请重启邮件服务器以及前端的代理：`systemctl restart dovecot`。} other {重新加载邮件服务器：`doveadm reload`，否则它会一直使用旧证书。续期之后没有重新加载，是最常见的原因。}}",
      `查看服务器现在用的是哪张证书：\`${OPENSSL} </dev/null | openssl x509 -noout -subject -enddate\`。`,
      "确认邮件服务器读的是续期后的文件：`doveconf -n | grep ssl_`。",
      RESTART_ELSEWHERE,
      CERTIFICATE_ELSEWHERE,
      RELOAD_AFTER_RENEWAL,
    ],
  },
  verify: SEE_CERTIFICATE,
};
