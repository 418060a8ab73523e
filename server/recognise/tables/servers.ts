import {
  ACCOUNT_LOCKED,
  CLIENT_CERTIFICATE,
  CLOSED,
  CREDENTIALS_REJECTED,
  FOLDER_READ_ONLY,
  LOGIN_DISABLED,
  LOGIN_REFUSED,
  LOGIN_SERVICE_DOWN,
  OVER_QUOTA,
  PASSWORD_EXPIRED,
  POLICY,
  SERVER_ERROR,
  STORAGE_FULL,
  TIMEOUT,
  TLS_FAILED,
  TOO_MANY_CONNECTIONS,
} from "./meanings.ts";
import type { CodeTable, TableMeaning } from "./table.ts";

const UNSUPPORTED: TableMeaning = { confidence: "certain", ids: ["auth-mechanism-unsupported"] };
const AUTH_TIMEOUT: TableMeaning = { confidence: "likely", ids: ["auth-timeout", "session-connection-lost"] };
const FULL: TableMeaning = { confidence: "certain", ids: ["auth-connection-limit", "session-server-unavailable"] };
const NO_MAILBOX: TableMeaning = { confidence: "likely", ids: ["auth-mailbox-unavailable", "session-server-error"] };
const IN_USE: TableMeaning = { confidence: "certain", ids: ["mailbox-in-use"] };
const CORRUPT: TableMeaning = { confidence: "certain", ids: ["mailbox-corrupt", "session-server-error"] };
const BANNED: TableMeaning = { confidence: "certain", ids: ["auth-client-address-blocked", "auth-too-many-attempts"] };
const THROTTLED: TableMeaning = { confidence: "certain", ids: ["session-throttled", "auth-too-many-attempts"] };
const ELSEWHERE: TableMeaning = { confidence: "certain", ids: ["auth-wrong-server"] };
const TOO_BIG: TableMeaning = { confidence: "certain", ids: ["append-message-too-large"] };
const REJECTED_MESSAGE: TableMeaning = { confidence: "certain", ids: ["append-message-rejected"] };
const PAUSED: TableMeaning = { confidence: "likely", ids: ["session-server-unavailable", "session-server-error"] };

/** Why Dovecot says that a login ended, and what its services log: fixed texts, with figures behind them. */
export const DOVECOT: CodeTable = {
  source: "Dovecot 2.3.21 and 2.4.1: login-common/client-common.c, auth/, master/, lib-index/, lib-storage/",
  rows: [
    [LOGIN_REFUSED, ["(auth failed"]],
    [CREDENTIALS_REJECTED, ["password mismatch (given password:", "password mismatch (sha1 of given password:"]],
    [ACCOUNT_LOCKED, ["(user disabled"]],
    [PASSWORD_EXPIRED, ["(password expired"]],
    [
      LOGIN_DISABLED,
      [
        "(tried to use disallowed plaintext auth)",
        "(tried to use disabled plaintext auth)",
        "cleartext authentication disabled",
      ],
    ],
    [UNSUPPORTED, ["(tried to use unsupported auth mechanism)"]],
    [
      CLIENT_CERTIFICATE,
      [
        "(cert required, client didn't start tls)",
        "(client sent an invalid cert)",
        "(client didn't send a cert)",
        "client didn't present valid ssl certificate",
      ],
    ],
    [AUTH_TIMEOUT, ["(client didn't finish sasl auth"]],
    [
      LOGIN_SERVICE_DOWN,
      [
        "(auth process communication failure)",
        "(auth service reported temporary failure)",
        "auth process not responding",
      ],
    ],
    [
      { confidence: "likely", ids: LOGIN_SERVICE_DOWN.ids },
      ["(proxy dest auth failed)", "(disconnected while finishing login"],
    ],
    [FULL, ["reached, client connections are being dropped"]],
    [
      NO_MAILBOX,
      [
        "user is missing uid (see mail_uid setting)",
        "home directory not set for user",
        "user not found from any userdbs",
        "mail access for users with uid 0 not permitted",
        "invalid settings in userdb",
      ],
    ],
    [IN_USE, ["while waiting for lock for transaction log file"]],
    [
      CORRUPT,
      [
        "corrupted index cache file",
        "corrupted transaction log file",
        "broken physical size for mail uid",
        "corrupted record in index cache file",
      ],
    ],
  ],
};

