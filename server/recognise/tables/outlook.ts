import {
  ANSWER_UNREADABLE,
  CLOSED,
  COMMAND_REFUSED,
  COMMAND_REJECTED,
  GOODBYE_FIRST,
  MECHANISM_UNSUPPORTED,
  NAME_NOT_FOUND,
  NO_CONNECTION,
  NOT_IMAP,
  UNREACHABLE,
} from "./meanings.ts";
import type { CodeTable, TableMeaning } from "./table.ts";

const CANNOT_CONNECT: TableMeaning = {
  confidence: "likely",
  ids: ["tcp-connection-refused", "tcp-connection-timeout", "tls-port-speaks-plaintext", "dns-name-not-found"],
};
const DROPPED: TableMeaning = {
  confidence: "likely",
  ids: ["session-connection-lost", "tcp-connection-reset", "tls-handshake-closed"],
};
const TIMED_OUT: TableMeaning = { confidence: "likely", ids: ["session-command-timeout", "tcp-connection-timeout"] };
const NO_TLS: TableMeaning = {
  confidence: "likely",
  ids: ["tls-handshake-failed", "tls-certificate-untrusted-issuer", "tls-port-speaks-plaintext"],
};
const LOGIN_FAILED: TableMeaning = {
  confidence: "likely",
  ids: ["auth-credentials-rejected", "auth-app-password-required", "auth-oauth-required"],
};
const UNKNOWN_ACCOUNT: TableMeaning = {
  confidence: "likely",
  ids: ["auth-credentials-rejected", "auth-username-form-wrong"],
};

/**
 * Results of Outlook, Outlook Express, Windows Mail and Windows Live Mail. What they say of sending, news and HTTPMail is not here; those
 * of Windows itself (0x8007….) and of its TLS (0x80090…) are in its tables.
 */
export const OUTLOOK: CodeTable = {
  source:
    "imnxport.h and mapicode.h of the Windows SDK 10.0; support.microsoft.com, Outlook Express and Outlook error codes",
  numbers: ["hresult"],
  rows: [
    [NAME_NOT_FOUND, { IXP_E_CANT_FIND_HOST: 0x800ccc0d }],
    [
      CANNOT_CONNECT,
      {
        IXP_E_FAILED_TO_CONNECT: 0x800ccc0e,
        IXP_E_SOCKET_CONNECT_ERROR: 0x800ccc15,
        OUTLOOK_CANNOT_CONNECT: 0x80042108,
      },
    ],
    [
      DROPPED,
      {
        IXP_E_CONNECTION_DROPPED: 0x800ccc0f,
        IXP_E_BUSY: 0x800ccc0b,
        IXP_E_SOCKET_READ_ERROR: 0x800ccc12,
        IXP_E_SOCKET_WRITE_ERROR: 0x800ccc13,
        IXP_E_INCOMPLETE: 0x800ccc0a,
        IXP_E_CONN_SEND: 0x800ccc06,
        IXP_E_CONN_RECV: 0x800ccc09,
        IXP_E_NOT_CONNECTED: 0x800ccc05,
      },
    ],
    [TIMED_OUT, { IXP_E_TIMEOUT: 0x800ccc19, OUTLOOK_TIMED_OUT: 0x8004210a }],
    [
      NO_TLS,
      {
        IXP_E_SECURE_CONNECT_FAILED: 0x800ccc1a,
        IXP_E_SMTP_NO_STARTTLS_SUPPORT: 0x800ccc7d,
        OUTLOOK_NO_TLS: 0x80042109,
      },
    ],
    [{ confidence: "likely", ids: ["tls-certificate-name-mismatch"] }, { IXP_E_INVALID_CERT_CN: 0x800ccc01 }],
    [{ confidence: "likely", ids: ["tls-certificate-expired"] }, { IXP_E_INVALID_CERT_DATE: 0x800ccc02 }],
    [UNKNOWN_ACCOUNT, { IXP_E_INVALID_ACCOUNT: 0x800ccc16 }],
    [
      LOGIN_FAILED,
      {
        IXP_E_IMAP_LOGINFAILURE: 0x800cccd1,
        IXP_E_SICILY_LOGON_FAILED: 0x800ccc18,
        IXP_E_LOAD_SICILY_FAILED: 0x800ccc00,
        IXP_E_POP3_INVALID_USER_NAME: 0x800ccc91,
        IXP_E_POP3_INVALID_PASSWORD: 0x800ccc92,
        IXP_E_HTTP_UNAUTHORIZED: [0x800ccc32, 0x80190191],
        MAPI_E_LOGON_FAILED: 0x80040111,
      },
    ],
    [
      MECHANISM_UNSUPPORTED,
      {
        IXP_E_SMTP_NO_SUPPORTED_AUTH: [0x800ccc80, 0x800ccc81],
        IXP_E_IMAP_AUTH_NOT_POSSIBLE: 0x800cccdf,
        IXP_E_IMAP_OUT_OF_AUTH_METHODS: 0x800ccce0,
      },
    ],
    [UNREACHABLE, { IXP_E_WINSOCK_WSASYSNOTREADY: 0x800ccc40, IXP_E_WINSOCK_FAILED_WSASTARTUP: 0x800ccc44 }],
    [GOODBYE_FIRST, { IXP_E_IMAP_CONNECTION_REFUSED: 0x800cccd9 }],
    [
      { confidence: "certain", ids: ["session-closed-by-server", "session-connection-lost", "session-idle-timeout"] },
      { IXP_E_IMAP_UNSOLICITED_BYE: 0x800cccdd },
    ],
    [NOT_IMAP, { IXP_E_IMAP_NOTIMAPSERVER: 0x800cccd5 }],
    [COMMAND_REJECTED, { IXP_E_IMAP_BAD_RESPONSE: 0x800cccd3, IXP_E_IMAP_IMPROPER_SVRSTATE: 0x800cccde }],
    [COMMAND_REFUSED, { IXP_E_IMAP_TAGGED_NO_RESPONSE: 0x800cccd2, IXP_E_POP3_RESPONSE_ERROR: 0x800ccc90 }],
    [
      ANSWER_UNREADABLE,
      {
        IXP_E_IMAP_SVR_SYNTAXERR: 0x800cccd4,
        IXP_E_IMAP_BUFFER_OVERFLOW: 0x800cccd6,
        IXP_E_IMAP_RECVR_ERROR: 0x800cccd7,
        IXP_E_IMAP_INCOMPLETE_LINE: 0x800cccd8,
        IXP_E_IMAP_UNRECOGNIZED_RESP: 0x800cccda,
        IXP_E_IMAP_UIDORDER: 0x800cccdc,
      },
    ],
    [{ confidence: "likely", ids: ["mailbox-uidvalidity-changed"] }, { IXP_E_IMAP_CHANGEDUID: 0x800cccdb }],
    [NO_CONNECTION, { MAPI_E_NETWORK_ERROR: 0x80040115, MAPI_E_FAILONEPROVIDER: 0x8004011d }],
    [CLOSED, { IXP_E_INVALID_STATE: 0x800ccc08 }],
  ],
};
