import type { Evidence } from "../../contract/answers/finding.ts";
import type { AddressAnswer, CertificateFacts, KeyTypeAnswer, ProbeFacts, Served } from "../../contract/facts.ts";
import { bracketed } from "../../contract/host-port.ts";
import { CHECK } from "../admin-steps.ts";
import { careful } from "../careful.ts";
import { nameOf } from "../certificate.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";

/** Which certificate one sees depends on the address that answers, or on the kind of key that the client prefers. */
export const tlsCertificateInconsistent: Diagnosis = {
  id: "tls-certificate-inconsistent",
  severity: "error",
  scope: "server",
  phase: "tls",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9525#section-6",
  wire: [],
  text: {
    title:
      "{differs, select, keys {{host} has a good certificate for some mail programs and a bad one for others} other {The addresses of {host} serve {count, select, unknown {different certificates} other {{count, plural, one {# certificate} other {# different certificates}}}}}}",
    cause:
      "{differs, select, keys {The server has one certificate for each kind of key, RSA and ECDSA, and a mail program sees the one that fits it: {certificates}. One of them is not accepted{code, select, unknown {} other { (`{code}`)}}, so older programs, or newer ones, get a warning or no connection.} other {Which certificate a mail program sees depends on the address that it reaches{certificates, select, unknown {} other {: {certificates}}}. So some people get a warning or no connection, others do not, and it changes from one try to the next.}}",
    fix: {
      user: [
        "{differs, select, keys {Update your mail program: newer ones prefer ECDSA.} other {Try again after a minute: another address may answer.}}",
        "Tell your administrator what {certificates, select, unknown {your mail program shows, and when} other {was seen: {certificates}}}.",
      ],
      admin: [
        '{differs, select, keys {Compare what is served for each kind of key: `for k in ECDSA RSA; do echo $k; openssl s_client -connect {host}:{port} -servername {host} -tls1_2 -cipher a$k{security, select, starttls { -starttls imap} other {}} </dev/null 2>/dev/null | openssl x509 -noout -subject -enddate 2>/dev/null || echo none; done`.} other {Compare what every address serves: `for a in {dial}; do echo "$a"; openssl s_client -connect "$a":{port} -servername {host}{security, select, starttls { -starttls imap} other {}} </dev/null 2>/dev/null | openssl x509 -noout -subject -enddate -fingerprint -sha256; done`.}}',
        "{differs, select, keys {Renew the bad one, or stop serving it: a certificate for each key is `ssl_cert` with `ssl_alt_cert` in Dovecot (in version 2.4 `ssl_server_cert_file` and `ssl_server_alt_cert_file`), one `ssl_certificate` for each in nginx; then `doveadm reload`.} other {Copy the newest certificate and its key to every server behind {host}, and reload each of them: `doveadm reload`; the one that shows an older date has usually just not been reloaded.}}",
        "Let every renewal reach all of them: a script in `/etc/letsencrypt/renewal-hooks/deploy/` that copies the files and reloads.",
        careful(
          "nobody reaches a server by an address that is not in DNS.",
          "Remove an address from DNS only if it no longer belongs to the mail server: `dig {host} A +short` and `dig {host} AAAA +short` show what is there.",
        ),
      ],
    },
    verify: [`Look at every address; all have to serve the same certificate: \`${CHECK} --depth full\`.`],
  },
  find(facts) {
    const served = facts.questions?.addresses.filter(servesCertificate) ?? [];
    const count = new Set(served.map(({ certificate }) => certificate.fingerprint)).size;
    if (count < 2) return betweenKeys(facts);
    const certificates = served.map((one) => `${one.address} (${nameOf(one.certificate)}, ${dayOf(one)})`).join("; ");
    const dial = served.map(({ address }) => bracketed(address));
    return { ...target(facts), differs: "addresses", code: "", certificates, dial, count };
  },
};

type With = { certificate: CertificateFacts };

function servesCertificate<Answer extends AddressAnswer | KeyTypeAnswer>(answer: Answer): answer is Answer & Served {
  return "certificate" in answer;
}

/** A certificate that is trusted for one kind of key, and one that is not for the other. */
function betweenKeys(facts: ProbeFacts): Evidence | null {
  const served = facts.questions?.keyTypes?.filter(servesCertificate) ?? [];
  const refused = served.find(({ trusted }) => !trusted);
  if (refused === undefined || !served.some(({ trusted }) => trusted)) return null;
  const certificates = served
    .map((one) => `${KEYS[one.keyType]} (${nameOf(one.certificate)}, ${dayOf(one)})`)
    .join("; ");
  const code = refused.verification?.code ?? "";
  return { ...target(facts), differs: "keys", code, certificates, dial: [], count: served.length };
}

/** As people call them. */
const KEYS: Readonly<Record<KeyTypeAnswer["keyType"], string>> = { ec: "ECDSA", rsa: "RSA" };

/** The last day on which the certificate is valid. */
function dayOf({ certificate: { notAfter } }: With): string {
  return notAfter.slice(0, 10);
}
