import { IN_HANDSHAKE } from "./conditions.ts";
import {
  ALTERED,
  CANNOT_CONNECT,
  CERTIFICATE_BAD,
  CERTIFICATE_REJECTED,
  CERTIFICATE_WEAK,
  CLIENT_LACKS_CIPHER,
  CLIENT_TOO_OLD,
  CLOSED,
  CONNECT_TIMEOUT,
  DATE_INVALID,
  HANDSHAKE_FAILED,
  HANDSHAKE_TIMEOUT,
  ISSUER_NOT_PERMITTED,
  LOST,
  NAME_MISMATCH,
  NAME_NOT_FOUND,
  NAME_NOT_RESOLVED,
  NAME_SERVER_FAILED,
  PARAMETERS_WEAK,
  SPEAKS_PLAINTEXT,
  TIMEOUT,
  UNTRUSTED,
  VERSION_UNSUPPORTED,
  WRONG_PURPOSE,
} from "./meanings.ts";
import type { CodeTable } from "./table.ts";

/** Errors of Go's standard library: the names of their types, and their texts, which are fixed. */
export const GO: CodeTable = {
  source: "Go 1.23: net, crypto/tls (alert.go, common.go), crypto/x509 (verify.go), io, os, context",
  rows: [
    [CLIENT_LACKS_CIPHER, ["tls: no cipher suite supported by both client and server"]],
    [CLIENT_TOO_OLD, ["tls: client offered only unsupported versions"]],
    [NAME_NOT_RESOLVED, ["net.DNSError"]],
    [NAME_NOT_FOUND, ["no such host"]],
    [NAME_SERVER_FAILED, ["server misbehaving", "cannot unmarshal DNS message"]],
    [CANNOT_CONNECT, ["net.OpError"]],
    [CONNECT_TIMEOUT, ["dial tcp: i/o timeout"]],
    [TIMEOUT, ["os.ErrDeadlineExceeded", "context.DeadlineExceeded", "context deadline exceeded"]],
    [LOST, ["use of closed network connection", "net.ErrClosed"], { unless: IN_HANDSHAKE }],
    [CLOSED, ["io.ErrUnexpectedEOF", "io.EOF"]],
    [
      UNTRUSTED,
      ["x509.UnknownAuthorityError", "x509: certificate signed by unknown authority", "x509.SystemRootsError"],
    ],
    [CERTIFICATE_REJECTED, ["tls.CertificateVerificationError", "tls: failed to verify certificate"]],
    [
      { confidence: "certain", ids: ["tls-certificate-expired", "tls-certificate-not-yet-valid"] },
      ["x509: certificate has expired or is not yet valid"],
    ],
    [DATE_INVALID, ["x509.Expired"]],
    [
      NAME_MISMATCH,
      ["x509.HostnameError", "x509: certificate is valid for", "x509: certificate is not valid for any names"],
    ],
    [
      { confidence: "certain", ids: ["tls-certificate-name-form-outdated", "tls-certificate-name-mismatch"] },
      ["x509: certificate relies on legacy Common Name field"],
    ],
    [WRONG_PURPOSE, ["x509: certificate specifies an incompatible key usage", "x509.IncompatibleUsage"]],
    [
      ISSUER_NOT_PERMITTED,
      [
        "x509: certificate is not authorized to sign other certificates",
        "x509: too many intermediates for path length constraint",
        "x509: issuer has name constraints but leaf doesn't have a SAN extension",
        "x509.NotAuthorizedToSign",
        "x509.CANotAuthorizedForThisName",
        "x509.ConstraintViolationError",
      ],
    ],
    [CERTIFICATE_WEAK, ["x509.InsecureAlgorithmError", "x509: cannot verify signature: insecure algorithm"]],
    [
      CERTIFICATE_BAD,
      [
        "x509.UnhandledCriticalExtension",
        "x509: unhandled critical extension",
        "x509: negative serial number",
        "x509: malformed certificate",
        "x509.CertificateInvalidError",
        "x509: issuer name does not match subject from issuing certificate",
        "tls: failed to parse certificate from server",
      ],
    ],
    [
      SPEAKS_PLAINTEXT,
      [
        "tls.RecordHeaderError",
        "tls: first record does not look like a TLS handshake",
        "tls: oversized record received",
      ],
    ],
    [
      VERSION_UNSUPPORTED,
      [
        "tls: server selected unsupported protocol version",
        "tls: protocol version not supported",
        "tls: no supported versions satisfy MinVersion and MaxVersion",
      ],
    ],
    [
      PARAMETERS_WEAK,
      [
        "tls: server chose an unconfigured cipher suite",
        "tls: server selected unsupported group",
        "tls: server selected unsupported curve",
        "tls: server sent certificate containing RSA key larger than",
      ],
    ],
    [ALTERED, ["tls: invalid signature by the server certificate", "tls: server's Finished message was incorrect"]],
    [HANDSHAKE_TIMEOUT, ["net/http: TLS handshake timeout", "TLS handshake timeout"]],
    [HANDSHAKE_FAILED, ["tls.AlertError", "tls: unexpected message", "tls: server sent an incorrect legacy version"]],
  ],
};