/** What Courier's daemons log. */
export const COURIER: CodeTable = {
  source: "Courier IMAP 5.2: imap/imaplogin.c, imap/imapd.c, tcpd/couriertls.c; courier-authlib 0.71",
  rows: [
    [LOGIN_REFUSED, ["login failed, user=", "login failed, method="]],
    [TIMEOUT, ["timeout, user="]],
    [TOO_MANY_CONNECTIONS, ["maximum connection limit reached for"]],
    [LOGIN_SERVICE_DOWN, ["authdaemon: s_connect() failed"]],
    [TLS_FAILED, ["couriertls: accept:", "couriertls: connect:", "couriertls: read:"]],
    [NO_MAILBOX, ["chdir maildir: no such file or directory"]],
  ],
};

/** The events of Stalwart's log, by their ids. */
export const STALWART: CodeTable = {
  source: "Stalwart 0.15: crates/trc/src/event/enums_impl.rs, EventType",
  rows: [
    [LOGIN_REFUSED, ["auth.failed"]],
    [
      BANNED,
      [
        "auth.too-many-attempts",
        "security.authentication-ban",
        "security.brute-force-ban",
        "security.ip-blocked",
        "security.loiter-ban",
        "security.scan-ban",
      ],
    ],
    [LOGIN_SERVICE_DOWN, ["auth.error"]],
    [{ confidence: "certain", ids: ["auth-token-rejected"] }, ["auth.token-expired"]],
    [PASSWORD_EXPIRED, ["auth.credential-expired"]],
    [POLICY, ["auth.mfa-required"]],
    [TLS_FAILED, ["tls.handshake-error", "tls.no-certificates-available", "tls.certificate-not-found"]],
    [THROTTLED, ["limit.too-many-requests"]],
    [TOO_MANY_CONNECTIONS, ["limit.concurrent-connection"]],
    [OVER_QUOTA, ["limit.quota"]],
    [TIMEOUT, ["network.timeout"]],
    [CLOSED, ["network.read-error", "network.write-error"]],
    [SERVER_ERROR, ["imap.error", "store.data-corruption", "store.unexpected-error"]],
  ],
};

/** Errors of Cyrus by their names, and by their texts where these are its own. */
export const CYRUS: CodeTable = {
  source: "Cyrus IMAP 3.12: imap/imap_err.et",
  rows: [
    [
      CORRUPT,
      [
        "IMAP_MAILBOX_BADFORMAT",
        "IMAP_MAILBOX_CHECKSUM",
        "mailbox has an invalid format",
        "mailbox format corruption detected",
      ],
    ],
    [IN_USE, ["IMAP_MAILBOX_LOCKED", "IMAP_MAILBOX_RESERVED", "mailbox is currently reserved"]],
    [ELSEWHERE, ["IMAP_MAILBOX_MOVED", "mailbox has been moved to another server"]],
    [TOO_MANY_CONNECTIONS, ["IMAP_LIMIT_USER", "IMAP_LIMIT_HOST"]],
    [OVER_QUOTA, ["IMAP_QUOTA_EXCEEDED", "IMAP_NO_OVERQUOTA"]],
    [STORAGE_FULL, ["IMAP_NOSPACE"]],
    [TOO_BIG, ["IMAP_MESSAGE_TOO_LARGE", "IMAP_MESSAGE_TOOBIG", "message size exceeds fixed limit"]],
    [
      REJECTED_MESSAGE,
      [
        "IMAP_MESSAGE_CONTAINSNULL",
        "IMAP_MESSAGE_CONTAINSNL",
        "IMAP_MESSAGE_CONTAINS8BIT",
        "IMAP_MESSAGE_BADHEADER",
        "IMAP_MESSAGE_NOBLANKLINE",
        "IMAP_USERFLAG_EXHAUSTED",
        "message contains nul characters",
        "message contains bare newlines",
        "message has no header/body separator",
        "too many user flags in mailbox",
      ],
    ],
    [FOLDER_READ_ONLY, ["IMAP_CONNECTION_READONLY", "this connection is configured for read-only access"]],
    [PAUSED, ["IMAP_SERVER_UNAVAILABLE", "server(s) unavailable to complete operation"]],
    [{ confidence: "likely", ids: ["mailbox-not-found"] }, ["IMAP_MAILBOX_NONEXISTENT"]],
    [{ confidence: "likely", ids: ["mailbox-name-invalid"] }, ["IMAP_MAILBOX_BADNAME"]],
    [{ confidence: "likely", ids: ["mailbox-permission-denied"] }, ["IMAP_PERMISSION_DENIED"]],
    [SERVER_ERROR, ["IMAP_IOERROR", "IMAP_SYS_ERROR", "IMAP_INTERNAL"]],
    [LOGIN_REFUSED, ["IMAP_INVALID_LOGIN", "IMAP_SASL_FAIL"]],
  ],
};

