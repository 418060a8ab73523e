import { CERTIFICATE_ELSEWHERE, INSTALL_ELSEWHERE } from "../admin-steps.ts";
import { nameOf, rejectedCertificate } from "../certificate.ts";
import { certificateForNoName } from "../default-certificate.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { interceptionIn } from "../interceptor.ts";
import { missingTrust } from "../missing-trust.ts";
import { SEE_CERTIFICATE } from "../verify-steps.ts";
import { OPENSSL } from "../wording.ts";

const CODE = "UNABLE_TO_VERIFY_LEAF_SIGNATURE";

/** The server sends its own certificate without the one that vouches for it. */
export const tlsCertificateChainIncomplete: Diagnosis = {
  id: "tls-certificate-chain-incomplete",
  severity: "critical",
  scope: "server",
  phase: "tls",
  after: ["tls-certificate-expired", "tls-certificate-name-mismatch", "tls-certificate-not-yet-valid"],
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc8446#section-4.4.2",
  wire: ["unable to verify the first certificate"],
  text: {
    title: "{host} does not send its complete certificate chain",
    cause:
      "The certificate{subject, select, unknown {} other { `{subject}`}} was issued by {issuer, select, unknown {the issuer that it names} other {`{issuer}`}}, whose own certificate the server does not send along. Mail programs that happen to have it stored work; others warn or refuse to connect.",
    fix: {
      user: [
        "Leave the certificate check of your mail program switched on: nothing is wrong on your side.",
        "Tell your administrator that the intermediate certificate{issuer, select, unknown {} other { `{issuer}`}} is missing.",
      ],
      admin: [
        "Serve the full chain, not the certificate alone: `ssl_cert = </etc/letsencrypt/live/{host}/fullchain.pem` in Dovecot (in version 2.4 `ssl_server_cert_file`, without the `<`), then `doveadm reload`.",
        "Make such a file if there is no `fullchain.pem`. Your certificate tells the URL of the intermediate one: `openssl x509 -in CERT -noout -ext authorityInfoAccess`. Fetch it: `curl -f URL | openssl x509 -inform der -out intermediate.pem`. Check that it belongs to yours, which has to say `OK`: `openssl verify -untrusted intermediate.pem CERT`. Write both into a new file, and name that one: `(openssl x509 -in CERT && cat intermediate.pem) >chain.pem`.",
        `Count the certificates that are sent: \`${OPENSSL} -showcerts </dev/null | grep -c BEGIN\`; it must be at least 2.`,
        INSTALL_ELSEWHERE,
        CERTIFICATE_ELSEWHERE,
        "Name the root certificate as `ca` of this server in `imapscope.yaml` if {issuer, select, unknown {the issuer that it names} other {`{issuer}`}} is your own authority.",
      ],
    },
    verify: SEE_CERTIFICATE,
  },
  find(facts) {
    const rejected = rejectedCertificate(facts);
    if (
      rejected === null ||
      missingTrust(rejected) !== "incomplete" ||
      interceptionIn(facts) ||
      certificateForNoName(facts)
    )
      return null;
    const { leaf } = rejected;
    return { ...target(facts), code: CODE, subject: nameOf(leaf), issuer: leaf.issuer };
  },
};
