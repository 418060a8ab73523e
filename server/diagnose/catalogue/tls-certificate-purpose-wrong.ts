import { INSTALL_ELSEWHERE } from "../admin-steps.ts";
import { holderOf, impostorIn, nameOf, rejectedCertificate } from "../certificate.ts";
import { showsAnotherCertificate } from "../default-certificate.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { excludesServers, isForAnything, namesOfPurposes } from "../purposes.ts";
import { verificationReason } from "../verification-reason.ts";
import { SEE_CERTIFICATE } from "../verify-steps.ts";
import { OPENSSL } from "../wording.ts";

const CODE = "INVALID_PURPOSE";

/** The certificate is genuine, and was issued for something else than servers. */
export const tlsCertificatePurposeWrong: Diagnosis = {
  id: "tls-certificate-purpose-wrong",
  scope: "server",
  severity: "critical",
  phase: "tls",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.12",
  wire: ["unsuitable certificate purpose", "INVALID_PURPOSE"],
  text: {
    title: "The certificate of {host} is not for servers",
    cause:
      "Mail programs refuse to connect or warn{code, select, unknown {} other { (`{code}`)}}: the certificate{subject, select, unknown {} other { `{subject}`}}{holder, select, authority {, which the server’s own was issued with,} other {}} says what it may be used for{purposes, select, none {} unknown {} other {, `{purposes}`}}, and servers are not listed there.",
    fix: {
      user: [
        "Leave the certificate check of your mail program switched on, and wait for the server to be repaired.",
        "Tell your administrator that the certificate{subject, select, unknown {} other { `{subject}`}} is not meant for servers.",
      ],
      admin: [
        "See what the certificate is for; `TLS Web Server Authentication` has to be there: `openssl x509 -in CERT -noout -ext extendedKeyUsage,keyUsage`.",
        "Install a certificate for servers, such as `certbot certonly -d {host}` gets; one for clients, for signing mail or code, or an authority’s own will not do: `ssl_cert = </etc/letsencrypt/live/{host}/fullchain.pem` in Dovecot (in version 2.4 `ssl_server_cert_file`, without the `<`), then `doveadm reload`.",
        "Let your own authority issue it again with `extendedKeyUsage = serverAuth` and `keyUsage = digitalSignature, keyEncipherment` in the extensions file that you give to `openssl x509 -req`.",
        `See that it is accepted: \`${OPENSSL} -purpose sslserver -brief </dev/null\`.`,
        INSTALL_ELSEWHERE,
      ],
    },
    verify: SEE_CERTIFICATE,
  },
  find(facts) {
    const rejected = rejectedCertificate(facts);
    if (!rejected || showsAnotherCertificate(facts)) return null;
    const { failed, leaf, path } = rejected;
    const limited = path.find(excludesServers);
    if (limited === undefined && impostorIn(rejected) !== undefined) return null;
    if (limited === undefined && verificationReason(failed.code) !== "purpose") return null;
    const unfit = limited ?? path.find(isForAnything);
    const shown = unfit ?? leaf;
    const purposes = unfit ? namesOfPurposes(unfit) : "none";
    return { ...target(facts), code: CODE, subject: nameOf(shown), holder: holderOf(shown, path), purposes };
  },
};
