import type { MeaningName } from "../../../server/recognise/fingerprints/meanings.ts";
import type { CatalogueProgram } from "../program.ts";

/** Errors of NSS and NSPR by their names, and what Mozilla says of a certificate by the names of its messages. */
const KEYS: Readonly<Partial<Record<MeaningName, readonly string[]>>> = {
  "certificate-expired": [
    "SEC_ERROR_EXPIRED_CERTIFICATE",
    "SSL_ERROR_EXPIRED_CERT_ALERT",
    "SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE",
    "cert-error-trust-expired-issuer",
  ],
  "certificate-not-yet-valid": [
    "MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE",
    "MOZILLA_PKIX_ERROR_NOT_YET_VALID_ISSUER_CERTIFICATE",
  ],
  "certificate-date": ["SEC_ERROR_INVALID_TIME"],
  "certificate-name": [
    "SSL_ERROR_BAD_CERT_DOMAIN",
    "certErrorMismatch",
    "certErrorMismatch3",
    "certErrorMismatchSinglePrefix3",
  ],
  "certificate-self-signed": [
    "MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT",
    "certErrorTrust_SelfSigned",
    "certErrorTrust_SelfSigned2",
    "cert-error-trust-self-signed",
  ],
  "certificate-untrusted": [
    "SEC_ERROR_UNKNOWN_ISSUER",
    "SEC_ERROR_UNTRUSTED_ISSUER",
    "SEC_ERROR_UNTRUSTED_CERT",
    "SEC_ERROR_CA_CERT_INVALID",
    "SSL_ERROR_UNKNOWN_CA_ALERT",
    "SEC_ERROR_REVOKED_CERTIFICATE",
    "SSL_ERROR_REVOKED_CERT_ALERT",
    "certErrorTrust_UnknownIssuer",
    "certErrorTrust_UnknownIssuer4",
    "certErrorTrust_CaInvalid",
    "certErrorTrust_Issuer",
    "certErrorTrust_Untrusted",
    "cert-error-trust-untrusted-issuer",
    "cert-error-trust-cert-invalid",
  ],
  "certificate-refused": [
    "SSL_ERROR_BAD_CERT_ALERT",
    "SSL_ERROR_CERTIFICATE_UNKNOWN_ALERT",
    "SSL_ERROR_UNSUPPORTED_CERT_ALERT",
    "SSL_ERROR_BAD_CERTIFICATE",
  ],
  "certificate-weak": [
    "SEC_ERROR_CERT_SIGNATURE_ALGORITHM_DISABLED",
    "MOZILLA_PKIX_ERROR_INADEQUATE_KEY_SIZE",
    "certErrorTrust_SignatureAlgorithmDisabled",
    "cert-error-trust-signature-algorithm-disabled",
  ],
  "certificate-purpose": ["SEC_ERROR_INADEQUATE_CERT_TYPE", "SEC_ERROR_INADEQUATE_KEY_USAGE"],
  intercepted: ["MOZILLA_PKIX_ERROR_MITM_DETECTED", "certErrorTrust_MitM"],
  "old-tls": [
    "SSL_ERROR_UNSUPPORTED_VERSION",
    "SSL_ERROR_PROTOCOL_VERSION_ALERT",
    "SSL_ERROR_SSL_DISABLED",
    "PSMERR_SSL_Disabled",
  ],
  "no-common-cipher": ["SSL_ERROR_NO_CYPHER_OVERLAP", "SSL_ERROR_HANDSHAKE_FAILURE_ALERT"],
  "weak-parameters": ["SSL_ERROR_WEAK_SERVER_EPHEMERAL_DH_KEY", "SSL_ERROR_INSUFFICIENT_SECURITY_ALERT"],
  "not-tls": ["SSL_ERROR_RX_RECORD_TOO_LONG"],
  "handshake-failed": ["SSL_ERROR_INTERNAL_ERROR_ALERT"],
  "handshake-closed": ["PR_END_OF_FILE_ERROR"],
  refused: ["PR_CONNECT_REFUSED_ERROR"],
  "timed-out": ["PR_CONNECT_TIMEOUT_ERROR", "PR_IO_TIMEOUT_ERROR"],
  reset: ["PR_CONNECT_RESET_ERROR"],
  "client-certificate": ["SSL_ERROR_NO_CERTIFICATE", "SSL_ERROR_RX_CERTIFICATE_REQUIRED_ALERT"],
};

/** Mozilla’s library for TLS, whose messages Thunderbird and Firefox show. */
export const NSS: CatalogueProgram = {
  name: "nss",
  files: [
    {
      path: /(?:^|\/)(?<language>[^/]+)\/security\/manager\/chrome\/pipnss\/(?:nsserrors|pipnss)\.properties$/,
      format: "properties",
    },
    { path: /(?:^|\/)locale\/(?<language>[^/]+)\/pipnss\/(?:nsserrors|pipnss)\.properties$/, format: "properties" },
    {
      path: /(?:^|\/)localization\/(?<language>[^/]+)\/toolkit\/neterror\/(?:nsserrors|certError)\.ftl$/,
      format: "fluent",
    },
  ],
  keys: inBothSpellings(KEYS),
};

/** In Fluent the names are written small, with hyphens. */
function inBothSpellings(keys: typeof KEYS): typeof KEYS {
  const both = Object.entries(keys).map(([meaning, names]) => [
    meaning,
    [...names, ...names.map((name) => name.toLowerCase().replaceAll("_", "-"))],
  ]);
  return Object.fromEntries(both);
}
