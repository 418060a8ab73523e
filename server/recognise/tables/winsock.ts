import { IN_HANDSHAKE, IPV6, LATER_THAN_CONNECTING } from "./conditions.ts";
import {
  ADDRESS_IN_USE,
  BLOCKED_LOCALLY,
  CLOSED,
  CONNECT_TIMEOUT,
  LOST,
  NAME_NOT_FOUND,
  NAME_SERVER_FAILED,
  NO_ADDRESS,
  NOT_CONNECTED,
  REFUSED,
  SERVER_ERROR,
  TIMEOUT,
  UNREACHABLE,
} from "./meanings.ts";
import type { CodeTable } from "./table.ts";

/** Errors of Windows' sockets. Their numbers are also known as results: 10061 is 0x8007274D. */
export const WINSOCK: CodeTable = {
  source: "winsock2.h and winerror.h of the Windows SDK 10.0; learn.microsoft.com, Windows Sockets Error Codes",
  numbers: ["winsock", "errno"],
  rows: [
    [REFUSED, { WSAECONNREFUSED: 10061 }, { unless: IPV6 }],
    [
      CONNECT_TIMEOUT,
      { WSAETIMEDOUT: 10060 },
      { unless: new RegExp(`${LATER_THAN_CONNECTING.source}|${IPV6.source}`, "i") },
    ],
    [
      UNREACHABLE,
      {
        WSAENETDOWN: 10050,
        WSAENETUNREACH: 10051,
        WSAEHOSTDOWN: 10064,
        WSAEHOSTUNREACH: 10065,
        WSAEADDRNOTAVAIL: 10049,
        WSASYSNOTREADY: 10091,
      },
      { unless: IPV6 },
    ],
    [{ confidence: "likely", ids: ["tcp-ipv6-failing", "tcp-host-unreachable"] }, { WSAEAFNOSUPPORT: 10047 }],
    [BLOCKED_LOCALLY, { WSAEACCES: 10013 }],
    [LOST, { WSAECONNRESET: 10054, WSAECONNABORTED: 10053, WSAENETRESET: 10052 }, { unless: IN_HANDSHAKE }],
    [NOT_CONNECTED, { WSAENOTCONN: 10057, WSAESHUTDOWN: 10058, WSAENOTSOCK: 10038 }],
    [CLOSED, { WSAEDISCON: 10101 }],
    [TIMEOUT, { WSAEWOULDBLOCK: 10035 }],
    [ADDRESS_IN_USE, { WSAEADDRINUSE: 10048 }],
    [SERVER_ERROR, { WSAEMFILE: 10024, WSAENOBUFS: 10055, WSAEPROCLIM: 10067 }],
    [NAME_NOT_FOUND, { WSAHOST_NOT_FOUND: 11001 }],
    [NAME_SERVER_FAILED, { WSATRY_AGAIN: 11002, WSANO_RECOVERY: 11003 }],
    [NO_ADDRESS, { WSANO_DATA: 11004, WSANO_ADDRESS: [] }],
  ],
};

/** Errors of Windows itself that a session ends with. */
export const WIN32: CodeTable = {
  source: "winerror.h of the Windows SDK 10.0",
  numbers: ["win32"],
  rows: [
    [REFUSED, { ERROR_CONNECTION_REFUSED: 1225 }],
    [UNREACHABLE, { ERROR_NETWORK_UNREACHABLE: 1231, ERROR_HOST_UNREACHABLE: 1232, ERROR_NO_NETWORK: 1222 }],
    [REFUSED, { ERROR_PORT_UNREACHABLE: 1234 }],
    [TIMEOUT, { ERROR_SEM_TIMEOUT: 121, ERROR_TIMEOUT: 1460, WAIT_TIMEOUT: [] }],
    [
      LOST,
      { ERROR_NETNAME_DELETED: 64, ERROR_CONNECTION_ABORTED: 1236, ERROR_BROKEN_PIPE: 109, ERROR_UNEXP_NET_ERR: 59 },
      { unless: IN_HANDSHAKE },
    ],
    [NOT_CONNECTED, { ERROR_CONNECTION_INVALID: 1229, ERROR_GRACEFUL_DISCONNECT: 1226, ERROR_NOT_CONNECTED: 2250 }],
    [{ confidence: "certain", ids: ["auth-credentials-rejected"] }, { ERROR_LOGON_FAILURE: 1326 }],
    [
      { confidence: "certain", ids: ["auth-account-locked"] },
      { ERROR_ACCOUNT_DISABLED: 1331, ERROR_ACCOUNT_LOCKED_OUT: 1909 },
    ],
    [
      { confidence: "certain", ids: ["auth-password-expired"] },
      { ERROR_PASSWORD_EXPIRED: 1330, ERROR_PASSWORD_MUST_CHANGE: 1907 },
    ],
    [{ confidence: "certain", ids: ["session-storage-full"] }, { ERROR_DISK_FULL: 112 }],
  ],
};
