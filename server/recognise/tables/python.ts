import { IN_HANDSHAKE, IPV6 } from "./conditions.ts";
import {
  ABORTED,
  ANSWER_UNREADABLE,
  CERTIFICATE_REJECTED,
  CLOSED,
  COMMAND_REFUSED,
  COMMAND_REJECTED,
  EXTENSION_MISSING,
  FOLDER_NOT_FOUND,
  FOLDER_READ_ONLY,
  HANDSHAKE_CLOSED,
  LOGIN_REFUSED,
  LOST,
  NAME_NOT_RESOLVED,
  NO_CONNECTION,
  REFUSED,
  TIMEOUT,
  TLS_FAILED,
} from "./meanings.ts";
import type { CodeTable } from "./table.ts";

/** Exceptions of Python (the language, socket, ssl, imaplib, asyncio) and of its mail and network libraries. */
export const PYTHON: CodeTable = {
  source:
    "Python 3.13, built-in exceptions, socket, ssl, imaplib and asyncio; imapclient.exceptions (3.0), imap_tools.errors (1.7), " +
    "aioimaplib (2.0), urllib3.exceptions (2.2), twisted.internet.error (24.3)",
  rows: [
    [REFUSED, "ConnectionRefusedError", { unless: IPV6 }],
    [LOST, "ConnectionResetError ConnectionAbortedError BrokenPipeError", { unless: IN_HANDSHAKE }],
    [
      { confidence: "likely", ids: ["tcp-connection-timeout", "session-command-timeout"] },
      "TimeoutError ConnectTimeoutError ConnectTimeout",
    ],
    [TIMEOUT, "socket.timeout ReadTimeoutError ReadTimeout aioimaplib.CommandTimeout CommandTimeout"],
    [NAME_NOT_RESOLVED, "socket.gaierror gaierror socket.herror NameResolutionError DNSLookupError"],
    [NO_CONNECTION, "MaxRetryError NewConnectionError ConnectError"],
    [CERTIFICATE_REJECTED, "SSLCertVerificationError ssl.CertificateError CertificateError"],
    [TLS_FAILED, "ssl.SSLError SSLError"],
    [HANDSHAKE_CLOSED, "SSLEOFError SSLSyscallError"],
    [CLOSED, "SSLZeroReturnError IncompleteReadError ConnectionDone ConnectionLost aioimaplib.Abort"],
    [ABORTED, "imaplib.IMAP4.abort IMAP4.abort imaplib.abort IMAPClientAbortError"],
    [
      { confidence: "possible", ids: ["session-command-rejected", "auth-credentials-rejected"] },
      "imaplib.IMAP4.error IMAP4.error imaplib.error IMAPClientError",
    ],
    [FOLDER_READ_ONLY, "imaplib.IMAP4.readonly IMAP4.readonly imaplib.readonly IMAPClientReadOnlyError"],
    [LOGIN_REFUSED, "imapclient.exceptions.LoginError MailboxLoginError"],
    [EXTENSION_MISSING, "imapclient.exceptions.CapabilityError CapabilityError"],
    [COMMAND_REJECTED, "InvalidCriteriaError"],
    [
      COMMAND_REFUSED,
      "UnexpectedCommandStatusError MailboxFetchError MailboxNumbersError MailboxUidsError MailboxFlagError",
    ],
    [ANSWER_UNREADABLE, "imapclient.exceptions.ProtocolError"],
    [FOLDER_NOT_FOUND, "MailboxFolderSelectError MailboxFolderStatusError"],
    [
      { confidence: "likely", ids: ["sync-folder-change-failed"] },
      "MailboxFolderCreateError MailboxFolderRenameError MailboxFolderDeleteError MailboxFolderSubscribeError",
    ],
    [{ confidence: "likely", ids: ["sync-append-failed"] }, "MailboxAppendError"],
    [
      { confidence: "likely", ids: ["sync-expunge-lost"] },
      "MailboxDeleteError MailboxExpungeError MailboxMoveError MailboxCopyError",
    ],
    [{ confidence: "certain", ids: ["starttls-rejected", "tls-handshake-failed"] }, "MailboxStarttlsError"],
  ],
};
