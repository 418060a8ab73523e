import { NAME_NOT_FOUND, NAME_NOT_RESOLVED, NAME_SERVER_FAILED, NAME_SERVER_TIMEOUT, NO_ADDRESS } from "./meanings.ts";
import type { CodeTable } from "./table.ts";

/**
 * Errors of looking up names: of glibc, macOS and the BSDs, Windows and libuv, with their numbers, which stand behind `gaierror`.
 * EAI_BADFLAGS and its like are faults of a program, and have no place here.
 */
export const GETADDRINFO: CodeTable = {
  source:
    "netdb.h of glibc 2.36, netdb.h of Libinfo (macOS 14), ws2tcpip.h of the Windows SDK 10.0, uv.h (libuv 1.x), RFC 3493",
  numbers: ["getaddrinfo"],
  rows: [
    [NAME_NOT_FOUND, { EAI_NONAME: [-2, 8, 11001, -3008], HOST_NOT_FOUND: [] }],
    [NAME_SERVER_FAILED, { EAI_AGAIN: [-3, 2, 11002, -3001], EAI_FAIL: [-4, 4, 11003, -3004], NO_RECOVERY: [] }],
    [NO_ADDRESS, { EAI_NODATA: [-5, 7, 11004, -3007], EAI_ADDRFAMILY: [-9, 1, -3000] }],
    [{ confidence: "likely", ids: ["dns-no-address", "tcp-ipv6-failing"] }, { EAI_FAMILY: [-6, 5, 10047, -3005] }],
    [NAME_NOT_RESOLVED, { EAI_SERVICE: [-8, 9, 10109, -3010], EAI_SYSTEM: [-11, 11], EAI_MEMORY: [-10, 6, -3006] }],
  ],
};

/** What name servers answer, and what c-ares, which Node and curl ask them with, makes of it. */
export const NAME_SERVERS: CodeTable = {
  source:
    "IANA, DNS RCODEs (RFC 6895); ares.h (c-ares 1.34); errors of Node's dns module (24); windns.h of the Windows SDK 10.0",
  numbers: ["win32"],
  rows: [
    [NAME_NOT_FOUND, { NXDOMAIN: [], ENOTFOUND: [], ARES_ENOTFOUND: [], DNS_ERROR_RCODE_NAME_ERROR: 9003 }],
    [
      NAME_SERVER_FAILED,
      {
        SERVFAIL: [],
        ESERVFAIL: [],
        EREFUSED: [],
        EFORMERR: [],
        ENOTIMP: [],
        EBADRESP: [],
        ARES_ESERVFAIL: [],
        ARES_EREFUSED: [],
        ARES_EFORMERR: [],
        ARES_ENOTIMP: [],
        ARES_EBADRESP: [],
        ARES_ECONNREFUSED: [],
        ARES_ENOSERVER: [],
        DNS_ERROR_RCODE_SERVER_FAILURE: 9002,
        DNS_ERROR_RCODE_REFUSED: 9005,
        DNS_ERROR_NO_DNS_SERVERS: 9852,
      },
    ],
    [{ confidence: "certain", ids: ["dns-server-failed", "dns-timeout"] }, { ETIMEOUT: [] }],
    [NAME_SERVER_TIMEOUT, { ARES_ETIMEOUT: [] }],
    [NO_ADDRESS, { ENODATA: [], ARES_ENODATA: [], DNS_INFO_NO_RECORDS: 9501 }],
    [
      { confidence: "likely", ids: ["dns-name-not-found"] },
      { EBADNAME: [], ARES_EBADNAME: [], DNS_ERROR_INVALID_NAME_CHAR: 9560 },
    ],
  ],
};
