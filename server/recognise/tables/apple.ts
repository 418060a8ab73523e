import {
  ALTERED,
  ANSWER_UNREADABLE,
  CANNOT_CONNECT,
  CERTIFICATE_BAD,
  CERTIFICATE_REJECTED,
  CLIENT_CERTIFICATE,
  CLOSED,
  DATE_INVALID,
  EXPIRED,
  HANDSHAKE_CLOSED,
  HANDSHAKE_FAILED,
  HANDSHAKE_TIMEOUT,
  LOGIN_REFUSED,
  LOST,
  NAME_MISMATCH,
  NAME_NOT_FOUND,
  NAME_SERVER_FAILED,
  NO_CONNECTION,
  NOT_YET_VALID,
  PARAMETERS_WEAK,
  PERHAPS_PLAINTEXT,
  REFUSED,
  SERVER_NAME_UNKNOWN,
  STAPLE_MISSING,
  TIMEOUT,
  TLS_FAILED,
  UNREACHABLE,
  UNTRUSTED,
} from "./meanings.ts";
import type { CodeTable, TableMeaning } from "./table.ts";

const VERSION: TableMeaning = { confidence: "certain", ids: ["tls-version-unsupported", "tls-parameters-weak"] };

/** Errors of Apple's TLS, by name and behind OSStatus, CFNetwork and their like by number. */
export const SECURE_TRANSPORT: CodeTable = {
  source: "Security/SecureTransport.h and SecBase.h (macOS 14 SDK)",
  numbers: ["secureTransport"],
  rows: [
    [
      UNTRUSTED,
      {
        errSSLXCertChainInvalid: -9807,
        errSSLUnknownRootCert: -9812,
        errSSLNoRootCert: -9813,
        errSSLPeerUnknownCA: -9831,
      },
    ],
    [EXPIRED, { errSSLCertExpired: -9814, errSSLPeerCertExpired: -9828 }],
    [NOT_YET_VALID, { errSSLCertNotYetValid: -9815 }],
    [NAME_MISMATCH, { errSSLHostNameMismatch: -9843 }],
    [CERTIFICATE_BAD, { errSSLBadCert: -9808, errSSLPeerUnsupportedCert: -9826, errSSLPeerCertRevoked: -9827 }],
    [CERTIFICATE_REJECTED, { errSSLPeerCertUnknown: -9829, errSSLPeerAuthCompleted: -9841 }],
    [
      CLIENT_CERTIFICATE,
      { errSSLPeerBadCert: -9825, errSSLClientCertRequested: -9842, errSSLCertificateRequired: -9863 },
    ],
    [STAPLE_MISSING, { errSSLBadCertificateStatusResponse: -9862 }],
    [VERSION, { errSSLIllegalParam: -9830, errSSLPeerProtocolVersion: -9836, errSSLInappropriateFallback: -9860 }],
    [VERSION, "errSSLBadProtocolVersion errSSLProtocolVersion"],
    [
      PARAMETERS_WEAK,
      {
        errSSLNegotiation: -9801,
        errSSLBadCipherSuite: -9818,
        errSSLPeerInsufficientSecurity: -9837,
        errSSLPeerExportRestriction: -9835,
        errSSLWeakPeerEphemeralDHKey: -9850,
      },
    ],
    [PERHAPS_PLAINTEXT, { errSSLProtocol: -9800, errSSLRecordOverflow: -9847, errSSLUnexpectedRecord: -9849 }],
    [
      HANDSHAKE_CLOSED,
      {
        errSSLClosedGraceful: -9805,
        errSSLClosedAbort: -9806,
        errSSLClosedNoNotify: -9816,
        errSSLPeerUserCancelled: -9839,
      },
    ],
    [CLOSED, { errSSLTransportReset: -9852 }],
    [REFUSED, { errSSLConnectionRefused: -9844 }],
    [HANDSHAKE_TIMEOUT, { errSSLNetworkTimeout: -9853 }],
    [SERVER_NAME_UNKNOWN, { errSSLUnrecognizedName: -9865 }],
    [
      ALTERED,
      {
        errSSLCrypto: -9809,
        errSSLPeerBadRecordMac: -9820,
        errSSLPeerDecryptionFail: -9821,
        errSSLPeerRecordOverflow: -9822,
        errSSLPeerDecompressFail: -9823,
        errSSLPeerDecodeError: -9833,
        errSSLPeerDecryptError: -9834,
        errSSLDecryptionFail: -9845,
        errSSLBadRecordMac: -9846,
        errSSLDecompressFail: -9857,
        errSSLDecodeError: -9859,
      },
    ],
    [
      HANDSHAKE_FAILED,
      {
        errSSLFatalAlert: -9802,
        errSSLInternal: -9810,
        errSSLPeerUnexpectedMsg: -9819,
        errSSLPeerHandshakeFail: -9824,
        errSSLPeerAccessDenied: -9832,
        errSSLPeerInternalError: -9838,
        errSSLPeerNoRenegotiation: -9840,
        errSSLBadConfiguration: -9848,
        errSSLConfigurationFailed: -9854,
        errSSLUnsupportedExtension: -9855,
        errSSLUnexpectedMessage: -9856,
        errSSLHandshakeFail: -9858,
        errSSLMissingExtension: -9861,
      },
    ],
  ],
};