/** What mox answers and logs. */
export const MOX: CodeTable = {
  source: "mox 0.0.15: imapserver/server.go, store/account.go",
  rows: [
    [LOGIN_REFUSED, ["failed authentication attempt"]],
    [ACCOUNT_LOCKED, ["login disabled for account", "account login disabled"]],
    [BANNED, ["refusing connection due to many auth failures"]],
    [THROTTLED, ["connection rate from your ip or network too high"]],
    [
      TOO_MANY_CONNECTIONS,
      ["too many open connections from your ip or network", "refusing connection due to many open connections"],
    ],
    [CLIENT_CERTIFICATE, ["missing client certificate, required for tls client certificate authentication"]],
    [{ confidence: "certain", ids: ["tls-intercepted"] }, ["channel bindings do not match, potential mitm"]],
  ],
};

/** Exceptions of Exchange, as its IMAP service and its logs show them. */
export const EXCHANGE: CodeTable = {
  source:
    "Microsoft.Exchange.Data.Storage and Microsoft.Mapi (Exchange Server 2019); learn.microsoft.com, IMAP4 protocol logging",
  rows: [
    [LOGIN_REFUSED, ["AuthFailed:LogonDenied", "LogonDenied", "MapiExceptionLogonFailed"]],
    [NO_MAILBOX, ["MapiExceptionUnknownUser", "MailboxUnavailableException", "UserHasNoMailboxException"]],
    [ACCOUNT_LOCKED, ["AccountDisabledException"]],
    [ELSEWHERE, ["WrongServerException"]],
    [LOGIN_SERVICE_DOWN, ["ProxyNotAuthenticated", "ADTransientException"]],
    [
      PAUSED,
      [
        "MailboxInTransitException",
        "MapiExceptionMailboxInTransit",
        "ServerPausedException",
        "ConnectionFailedTransientException",
        "ConnectionFailedPermanentException",
        "StorageTransientException",
        "MapiExceptionNetworkError",
        "MailboxOfflineException",
        "MapiExceptionMdbOffline",
      ],
    ],
    [SERVER_ERROR, ["StoragePermanentException", "MapiExceptionCallFailed"]],
    [CORRUPT, ["CorruptDataException", "MapiExceptionCorruptData", "MapiExceptionCorruptStore"]],
    [OVER_QUOTA, ["QuotaExceededException", "MapiExceptionQuotaExceeded", "MapiExceptionShutoffQuotaExceeded"]],
    [THROTTLED, ["OverBudgetException"]],
    [
      TOO_MANY_CONNECTIONS,
      ["MapiExceptionSessionLimit", "TooManyObjectsOpenedException", "MapiExceptionMaxObjsExceeded"],
    ],
  ],
};
