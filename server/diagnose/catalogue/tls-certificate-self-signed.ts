import { CERTIFICATE_ELSEWHERE, INSTALL_ELSEWHERE } from "../admin-steps.ts";
import { nameOf, rejectedCertificate } from "../certificate.ts";
import { certificateForNoName, defaultCertificate } from "../default-certificate.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { SEE_CERTIFICATE } from "../verify-steps.ts";

const CODE = "DEPTH_ZERO_SELF_SIGNED_CERT";
/** What Node names in its place when the dates are wrong as well. */
const DATES = ["CERT_HAS_EXPIRED", "CERT_NOT_YET_VALID"];

/** The server vouches for itself. */
export const tlsCertificateSelfSigned: Diagnosis = {
  id: "tls-certificate-self-signed",
  severity: "critical",
  scope: "server",
  phase: "tls",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc5280#section-3.2",
  wire: ["self-signed certificate", "DEPTH_ZERO_SELF_SIGNED_CERT"],
  text: {
    title: "The certificate of {host} is self-signed",
    cause:
      "The server vouches for itself: no certificate authority has signed {subject, select, unknown {this certificate} other {`{subject}`}}. Mail programs warn or refuse to connect, because anybody could make such a certificate.{standIn, select, software { It is the one that the server software made for itself when it was installed.} other {}}",
    fix: {
      user: [
        "Leave the certificate check of your mail program switched on.",
        "Ask your administrator for the fingerprint (SHA-256), and accept the certificate only if it is the same: {fingerprint, select, unknown {the one that your mail program shows} other {`{fingerprint}`}}.",
      ],
      admin: [
        "Get a certificate of a public authority, which is free: `certbot certonly --standalone -d {host}`; port 80 has to be open and not in use for that (else `--nginx` or `--webroot`).",
        "Point Dovecot at it: `ssl_cert = </etc/letsencrypt/live/{host}/fullchain.pem` and `ssl_key = </etc/letsencrypt/live/{host}/privkey.pem` (in version 2.4 `ssl_server_cert_file` and `ssl_server_key_file`, without the `<`), then `doveadm reload`.",
        INSTALL_ELSEWHERE,
        CERTIFICATE_ELSEWHERE,
        "Distribute the certificate to all clients if it has to stay{checked, select, unknown {} other {, and name it as `ca` of this server in `imapscope.yaml`}}.",
      ],
    },
    verify: SEE_CERTIFICATE,
  },
  find(facts) {
    const rejected = rejectedCertificate(facts);
    if (!rejected || certificateForNoName(facts)) return null;
    const { failed, leaf, chain } = rejected;
    const alone = chain.length === 1 && leaf.selfSigned;
    if (failed.code !== CODE && !(alone && DATES.includes(failed.code))) return null;
    const standIn = defaultCertificate(leaf);
    return { ...target(facts), code: CODE, subject: nameOf(leaf), fingerprint: leaf.fingerprint, standIn };
  },
};
