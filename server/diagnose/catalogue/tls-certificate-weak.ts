import { NEW_KEY } from "../admin-steps.ts";
import { showsAnotherCertificate } from "../default-certificate.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { SEE_CERTIFICATE } from "../verify-steps.ts";
import { weakCertificate } from "../weak-certificate.ts";
import { OPENSSL } from "../wording.ts";

/** The key or the signature of the certificate is weaker than what is held to be safe today: accepted all the same, or refused for it. */
export const tlsCertificateWeak: Diagnosis = {
  id: "tls-certificate-weak",
  severity: "warning",
  scope: "server",
  phase: "tls",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9325#section-4.5",
  wire: [],
  text: {
    title:
      "The certificate of {host} {weakness, select, signature {is signed with a broken digest} other {has a short key}}",
    cause:
      "The certificate{subject, select, unknown {} other { `{subject}`}} has {found, select, unknown {a key or a signature that} other {{weakness, select, signature {the signature} other {the key}} `{found}`, which}} is no longer considered safe. {refused, select, yes {Mail programs and systems that are up to date refuse it with an SSL error{code, select, unknown {} other { (`{code}`)}}.} other {More and more mail programs and systems refuse it with an SSL error.}}",
    fix: {
      user: [],
      admin: [
        NEW_KEY,
        "Ask your authority for SHA-256 signatures and RSA keys of at least 2048 bits if the certificate comes from your own: `openssl req -new -newkey rsa:3072 -sha256 -nodes -keyout new.key -out new.csr -subj /CN={host}`.",
        `See what the server presents: \`${OPENSSL} </dev/null | openssl x509 -noout -text | grep -e Public-Key -e Signature\`.`,
      ],
    },
    verify: SEE_CERTIFICATE,
  },
  // Refused for it, nobody with our settings can read mail.
  otherwise: ({ refused }) => (refused === "yes" ? "critical" : null),
  find(facts) {
    const weak = showsAnotherCertificate(facts) ? null : weakCertificate(facts);
    return weak && { ...target(facts), ...weak };
  },
};
