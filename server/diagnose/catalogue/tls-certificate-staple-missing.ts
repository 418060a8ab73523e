import { nameOf } from "../certificate.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { SEE_CERTIFICATE } from "../verify-steps.ts";
import { OPENSSL } from "../wording.ts";

/** The certificate promises that an OCSP response comes with it, and none does. */
export const tlsCertificateStapleMissing: Diagnosis = {
  id: "tls-certificate-staple-missing",
  scope: "server",
  severity: "warning",
  phase: "tls",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc7633#section-4.2.3",
  wire: ["MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING"],
  text: {
    title: "{host} does not send the proof (OCSP) that its certificate demands",
    cause:
      "The certificate{subject, select, unknown {} other { `{subject}`}} says that the server always sends an OCSP response with it (“must staple”), and it sent none when asked. Some programs, such as Thunderbird, refuse to connect then (`MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING`); others do not look.",
    fix: {
      user: [],
      admin: [
        "Issue the certificate without that demand, which most mail servers cannot fulfil, Dovecot among them, and with which Let’s Encrypt has issued none since May 2025: delete the line `must_staple = True` in `/etc/letsencrypt/renewal/NAME.conf`, then `certbot renew --cert-name NAME --force-renewal` (`certbot certificates` shows the NAME) and `doveadm reload`; with acme.sh delete the line of `Le_OCSP_Staple` in the domain’s `.conf` under `~/.acme.sh`, then `acme.sh --renew --force -d {host}`.",
        "Switch stapling on where TLS ends if it is to stay: `ssl_stapling` exists in nginx for web sites only, in HAProxy it is `ocsp-update on` for the certificate in the `crt-list`.",
        `See whether a response is sent: \`${OPENSSL} -status </dev/null | grep -A3 OCSP\`.`,
      ],
    },
    verify: SEE_CERTIFICATE,
  },
  find(facts) {
    const { tls } = facts.phases;
    if (tls.status === "skipped") return null;
    const [leaf] = tls.value?.chain ?? [];
    // Not known of checks that did not ask for one.
    if (leaf?.mustStaple !== true || tls.value?.stapled !== false) return null;
    return { ...target(facts), subject: nameOf(leaf) };
  },
};
