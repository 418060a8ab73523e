import { INSTALL_ELSEWHERE } from "../admin-steps.ts";
import { impostorIn, nameOf, rejectedCertificate } from "../certificate.ts";
import { showsAnotherCertificate } from "../default-certificate.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { verificationReason } from "../verification-reason.ts";
import { SEE_CERTIFICATE } from "../verify-steps.ts";
import { OPENSSL } from "../wording.ts";

/** Codes about the names that an authority may issue for (RFC 5280 section 4.2.1.10); the others are about whether it may issue. */
const ABOUT_NAMES = /VIOLATION|SUBTREE|CONSTRAINT|NAME_SYNTAX/;

/** The authority is known, and may not issue this certificate: not for this name, or not at all. */
export const tlsCertificateIssuerNotPermitted: Diagnosis = {
  id: "tls-certificate-issuer-not-permitted",
  scope: "server",
  severity: "critical",
  phase: "tls",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.10",
  wire: ["permitted subtree violation"],
  text: {
    title:
      "{limit, select, name {The authority behind the certificate of {host} may not issue for this name} other {What issued the certificate of {host} may not issue certificates}}",
    cause:
      "Mail programs warn or refuse to connect: {limit, select, name {{issuer, select, unknown {the issuer that it names} other {`{issuer}`}}, or an authority above it, is limited to certain names (name constraints), and those of {subject, select, unknown {this certificate} other {`{subject}`}} are not among them} other {{issuer, select, unknown {the issuer that it names} other {`{issuer}`}}, or a certificate above it, is not that of an authority, or has more below it than it may have}}{text, select, unknown {} other {: {text}{code, select, unknown {} other {, `{code}`}}}}.",
    fix: {
      user: [
        "Leave the certificate check of your mail program switched on: nothing is wrong on your side.",
        "Tell your administrator what was said{text, select, unknown {} other {: {code, select, unknown {} other {`{code}`, }}{text}}}.",
      ],
      admin: [
        `See what the authorities may issue, in the certificates that are sent: \`${OPENSSL} -showcerts </dev/null\`, then \`openssl x509 -in ONE -noout -issuer -ext nameConstraints,basicConstraints,keyUsage\` for each.`,
        "Issue the certificate with an authority that may: `certbot certonly -d {host}` gets one from a public authority; then `doveadm reload`.",
        "Issue the certificate of {issuer, select, unknown {the issuer that it names} other {`{issuer}`}} again with the right limits (`nameConstraints`, `basicConstraints = critical, CA:TRUE`, `keyUsage = keyCertSign`) if that authority is your own.",
        INSTALL_ELSEWHERE,
      ],
    },
    verify: SEE_CERTIFICATE,
  },
  find(facts) {
    const rejected = rejectedCertificate(facts);
    if (!rejected || showsAnotherCertificate(facts)) return null;
    // OpenSSL names a purpose in place of an issuer that is no authority.
    const impostor = impostorIn(rejected);
    if (impostor === undefined && verificationReason(rejected.failed.code) !== "not-permitted") return null;
    const { failed, leaf } = rejected;
    const limit = ABOUT_NAMES.test(failed.code) ? "name" : "authority";
    return { ...failed, limit, subject: nameOf(leaf), issuer: impostor ? nameOf(impostor) : leaf.issuer };
  },
};
