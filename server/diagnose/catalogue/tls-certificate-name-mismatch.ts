import type { CertificateFacts, ProbeFacts } from "../../contract/facts.ts";
import { CERTIFICATE_ELSEWHERE, INSTALL_ELSEWHERE } from "../admin-steps.ts";
import { nameOf, rejectedCertificate } from "../certificate.ts";
import { defaultCertificate, showsAnotherCertificate } from "../default-certificate.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { verificationReason } from "../verification-reason.ts";
import { SEE_CERTIFICATE } from "../verify-steps.ts";
import { OPENSSL } from "../wording.ts";

const CODE = "ERR_TLS_CERT_ALTNAME_INVALID";
/** Shared hosters list hundreds of names on one certificate. */
const MOST_NAMES = 10;

/** The certificate is for other names than the one that was asked for. */
export const tlsCertificateNameMismatch: Diagnosis = {
  id: "tls-certificate-name-mismatch",
  severity: "critical",
  scope: "server",
  phase: "tls",
  who: ["admin", "user"],
  reference: "https://www.rfc-editor.org/rfc/rfc9525#section-6",
  wire: ["Hostname/IP does not match certificate's altnames"],
  text: {
    title: "The certificate does not cover the name {host, select, unknown {of the server} other {{host}}}",
    cause:
      "Mail programs warn that the name does not match, or refuse to connect: they asked for {host}, and the certificate is made out for {names, select, unknown {other names} other {{names}}}.{standIn, select, software { It is the one that the server software made for itself: none has been installed for this name.} hoster { It is that of the hosting company, which all its customers share.} other {}}{form, select, address { The address stands there as a host name, and counts only as an IP address.} wildcard { An asterisk stands for one label, no more and no less, and not for what is right below a top-level domain.} other {}}",
    fix: {
      user: [
        "Use the server name that your provider documents, often one of those on the certificate{names, select, unknown {} other { ({names})}}, instead of your own domain or an IP address.",
        "Leave the certificate check of your mail program switched on.",
      ],
      admin: [
        "Hand out a server name that is on the certificate{checked, select, unknown {} other {, and use it as `host` in `imapscope.yaml`}}; for mail that a provider runs it is the provider's own: `outlook.office365.com` for Microsoft 365, `imap.gmail.com` for Google Workspace.",
        "Issue a certificate that lists every name users are told: `certbot certonly --expand -d {host} -d OTHER-NAME`, with a `-d` for each name that `certbot certificates` shows now; then `doveadm reload`.",
        "Serve the right certificate for this name if several are installed: `ssl_cert` and `ssl_key` inside a `local_name {host}` block in Dovecot (in version 2.4 `ssl_server_cert_file` and `ssl_server_key_file`).",
        INSTALL_ELSEWHERE,
        CERTIFICATE_ELSEWHERE,
        `See which names the server presents: \`${OPENSSL} </dev/null | openssl x509 -noout -ext subjectAltName\`.`,
      ],
    },
    verify: SEE_CERTIFICATE,
  },
  find(facts) {
    const rejected = rejectedCertificate(facts);
    if (!rejected) return null;
    const { failed, leaf, nameMatches } = rejected;
    const named = verificationReason(failed.code) === "name";
    if ((nameMatches && !named) || showsAnotherCertificate(facts)) return null;
    const code = named ? failed.code : CODE;
    const some = leaf.names.slice(0, MOST_NAMES).join(", ");
    const names = leaf.names.length > MOST_NAMES ? `${some}, …` : some;
    const standIn = defaultCertificate(leaf);
    const form = formOf(leaf, facts.server.host, toldName(facts));
    return { ...target(facts), code, subject: nameOf(leaf), names: names || nameOf(leaf), standIn, form };
  },
};

/** The name that was sent along; null for an address, which is none. */
function toldName({ phases: { tls } }: ProbeFacts): string | null | undefined {
  return tls.status === "failed" ? tls.value?.serverName : undefined;
}

/** Why a certificate that seems to hold the name does not count (RFC 9525 section 6.3 and 6.4); "no" for one that plainly does not. */
function formOf({ names, commonName }: CertificateFacts, host: string, told: string | null | undefined) {
  if (told === null) return names.includes(host) || commonName === host ? "address" : "no";
  const parent = (name: string) => name.replace(/^\*\.?/, "");
  const seems = (name: string) => name.startsWith("*") && `.${host}`.endsWith(`.${parent(name)}`);
  return names.some((name) => name === "*" || seems(name)) ? "wildcard" : "no";
}
