import {
  ACCOUNT_LOCKED,
  CLIENT_CERTIFICATE,
  CLOSED,
  CREDENTIALS_REJECTED,
  LOGIN_DISABLED,
  LOGIN_REFUSED,
  LOGIN_SERVICE_DOWN,
  OVER_QUOTA,
  PASSWORD_EXPIRED,
  SERVER_ERROR,
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
        "(auth process not responding",
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
    [IN_USE, ["while waiting for lock for transaction log file", "while waiting for lock for mailbox"]],
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
    [LOGIN_SERVICE_DOWN, ["authdaemon: s_connect() failed", "authentication error: authdaemon"]],
    [TLS_FAILED, ["couriertls: accept:", "couriertls: connect:", "couriertls: read:"]],
    [NO_MAILBOX, ["chdir maildir: no such file or directory"]],
  ],
};

/** The events of Stalwart's log, by their ids. */
export const STALWART: CodeTable = {
  source: "Stalwart 0.13: crates/trc, EventType",
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
    [TLS_FAILED, ["tls.handshake-error", "tls.no-certificates-available", "tls.certificate-not-found"]],
    [THROTTLED, ["limit.too-many-requests"]],
    [TOO_MANY_CONNECTIONS, ["limit.concurrent-connection"]],
    [OVER_QUOTA, ["limit.quota"]],
    [TIMEOUT, ["network.timeout"]],
    [CLOSED, ["network.read-error", "network.write-error"]],
    [SERVER_ERROR, ["imap.error", "store.data-corruption", "store.unexpected-error"]],
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
    [ELSEWHERE, ["WrongServerException", "MapiExceptionMailboxMoved"]],
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
