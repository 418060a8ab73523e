import type { CertificateFacts, ProbeFacts } from "../../contract/facts.ts";
import { CERTIFICATE_ELSEWHERE, RELOAD_AFTER_RENEWAL, RESTART_ELSEWHERE } from "../admin-steps.ts";
import { daysBetween, firstToEnd, holderOf, nameOf, neededCertificates } from "../certificate.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { renewedElsewhere } from "../renewed.ts";
import { endsSoon } from "../validity.ts";
import { SEE_CERTIFICATE } from "../verify-steps.ts";
import { OPENSSL } from "../wording.ts";

/** A certificate of the chain ends soon. */
export const tlsCertificateExpiring: Diagnosis = {
  id: "tls-certificate-expiring",
  severity: "warning",
  scope: "server",
  phase: "tls",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5",
  wire: [],
  text: {
    title:
      "{holder, select, authority {An authority’s certificate behind that of {host}} other {The certificate of {host}}} expires {days, plural, =0 {within a day} one {in # day} other {in # days}}",
    cause:
      "The certificate{subject, select, unknown {} other { `{subject}`}}{holder, select, authority {, which the server’s own was issued with,} other {}} is valid until {notAfter}. Everything works until then; afterwards mail programs warn or refuse to connect.{renewed, select, elsewhere { Port {renewedPort} of the same host already serves a renewed certificate.} other {}}",
    fix: {
      user: [],
      admin: [
        "{renewed, select, elsewhere {Reload the mail server, which is all that is missing: `doveadm reload`.} other {{holder, select, authority {Serve the authority’s newer certificate behind your own; a renewal fetches it: `certbot renew --force-renewal --cert-name {host}`, with acme.sh `acme.sh --renew --force -d {host}`.} other {Renew the certificate: `certbot renew`, and find out why it was not renewed by itself: `systemctl list-timers | grep certbot`.}}}}",
        "{renewed, select, elsewhere {Restart it, and any proxy in front of it, if the old certificate is still served afterwards: `systemctl restart dovecot`.} other {Reload the mail server, which serves the old certificate until then: `doveadm reload`.}}",
        `See what the server presents now: \`${OPENSSL} </dev/null | openssl x509 -noout -subject -enddate\`.`,
        RESTART_ELSEWHERE,
        CERTIFICATE_ELSEWHERE,
        RELOAD_AFTER_RENEWAL,
      ],
    },
    verify: SEE_CERTIFICATE,
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
