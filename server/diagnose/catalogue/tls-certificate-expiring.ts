import { RELOAD_AFTER_RENEWAL, RELOAD_ELSEWHERE } from "../admin-steps.ts";
import { daysBetween, firstToEnd, nameOf } from "../certificate.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { renewedElsewhere } from "../renewed.ts";
import { OPENSSL } from "../wording.ts";

/** A certificate of the chain ends soon. */
export const tlsCertificateExpiring: Diagnosis = {
  id: "tls-certificate-expiring",
  severity: "warning",
  scope: "server",
  phase: "tls",
  reference: "https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5",
  text: {
    en: {
      title: "The certificate of {host} expires {days, plural, =0 {within a day} one {in # day} other {in # days}}",
      cause:
        "The certificate `{subject}` is valid until {notAfter}. Everything works until then; afterwards mail programs warn or refuse to connect.{renewed, select, elsewhere { Port {renewedPort} of the same host already serves a renewed certificate.} other {}}",
      fix: {
        user: [],
        admin: [
          "{renewed, select, elsewhere {Reload the mail server, which is all that is missing: `doveadm reload`.} other {Renew the certificate: `certbot renew`, and find out why it was not renewed by itself: `systemctl list-timers | grep certbot`.}}",
          "{renewed, select, elsewhere {Restart it, and any proxy in front of it, if the old certificate is still served afterwards: `systemctl restart dovecot`.} other {Reload the mail server, which serves the old certificate until then: `doveadm reload`.}}",
          `See what the server presents now: \`${OPENSSL} </dev/null | openssl x509 -noout -subject -enddate\`.`,
          RELOAD_ELSEWHERE.en,
          RELOAD_AFTER_RENEWAL.en,
        ],
      },
    },
    "zh-CN": {
      title: "{host} 的证书{days, plural, =0 {将在一天内过期} other {将在 # 天后过期}}",
      cause:
        "证书 `{subject}` 的有效期到 {notAfter}为止。到期之前一切正常，到期之后邮件客户端会弹出证书警告或者拒绝连接。{renewed, select, elsewhere {同一台主机的 {renewedPort} 端口用的已经是续期后的新证书。} other {}}",
      fix: {
        user: [],
        admin: [
          "{renewed, select, elsewhere {重新加载邮件服务器，就差这一步：`doveadm reload`。} other {续期证书：`certbot renew`，并查明为什么没有自动续期：`systemctl list-timers | grep certbot`。}}",
          "{renewed, select, elsewhere {如果重新加载后仍是旧证书，请重启邮件服务器以及前端的代理：`systemctl restart dovecot`。} other {重新加载邮件服务器：`doveadm reload`，否则它会一直使用旧证书。}}",
          `查看服务器现在用的是哪张证书：\`${OPENSSL} </dev/null | openssl x509 -noout -subject -enddate\`。`,
          RELOAD_ELSEWHERE["zh-CN"],
          RELOAD_AFTER_RENEWAL["zh-CN"],
        ],
      },
    },
  },
  find(facts, { now, thresholds }) {
    const { tls } = facts.phases;
    if (tls.status !== "ok") return null;
    // A server may send an old certificate along that no client needs any more; TLS is fine without it.
    const valid = tls.value.chain.filter(({ notAfter }) => Date.parse(notAfter) >= now.getTime());
    const ending = firstToEnd(valid);
    if (!ending) return null;
    const days = daysBetween(now, new Date(ending.notAfter));
    if (days >= thresholds.certificateDays) return null;
    return {
      ...target(facts),
      subject: nameOf(ending),
      notAfter: ending.notAfter,
      days,
      ...renewedElsewhere(facts, ending),
    };
  },
};
