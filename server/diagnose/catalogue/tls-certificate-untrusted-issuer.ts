import { INSTALL_ELSEWHERE } from "../admin-steps.ts";
import { nameOf, rejectedCertificate } from "../certificate.ts";
import { certificateForNoName } from "../default-certificate.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { interceptionIn } from "../interceptor.ts";
import { missingTrust } from "../missing-trust.ts";
import { verificationReason } from "../verification-reason.ts";
import { SEE_CERTIFICATE } from "../verify-steps.ts";
import { weakCertificate } from "../weak-certificate.ts";
import { OPENSSL, TRYING_MACHINE } from "../wording.ts";

/** The chain does not lead to an authority that is trusted, or was not accepted for any other reason. */
export const tlsCertificateUntrustedIssuer: Diagnosis = {
  id: "tls-certificate-untrusted-issuer",
  severity: "critical",
  scope: "server",
  phase: "tls",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc5280#section-6.1",
  wire: [],
  text: {
    title:
      "{kind, select, damaged {The certificate of {host} is damaged or breaks a rule} other {The certificate of {host} comes from an authority that is not trusted}}",
    cause:
      "{kind, select, damaged {Mail programs warn or refuse to connect, because the certificate{subject, select, unknown {} other { `{subject}`}}, or one behind it, cannot be verified: {text}{code, select, unknown {} other { (`{code}`)}}.} other {Mail programs warn or refuse to connect: the chain of certificates ends at {issuer, select, unknown {the issuer that it names} other {`{issuer}`}}, which they do not know as an authority or do not accept here{code, select, unknown {} other { (`{code}`)}}. It may be a company's own authority, or an antivirus program or proxy that reads along.}}",
    fix: {
      user: [
        "Leave the certificate check of your mail program switched on.",
        "Install your organisation's root certificate, from its IT department only, if {issuer, select, unknown {the issuer that it names} other {`{issuer}`}} belongs to it.",
        "Turn off mail scanning (SSL scanning) in your antivirus program for a test if {issuer, select, unknown {the issuer that it names} other {`{issuer}`}} is its maker.",
        "Update your operating system, which brings the list of trusted authorities: Android before 7.1.1 does not know that of Let's Encrypt (ISRG Root X1).",
      ],
      admin: [
        "Install a certificate of a public authority with its full chain: `ssl_cert = </etc/letsencrypt/live/{host}/fullchain.pem` in Dovecot (in version 2.4 `ssl_server_cert_file`, without the `<`), then `doveadm reload`.",
        INSTALL_ELSEWHERE,
        "Distribute the root certificate to all clients if you run your own authority{checked, select, unknown {} other {, and name it as `ca` of this server in `imapscope.yaml`}}.",
        `See the whole chain: \`${OPENSSL} -showcerts </dev/null\`.`,
        `Update the list of authorities on ${TRYING_MACHINE}: \`update-ca-certificates\`.`,
      ],
    },
    verify: SEE_CERTIFICATE,
  },
  find(facts) {
    const rejected = rejectedCertificate(facts);
    if (!rejected || missingTrust(rejected) !== "untrusted") return null;
    // Three causes of an untrusted chain have a diagnosis of their own.
    if (interceptionIn(facts) || certificateForNoName(facts) || weakCertificate(facts)?.refused === "yes") return null;
    const { failed, leaf, path } = rejected;
    const kind = verificationReason(failed.code) === "malformed" ? "damaged" : "unknown";
    return { ...failed, kind, subject: nameOf(leaf), issuer: path.at(-1)?.issuer || nameOf(leaf) };
  },
};