/** Errors of Apple's network frameworks, by name and behind their domain by number; those of the web alone are left out. */
export const NSURL: CodeTable = {
  source: "Foundation/NSURLError.h and CFNetwork/CFNetworkErrors.h (macOS 14 SDK)",
  numbers: ["nsurl"],
  prefixes: ["", "kCF"],
  rows: [
    [NAME_NOT_FOUND, { NSURLErrorCannotFindHost: -1003, URLErrorCannotFindHost: [], HostErrorHostNotFound: 1 }],
    [NAME_SERVER_FAILED, { NSURLErrorDNSLookupFailed: -1006, URLErrorDNSLookupFailed: [], HostErrorUnknown: 2 }],
    [CANNOT_CONNECT, { NSURLErrorCannotConnectToHost: -1004, URLErrorCannotConnectToHost: [] }],
    [TIMEOUT, { NSURLErrorTimedOut: -1001, URLErrorTimedOut: [] }],
    [LOST, { NSURLErrorNetworkConnectionLost: -1005, URLErrorNetworkConnectionLost: [] }],
    [
      UNREACHABLE,
      {
        NSURLErrorNotConnectedToInternet: -1009,
        URLErrorNotConnectedToInternet: [],
        NSURLErrorInternationalRoamingOff: -1018,
        NSURLErrorCallIsActive: -1019,
        NSURLErrorDataNotAllowed: -1020,
        NSURLErrorCannotLoadFromNetwork: -2000,
      },
    ],
    [LOGIN_REFUSED, { NSURLErrorUserAuthenticationRequired: -1013, NSURLErrorUserCancelledAuthentication: -1012 }],
    [ANSWER_UNREADABLE, { NSURLErrorBadServerResponse: -1011, NSURLErrorCannotParseResponse: -1017 }],
    [TLS_FAILED, { NSURLErrorSecureConnectionFailed: -1200, URLErrorSecureConnectionFailed: [] }],
    [DATE_INVALID, { NSURLErrorServerCertificateHasBadDate: -1201, URLErrorServerCertificateHasBadDate: [] }],
    [
      UNTRUSTED,
      {
        NSURLErrorServerCertificateUntrusted: -1202,
        URLErrorServerCertificateUntrusted: [],
        NSURLErrorServerCertificateHasUnknownRoot: -1203,
        URLErrorServerCertificateHasUnknownRoot: [],
      },
    ],
    [NOT_YET_VALID, { NSURLErrorServerCertificateNotYetValid: -1204, URLErrorServerCertificateNotYetValid: [] }],
    [CLIENT_CERTIFICATE, { NSURLErrorClientCertificateRejected: -1205, NSURLErrorClientCertificateRequired: -1206 }],
  ],
};

/** Errors of MailCore, the library of many mail programs on Apple's systems. */
export const MAILCORE: CodeTable = {
  source: "MCMessageConstants.h of MailCore 2 (0.6.4): ErrorCode",
  prefixes: ["", "MCO", "MailCore::"],
  rows: [
    [NO_CONNECTION, "ErrorConnection"],
    [
      { confidence: "likely", ids: ["starttls-not-offered", "tls-handshake-failed"] },
      "ErrorTLSNotAvailable ErrorStartTLSNotAvailable",
    ],
    [ANSWER_UNREADABLE, "ErrorParse"],
    [CERTIFICATE_REJECTED, "ErrorCertificate"],
    [LOGIN_REFUSED, "ErrorAuthentication ErrorAuthenticationRequired"],
    [
      { confidence: "likely", ids: ["auth-imap-disabled", "auth-web-login-required"] },
      "ErrorGmailIMAPNotEnabled ErrorYahooUnavailable",
    ],
    [{ confidence: "likely", ids: ["auth-connection-limit"] }, "ErrorGmailTooManySimultaneousConnections"],
    [{ confidence: "likely", ids: ["session-bandwidth-exceeded"] }, "ErrorGmailExceededBandwidthLimit"],
    [{ confidence: "likely", ids: ["auth-app-password-required"] }, "ErrorGmailApplicationSpecificPasswordRequired"],
    [{ confidence: "likely", ids: ["mailbox-not-found"] }, "ErrorNonExistantFolder"],
    [{ confidence: "likely", ids: ["sync-append-failed"] }, "ErrorAppend"],
  ],
};
