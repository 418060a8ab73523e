import { IPV6 } from "./conditions.ts";
import {
  ALTERED,
  CERTIFICATE_BAD,
  CERTIFICATE_REJECTED,
  CERTIFICATE_WEAK,
  CLIENT_LACKS_CIPHER,
  CLIENT_TOO_OLD,
  CLOSED,
  EXPIRED,
  HANDSHAKE_FAILED,
  ISSUER_NOT_PERMITTED,
  LOST,
  NAME_MISMATCH,
  NOT_CONNECTED,
  NOT_YET_VALID,
  PARAMETERS_WEAK,
  PERHAPS_PLAINTEXT,
  REFUSED,
  SPEAKS_PLAINTEXT,
  TIMEOUT,
  TLS_FAILED,
  UNREACHABLE,
  UNTRUSTED,
  VERSION_UNSUPPORTED,
  WRONG_PURPOSE,
} from "./meanings.ts";
import type { CodeTable } from "./table.ts";

/**
 * Errors of Rust as its programs print them: `kind: ConnectionRefused`, `invalid peer certificate: UnknownIssuer`,
 * `InvalidCertificate(Expired)`. A name that is a word of anything is known only with the one before it.
 */
export const RUST: CodeTable = {
  source: "std::io::ErrorKind of Rust 1.83; rustls 0.23 and 0.20, webpki 0.104; native-tls 0.2; imap 3.0 (alpha)",
  rows: [
    [CLIENT_LACKS_CIPHER, ["NoCipherSuitesInCommon"]],
    [CLIENT_TOO_OLD, ["Tls12NotOffered", "Tls12NotOfferedOrEnabled"]],
    [REFUSED, "ConnectionRefused", { unless: IPV6 }],
    [LOST, "ConnectionReset ConnectionAborted"],
    [UNREACHABLE, "HostUnreachable NetworkUnreachable NetworkDown AddrNotAvailable"],
    [NOT_CONNECTED, "ErrorKind::NotConnected"],
    [TIMEOUT, "ErrorKind::TimedOut TimedOut"],
    [CLOSED, "UnexpectedEof ConnectionLost"],
    [UNTRUSTED, "UnknownIssuer CaUsedAsEndEntity"],
    [CERTIFICATE_REJECTED, "InvalidCertificate WebPkiError NoCertificatesPresented InvalidCertificateData"],
    [EXPIRED, ["InvalidCertificate(Expired)", "WebPkiError(CertExpired)", "CertExpired"]],
    [NOT_YET_VALID, ["InvalidCertificate(NotValidYet)", "NotValidYet", "CertNotValidYet"]],
    [NAME_MISMATCH, ["NotValidForName", "NotValidForNameContext", "CertNotValidForName"]],
    [WRONG_PURPOSE, ["InvalidCertificate(InvalidPurpose)", "RequiredEkuNotFound"]],
    [ISSUER_NOT_PERMITTED, ["NameConstraintViolation", "PathLenConstraintViolated", "EndEntityUsedAsCa"]],
    [CERTIFICATE_WEAK, ["UnsupportedSignatureAlgorithm", "UnsupportedSignatureAlgorithmForPublicKey"]],
    [
      CERTIFICATE_BAD,
      [
        "InvalidCertificate(Revoked)",
        "InvalidCertificate(BadSignature)",
        "InvalidCertificate(BadEncoding)",
        "InvalidSignatureForPublicKey",
        "UnsupportedCriticalExtension",
        "UnsupportedCertVersion",
      ],
    ],
    [VERSION_UNSUPPORTED, ["ServerDoesNotSupportTls12Or13", "ServerTlsVersionIsDisabledByOurConfig"]],
    [
      PARAMETERS_WEAK,
      [
        "NoKxGroupsInCommon",
        "NoEcPointFormatsInCommon",
        "NoSignatureSchemesInCommon",
        "ExtendedMasterSecretExtensionRequired",
        "KeyShareExtensionRequired",
        "NamedGroupsExtensionRequired",
      ],
    ],
    [SPEAKS_PLAINTEXT, ["InvalidContentType", "InvalidMessage(InvalidContentType)"]],
    [
      PERHAPS_PLAINTEXT,
      ["CorruptMessage", "CorruptMessagePayload", "InvalidMessage(UnknownProtocolVersion)", "UnknownProtocolVersion"],
    ],
    [ALTERED, ["rustls::Error::DecryptError", "PeerSentOversizedRecord"]],
    [
      HANDSHAKE_FAILED,
      [
        "PeerIncompatible",
        "PeerIncompatibleError",
        "PeerMisbehaved",
        "PeerMisbehavedError",
        "InappropriateHandshakeMessage",
      ],
    ],
    [TLS_FAILED, ["native_tls::Error", "native_tls::HandshakeError", "TlsHandshakeError"]],
  ],
};
