import { careful } from "../careful.ts";
import type { ComparedFacts, IssuedBy } from "../compared.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { OPENSSL } from "../wording.ts";

/** The certificate is issued by somebody else than in an earlier check. */
export const tlsCertificateIssuerChanged: Diagnosis = {
  id: "tls-certificate-issuer-changed",
  severity: "notice",
  scope: "server",
  phase: "tls",
  compares: true,
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.4",
  wire: [],
  text: {
    title: "The certificate of {host} has a new issuer",
    cause:
      "{before, select, unknown {It is issued by another authority than at an earlier check.} other {On {since} it was issued by {before}, now by {after}.}} It is trusted, so nobody notices; if nobody changed the certificate authority, another server answers under this name, or something on the way opens the encryption.",
    fix: {
      user: [],
      admin: [
        `Compare with what the server itself serves, on the server: \`${OPENSSL.replace("{host}:{port}", "localhost:{port}")} </dev/null | openssl x509 -noout -issuer -fingerprint -sha256\`.`,
        "Do nothing if you have changed the certificate authority.",
        "Find out who ordered it if you have not: look the name up in the Certificate Transparency logs (crt.sh shows them).",
        careful(
          "a CAA record that names the wrong authority stops every renewal.",
          'Publish a CAA record with your own authority in place of AUTHORITY (`letsencrypt.org` for Let\'s Encrypt): `{host}. 3600 IN CAA 0 issue "AUTHORITY"`.',
        ),
      ],
    },
    verify: [
      `Compare the fingerprint with that of the certificate file on the server: \`${OPENSSL} </dev/null | openssl x509 -noout -issuer -fingerprint -sha256\` and \`openssl x509 -in CERT -noout -fingerprint -sha256\`.`,
    ],
  },
  find(facts, { previous }) {
    const [before, after] = [previous && leafOf(previous), leafOf(facts)];
    if (!previous || !before || !after) return null;
    const [known, now] = [authorityOf(before), authorityOf(after)];
    if (known === undefined || now === undefined || known === now) return null;
    return { ...target(facts), before: before.issuer, after: after.issuer, since: previous.startedAt };
  },
};

function leafOf({ phases: { tls } }: ComparedFacts): IssuedBy | undefined {
  return tls.status === "ok" ? tls.value.chain[0] : undefined;
}

/**
 * Authorities issue by intermediates in turn (R10, R11, E5 …): the organisation counts, where there is one. Undefined in a check of an
 * earlier version, which did not look.
 */
function authorityOf({ issuer, issuerOrganisation }: IssuedBy): string | undefined {
  return issuerOrganisation === null ? issuer : issuerOrganisation;
}
