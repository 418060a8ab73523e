import { nameOf } from "../certificate.ts";
import { showsAnotherCertificate } from "../default-certificate.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { SEE_CERTIFICATE } from "../verify-steps.ts";
import { OPENSSL } from "../wording.ts";

/** The certificate names the host in a way that counts no more: clients of Go, Apple, Android, Chrome and Thunderbird refuse it. */
export const tlsCertificateNameFormOutdated: Diagnosis = {
  id: "tls-certificate-name-form-outdated",
  severity: "error",
  scope: "server",
  phase: "tls",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9525#section-6",
  wire: [],
  text: {
    title: "The certificate names {host} in a form that many mail programs no longer accept",
    cause:
      "{form, select, wildcard {The asterisk in the certificate{subject, select, unknown {} other { `{subject}`}} is only part of a label, as in `mail*.example.com`: it may stand for a whole one alone.} dot {The name in the certificate{subject, select, unknown {} other { `{subject}`}} ends with a dot, which no name in a certificate may.} other {The name stands in the subject of the certificate alone ({subject, select, unknown {this certificate} other {`{subject}`}}), where it no longer counts: it has to be among the subject alternative names (SAN).}} Thunderbird, the programs of iPhone, Mac and Android and those written in Go refuse to connect or warn that the name does not match; programs that leave it to OpenSSL connect, so it looks as if the fault were with the others.",
    fix: {
      user: [
        "Leave the certificate check of your mail program switched on, and wait for the server to be repaired.",
        "Tell your administrator that the certificate names {host} in a form that no longer counts.",
      ],
      admin: [
        "Issue the certificate again with the name among its subject alternative names: `certbot certonly -d {host}`; public authorities put it there by themselves.",
        "Let your own authority write it there: `subjectAltName = DNS:{host}` in the file that `-extfile` names when OpenSSL signs it, or the same behind `-addext` where `openssl req -x509` makes it.",
        "Write a wildcard as a whole label, such as `*.example.com`, and each name without a dot at its end.",
        `See which names the certificate holds: \`${OPENSSL} </dev/null | openssl x509 -noout -subject -ext subjectAltName\`.`,
      ],
    },
    verify: SEE_CERTIFICATE,
  },
  find(facts) {
    const { tls } = facts.phases;
    const { chain: [leaf] = [], nameForm } = tls.status === "skipped" ? {} : (tls.value ?? {});
    if (leaf === undefined || nameForm === undefined || showsAnotherCertificate(facts)) return null;
    return { ...target(facts), form: nameForm, subject: nameOf(leaf) };
  },
};
