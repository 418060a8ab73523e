import {
  ADDRESS_IN_USE,
  ANSWER_UNREADABLE,
  ANSWERED_BAD,
  CANNOT_CONNECT,
  CERTIFICATE_BAD,
  CERTIFICATE_REJECTED,
  CHAIN_INCOMPLETE,
  CLOSED,
  COMMAND_REFUSED,
  EXPIRED,
  EXTENSION_MISSING,
  FOLDER_READ_ONLY,
  HANDSHAKE_CLOSED,
  HANDSHAKE_FAILED,
  LOGIN_REFUSED,
  MESSAGE_GONE,
  NAME_MISMATCH,
  NAME_NOT_FOUND,
  NAME_NOT_RESOLVED,
  NOT_YET_VALID,
  REFUSED,
  SPEAKS_PLAINTEXT,
  TIMEOUT,
  TLS_FAILED,
  UNREACHABLE,
} from "./meanings.ts";
import type { CodeTable, TableMeaning } from "./table.ts";

const UNVERIFIED: TableMeaning = { confidence: "likely", ids: NAME_MISMATCH.ids };

/**
 * Exceptions of Java and Android, of their mail libraries (JavaMail, Jakarta Mail and Angus; K-9 and Thunderbird for Android), and of
 * Netty and Bouncy Castle. Those that wrap any other (IOException, MessagingException) say nothing.
 */
export const JAVA: CodeTable = {
  source:
    "java.net, java.nio.channels, java.security.cert and javax.net.ssl (Java SE 21 API); android.system (API 35); Angus Mail 2.0 API; " +
    "com.fsck.k9.mail and net.thunderbird.core (Thunderbird for Android 8); io.netty.handler.ssl (4.1); org.bouncycastle.tls (1.78); " +
    "org.apache.http.conn (HttpClient 4); org.apache.commons.net (3)",
  rows: [
    [NAME_NOT_FOUND, "UnknownHostException UnresolvedAddressException"],
    [NAME_NOT_RESOLVED, "GaiException DnsResolveContextException DnsNameResolverException"],
    [
      CANNOT_CONNECT,
      "java.net.ConnectException ConnectException MailConnectException SocketConnectException AnnotatedConnectException " +
        "HttpHostConnectException",
    ],
    [UNREACHABLE, "NoRouteToHostException AnnotatedNoRouteToHostException"],
    [REFUSED, "PortUnreachableException"],
    [
      { confidence: "certain", ids: ["tcp-connection-timeout", "tcp-ipv6-failing"] },
      "ConnectTimeoutException HttpConnectTimeoutException",
    ],
    [TIMEOUT, "SocketTimeoutException InterruptedIOException HttpTimeoutException ReadTimeoutException"],
    [ADDRESS_IN_USE, "java.net.BindException"],
    [
      CLOSED,
      "java.net.SocketException java.io.EOFException EOFException ClosedChannelException AsynchronousCloseException " +
        "FolderClosedException FolderClosedIOException StoreClosedException com.sun.mail.iap.ConnectionException " +
        "org.eclipse.angus.mail.iap.ConnectionException SslClosedEngineException StacklessClosedChannelException",
    ],
    [
      TLS_FAILED,
      "SSLHandshakeException SSLException SSLProtocolException SSLKeyException TlsFatalAlert TlsFatalAlertReceived",
    ],
    [HANDSHAKE_CLOSED, "TlsNoCloseNotifyException"],
    [HANDSHAKE_FAILED, "SslHandshakeTimeoutException TlsException"],
    [SPEAKS_PLAINTEXT, "NotSslRecordException"],
    [UNVERIFIED, "SSLPeerUnverifiedException"],
    [EXPIRED, "CertificateExpiredException"],
    [NOT_YET_VALID, "CertificateNotYetValidException"],
    [CERTIFICATE_BAD, "CertificateRevokedException CertificateParsingException CertificateEncodingException"],
    [CHAIN_INCOMPLETE, "SunCertPathBuilderException CertPathBuilderException"],
    [
      CERTIFICATE_REJECTED,
      "CertPathValidatorException sun.security.validator.ValidatorException CertificateValidationException " +
        "CertificateChainException java.security.cert.CertificateException",
    ],
    [LOGIN_REFUSED, "AuthenticationFailedException"],
    [{ confidence: "certain", ids: ["auth-wrong-server"] }, "ReferralException"],
    [{ confidence: "certain", ids: ["mailbox-not-found"] }, "FolderNotFoundException"],
    [FOLDER_READ_ONLY, "ReadOnlyFolderException"],
    [MESSAGE_GONE, "MessageRemovedException MessageRemovedIOException"],
    [EXTENSION_MISSING, "MissingCapabilityException MethodNotSupportedException"],
    [ANSWERED_BAD, "com.sun.mail.iap.BadCommandException BadCommandException"],
    [COMMAND_REFUSED, "CommandFailedException NegativeImapResponseException com.sun.mail.iap.ProtocolException"],
    [ANSWER_UNREADABLE, "com.sun.mail.iap.ParsingException ImapResponseParserException MalformedServerReplyException"],
  ],
};
