import {
  ANSWER_UNREADABLE,
  CANNOT_CONNECT,
  CERTIFICATE_BAD,
  CERTIFICATE_REJECTED,
  CLOSED,
  COMMAND_REFUSED,
  COMMAND_REJECTED,
  DATE_INVALID,
  FOLDER_NOT_FOUND,
  LOGIN_REFUSED,
  MECHANISM_UNSUPPORTED,
  MESSAGE_GONE,
  NAME_MISMATCH,
  NAME_NOT_FOUND,
  NAME_SERVER_FAILED,
  NO_ADDRESS,
  NO_CONNECTION,
  NOT_CONNECTED,
  REFUSED,
  TIMEOUT,
  TLS_FAILED,
  UNREACHABLE,
  UNTRUSTED,
  WRONG_PURPOSE,
} from "./meanings.ts";
import type { CodeTable, TableMeaning } from "./table.ts";

const CHAIN: TableMeaning = { confidence: "likely", ids: UNTRUSTED.ids };

/** Exceptions and values of .NET, and of its mail libraries. */
export const DOTNET: CodeTable = {
  source:
    ".NET 9: System.Net.Sockets.SocketError, System.Net.WebExceptionStatus, System.Net.Security.SslPolicyErrors, " +
    "X509ChainStatusFlags; MailKit 4.8; S22.Imap 3.6",
  rows: [
    [NO_CONNECTION, "System.Net.Sockets.SocketException HttpRequestException"],
    [REFUSED, "SocketError.ConnectionRefused"],
    [{ confidence: "certain", ids: ["tcp-connection-timeout"] }, "SocketError.TimedOut"],
    [
      UNREACHABLE,
      "SocketError.HostUnreachable SocketError.NetworkUnreachable SocketError.HostDown SocketError.NetworkDown",
    ],
    [NAME_NOT_FOUND, "SocketError.HostNotFound NameResolutionFailure ProxyNameResolutionFailure"],
    [NAME_SERVER_FAILED, "SocketError.TryAgain"],
    [NO_ADDRESS, "SocketError.NoData"],
    [{ confidence: "certain", ids: ["tcp-blocked-locally"] }, "SocketError.AccessDenied"],
    [
      { confidence: "certain", ids: ["session-connection-lost", "tcp-connection-reset"] },
      "SocketError.ConnectionReset SocketError.ConnectionAborted",
    ],
    [CANNOT_CONNECT, "ConnectFailure"],
    [CLOSED, "ReceiveFailure SendFailure KeepAliveFailure WebExceptionStatus.ConnectionClosed"],
    [TIMEOUT, "System.TimeoutException TimeoutException"],
    [TLS_FAILED, "System.Security.Authentication.AuthenticationException SslHandshakeException SecureChannelFailure"],
    [CERTIFICATE_REJECTED, "TrustFailure RemoteCertificateNotAvailable"],
    [NAME_MISMATCH, "RemoteCertificateNameMismatch"],
    [CHAIN, "RemoteCertificateChainErrors"],
    [UNTRUSTED, "UntrustedRoot PartialChain ExplicitDistrust"],
    [DATE_INVALID, "NotTimeValid NotTimeNested"],
    [WRONG_PURPOSE, "NotValidForUsage"],
    [
      CERTIFICATE_BAD,
      "RevocationStatusUnknown OfflineRevocation NotSignatureValid X509ChainStatusFlags.Revoked HasNotSupportedCriticalExtension",
    ],
    [
      { confidence: "certain", ids: ["tls-certificate-issuer-not-permitted"] },
      "HasExcludedNameConstraint HasNotPermittedNameConstraint InvalidBasicConstraints",
    ],
    [LOGIN_REFUSED, "MailKit.Security.AuthenticationException AuthenticationException InvalidCredentialsException"],
    [MECHANISM_UNSUPPORTED, "MailKit.Security.SaslException SaslException"],
    [NOT_CONNECTED, "ServiceNotConnectedException"],
    [COMMAND_REJECTED, "ServiceNotAuthenticatedException NotAuthenticatedException"],
    [{ confidence: "possible", ids: ["session-protocol-error", "session-connection-lost"] }, "ImapProtocolException"],
    [COMMAND_REFUSED, "ImapCommandException MailKit.CommandException"],
    [FOLDER_NOT_FOUND, "FolderNotOpenException"],
    [MESSAGE_GONE, "MessageNotFoundException"],
    [ANSWER_UNREADABLE, "BadServerResponseException ServerProtocolViolation"],
  ],
};
