import { IN_HANDSHAKE, IPV6, LATER_THAN_CONNECTING, OF_A_FILE } from "./conditions.ts";
import {
  ADDRESS_IN_USE,
  BLOCKED_LOCALLY,
  CONNECT_TIMEOUT,
  LOST,
  NOT_CONNECTED,
  REFUSED,
  SERVER_ERROR,
  STORAGE_FAILED,
  STORAGE_FULL,
  TIMEOUT,
  TLS_FAILED,
  UNREACHABLE,
} from "./meanings.ts";
import type { CodeTable } from "./table.ts";

/**
 * Errors of the C library, with the numbers of Linux and, where they differ, of macOS and the BSDs. A number that means something
 * else on the other system is left to the one that a mail session meets. EPERM, EINTR and EIO have no number here: Python 2 numbers
 * its TLS errors the same.
 */
export const ERRNO: CodeTable = {
  source:
    "linux/uapi/asm-generic/errno-base.h and errno.h (6.1), sys/errno.h of XNU (macOS 14), uv/errno.h (libuv 1.x)",
  numbers: ["errno"],
  rows: [
    [REFUSED, { ECONNREFUSED: [111, 61, 4078] }, { unless: IPV6 }],
    [
      CONNECT_TIMEOUT,
      { ETIMEDOUT: [110, 60, 4039] },
      { unless: new RegExp(`${LATER_THAN_CONNECTING.source}|${IPV6.source}`, "i") },
    ],
    [
      UNREACHABLE,
      {
        ENETDOWN: [100, 50, 4063],
        ENETUNREACH: [101, 51, 4062],
        EHOSTDOWN: [112, 64, 4031],
        EHOSTUNREACH: [113, 65, 4073],
        EADDRNOTAVAIL: [99, 49, 4090],
        ENONET: [],
      },
      { unless: IPV6 },
    ],
    [{ confidence: "likely", ids: ["tcp-ipv6-failing", "tcp-host-unreachable"] }, { EAFNOSUPPORT: [97, 47, 4089] }],
    [BLOCKED_LOCALLY, { EACCES: [13, 4092], EPERM: [] }, { unless: OF_A_FILE }],
    [
      LOST,
      {
        ECONNRESET: [104, 54, 4077],
        ECONNABORTED: [103, 53, 4079],
        EPIPE: [32, 4047],
        ENETRESET: [102, 52],
      },
      { unless: IN_HANDSHAKE },
    ],
    [NOT_CONNECTED, { ENOTCONN: [107, 57, 4053], ESHUTDOWN: [108, 58, 4042], ENOTSOCK: [88, 38] }],
    [TIMEOUT, { ETIME: 62, EAGAIN: [11, 35], EWOULDBLOCK: [] }],
    [ADDRESS_IN_USE, { EADDRINUSE: [98, 48, 4091] }],
    [TLS_FAILED, { EPROTO: [71, 4046] }],
    [STORAGE_FULL, { ENOSPC: [28, 4055], EDQUOT: [122, 69], EROFS: [30, 4043] }],
    [STORAGE_FAILED, { EIO: [], ESTALE: [116, 70] }],
    [SERVER_ERROR, { EMFILE: [24, 4066], ENFILE: [23, 4061], ENOBUFS: [105, 55, 4060], ENOMEM: [12] }],
  ],
};
