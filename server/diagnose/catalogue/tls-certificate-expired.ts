import { CERTIFICATE_ELSEWHERE, RELOAD_AFTER_RENEWAL, RESTART_ELSEWHERE } from "../admin-steps.ts";
import { daysBetween, firstToEnd, holderOf, nameOf, rejectedCertificate } from "../certificate.ts";
import { showsAnotherCertificate } from "../default-certificate.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { renewedElsewhere } from "../renewed.ts";
import { SEE_CERTIFICATE } from "../verify-steps.ts";
import { OPENSSL } from "../wording.ts";

const CODE = "CERT_HAS_EXPIRED";

/** A certificate of the chain is past its end. */
export const tlsCertificateExpired: Diagnosis = {
  id: "tls-certificate-expired",
  severity: "critical",
  scope: "server",
  phase: "tls",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5",
  wire: ["certificate has expired", "CERT_HAS_EXPIRED"],
  text: {
    title:
      "{holder, select, authority {An authority’s certificate behind that of {host}} other {The certificate of {host}}} expired {days, plural, =0 {less than a day ago} one {# day ago} other {# days ago}}",
    cause:
      "The certificate{subject, select, unknown {} other { `{subject}`}}{holder, select, authority {, which the server’s own was issued with,} other {}} was valid until {notAfter}. Mail programs warn or refuse to connect, because they can no longer be sure that they talk to the right server.{renewed, select, elsewhere { Port {renewedPort} of the same host already serves a renewed certificate.} other {}}",
    fix: {
      user: [
        "Leave the certificate check of your mail program switched on, and wait for the server to be repaired.",
        "Check the date and time of your device: if its clock is wrong, every https site reports this too.",
        "Tell your administrator that the certificate of {host} expired on {notAfter}.",
      ],
      admin: [
        "{renewed, select, elsewhere {Reload the mail server, which is all that is missing: `doveadm reload`.} other {{holder, select, authority {Serve the authority’s current certificate behind your own; a renewal fetches it: `certbot renew --force-renewal --cert-name {host}`, with acme.sh `acme.sh --renew --force -d {host}`.} other {See whether it has been renewed already: `certbot certificates`; if not, renew it: `certbot renew`, with acme.sh `acme.sh --renew -d {host}`.}}}}",
        "{renewed, select, elsewhere {Restart it, and any proxy in front of it, if the old certificate is still served afterwards: `systemctl restart dovecot`.} other {Reload the mail server, which serves the old certificate until then: `doveadm reload`. A renewal without a reload is the usual reason.}}",
        `See what the server presents now: \`${OPENSSL} </dev/null | openssl x509 -noout -subject -enddate\`.`,
        "Check that the mail server reads the renewed file: `doveconf -n | grep ssl_`.",
        RESTART_ELSEWHERE,
        CERTIFICATE_ELSEWHERE,
        RELOAD_AFTER_RENEWAL,
      ],
    },
    verify: SEE_CERTIFICATE,
  },
  find(facts, { now }) {
    const rejected = rejectedCertificate(facts);
    if (!rejected || showsAnotherCertificate(facts)) return null;
    const { failed, leaf, chain, path } = rejected;
    const over = path.filter(({ notAfter }) => Date.parse(notAfter) < now.getTime());
    // Without a way to a root, an old certificate may only have been sent along: then it is OpenSSL's word that counts.
    const certain = rejected.ends === "trusted-root" || failed.code === CODE;
    const known = certain ? over : over.filter((one) => one.fingerprint === leaf.fingerprint);
    const ended = firstToEnd(known) ?? (failed.code === CODE ? firstToEnd(chain) : undefined);
    if (!ended) return null;
    const days = Math.max(0, daysBetween(new Date(ended.notAfter), now));
    const holder = holderOf(ended, path);
    const renewed = renewedElsewhere(facts, ended);
    return { ...target(facts), code: CODE, subject: nameOf(ended), holder, notAfter: ended.notAfter, days, ...renewed };
  },
};
