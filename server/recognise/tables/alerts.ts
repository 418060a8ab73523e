import {
  ALTERED,
  CLIENT_CERTIFICATE,
  EXPIRED,
  HANDSHAKE_CLOSED,
  HANDSHAKE_FAILED,
  PARAMETERS_WEAK,
  SERVER_NAME_UNKNOWN,
  SPEAKS_PLAINTEXT,
  STAPLE_MISSING,
  UNTRUSTED,
  VERSION_UNSUPPORTED,
} from "./meanings.ts";
import type { CodeTable, TableMeaning } from "./table.ts";

/** The other side refuses the certificate that it was shown. */
const REFUSED_CERTIFICATE: TableMeaning = {
  confidence: "certain",
  ids: ["tls-certificate-untrusted-issuer", "tls-certificate-self-signed", "tls-certificate-name-mismatch"],
};

/**
 * Alerts of TLS. They are known behind the word: `Received fatal alert: handshake_failure` of Java, `alert handshake failure` of
 * OpenSSL, `remote error: tls: handshake failure` of Go, `AlertReceived(HandshakeFailure)` of rustls, `SSL alert number 40`; these
 * also by their names alone. close_notify is no failure.
 */
export const ALERTS: CodeTable = {
  source: "RFC 8446 section 6 and appendix B.2; IANA, TLS Alerts (2025)",
  numbers: ["alert"],
  prefixes: ["", "alert "],
  rows: [
    [
      PARAMETERS_WEAK,
      { handshake_failure: 40, insufficient_security: 71, illegal_parameter: 47, export_restriction: 60 },
    ],
    [SPEAKS_PLAINTEXT, { record_overflow: 22 }],
    [VERSION_UNSUPPORTED, { inappropriate_fallback: 86 }],
    [UNTRUSTED, { unknown_ca: 48 }],
    [EXPIRED, { certificate_expired: 45 }],
    [
      REFUSED_CERTIFICATE,
      { bad_certificate: 42, unsupported_certificate: 43, certificate_revoked: 44, certificate_unknown: 46 },
    ],
    [CLIENT_CERTIFICATE, { certificate_required: 116 }],
    [SERVER_NAME_UNKNOWN, { unrecognized_name: 112 }],
    [STAPLE_MISSING, { bad_certificate_status_response: 113, certificate_unobtainable: 111 }],
    [ALTERED, { bad_record_mac: 20, decryption_failed: 21, decrypt_error: 51 }],
    [HANDSHAKE_FAILED, { no_application_protocol: 120, unknown_psk_identity: 115, bad_certificate_hash_value: 114 }],
  ],
};

/** Alerts whose names are words of anything: known only behind the word “alert”, or by number. */
export const ALERTS_BY_WORD: CodeTable = {
  source: ALERTS.source,
  numbers: ["alert"],
  prefixes: ["alert "],
  rows: [
    [VERSION_UNSUPPORTED, { protocol_version: 70 }],
    [CLIENT_CERTIFICATE, { no_certificate: 41 }],
    [ALTERED, { decompression_failure: 30, decode_error: 50 }],
    [
      HANDSHAKE_FAILED,
      {
        unexpected_message: 10,
        access_denied: 49,
        internal_error: 80,
        no_renegotiation: 100,
        missing_extension: 109,
        unsupported_extension: 110,
        ech_required: 121,
      },
    ],
    [HANDSHAKE_CLOSED, { user_canceled: 90 }],
  ],
};
