import type { CertificateFacts, ProbeFacts } from "../../probe/facts.ts";
import { RELOAD_AFTER_RENEWAL, RELOAD_ELSEWHERE } from "../admin-steps.ts";
import { daysBetween, firstToEnd, holderOf, nameOf, neededCertificates } from "../certificate.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { renewedElsewhere } from "../renewed.ts";
import { endsSoon } from "../validity.ts";
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
      title:
        "{holder, select, authority {An authority’s certificate behind that of {host}} other {The certificate of {host}}} expires {days, plural, =0 {within a day} one {in # day} other {in # days}}",
      cause:
        "The certificate `{subject}`{holder, select, authority {, which the server’s own was issued with,} other {}} is valid until {notAfter}. Everything works until then; afterwards mail programs warn or refuse to connect.{renewed, select, elsewhere { Port {renewedPort} of the same host already serves a renewed certificate.} other {}}",
      fix: {
        user: [],
        admin: [
          "{renewed, select, elsewhere {Reload the mail server, which is all that is missing: `doveadm reload`.} other {{holder, select, authority {Serve the authority’s newer certificate behind your own; a renewal fetches it: `certbot renew --force-renewal --cert-name {host}`, with acme.sh `acme.sh --renew --force -d {host}`.} other {Renew the certificate: `certbot renew`, and find out why it was not renewed by itself: `systemctl list-timers | grep certbot`.}}}}",
          "{renewed, select, elsewhere {Restart it, and any proxy in front of it, if the old certificate is still served afterwards: `systemctl restart dovecot`.} other {Reload the mail server, which serves the old certificate until then: `doveadm reload`.}}",
          `See what the server presents now: \`${OPENSSL} </dev/null | openssl x509 -noout -subject -enddate\`.`,
          RELOAD_ELSEWHERE.en,
          RELOAD_AFTER_RENEWAL.en,
        ],
      },
    },
    "zh-CN": {
      title:
        "{host} 的{holder, select, authority {证书链中颁发机构的证书} other {证书}}{days, plural, =0 {将在一天内过期} other {将在 # 天后过期}}",
      cause:
        "证书 `{subject}`{holder, select, authority {（服务器证书由它签发）的} other { 的}}有效期到 {notAfter}为止。到期之前一切正常，到期之后邮件客户端会弹出证书警告或者拒绝连接。{renewed, select, elsewhere {同一台主机的 {renewedPort} 端口用的已经是续期后的新证书。} other {}}",
      fix: {
        user: [],
        admin: [
          "{renewed, select, elsewhere {重新加载邮件服务器，就差这一步：`doveadm reload`。} other {{holder, select, authority {在服务器证书之后换上颁发机构更新的证书，续期时会一并取得：`certbot renew --force-renewal --cert-name {host}`，使用 acme.sh 时为 `acme.sh --renew --force -d {host}`。} other {续期证书：`certbot renew`，并查明为什么没有自动续期：`systemctl list-timers | grep certbot`。}}}}",
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
    const needed = neededCertificates(tls.value);
    // Without the path, one that has ended already was only sent along: TLS is fine without it.
    const valid = [...needed, ...ofOtherKeys(facts)].filter(({ notAfter }) => Date.parse(notAfter) >= now.getTime());
    const ending = firstToEnd(valid.filter((one) => endsSoon(one, now, thresholds.certificateDays)));
    if (!ending) return null;
    const days = daysBetween(now, new Date(ending.notAfter));
    return {
      ...target(facts),
      subject: nameOf(ending),
      holder: holderOf(ending, needed),
      notAfter: ending.notAfter,
      days,
      ...renewedElsewhere(facts, ending),
    };
  },
};

/** What clients see that know another kind of key; one that is refused is reported as such. */
function ofOtherKeys({ questions }: ProbeFacts): readonly CertificateFacts[] {
  return (questions?.keyTypes ?? []).flatMap((answer) =>
    "certificate" in answer && answer.trusted ? [answer.certificate] : [],
  );
}
