import type { CatalogueProgram } from "../program.ts";

/** The C library: errors of the system and of looking up names, as every program on Linux shows them. */
export const LIBC: CatalogueProgram = {
  name: "libc",
  files: [
    { path: /^usr\/share\/locale\/(?<language>[^/]+)\/LC_MESSAGES\/libc\.mo$/, format: "mo" },
    { path: /^po\/(?<language>[^/]+)\.po$/, format: "po" },
  ],
  keys: {
    refused: ["Connection refused"],
    "timed-out": ["Connection timed out"],
    unreachable: [
      "No route to host",
      "Network is unreachable",
      "Network is down",
      "Host is down",
      "Cannot assign requested address",
      "Machine is not on the network",
    ],
    "no-ipv6": ["Address family not supported by protocol"],
    reset: ["Connection reset by peer"],
    lost: [
      "Broken pipe",
      "Software caused connection abort",
      "Network dropped connection on reset",
      "Transport endpoint is not connected",
      "Cannot send after transport endpoint shutdown",
    ],
    "unknown-host": ["Name or service not known", "Unknown host"],
    "no-address": [
      "No address associated with hostname",
      "No address associated with name",
      "Address family for hostname not supported",
    ],
    "name-server-failed": [
      "Temporary failure in name resolution",
      "Non-recoverable failure in name resolution",
      "Host name lookup failure",
      "Unknown resolver error",
      "Resolver internal error",
    ],
    "disk-full": ["No space left on device", "Disk quota exceeded"],
    "blocked-locally": ["Permission denied", "Operation not permitted"],
    "server-error": ["Too many open files", "Too many open files in system", "No buffer space available"],
    none: ["Success", "No such file or directory", "Operation now in progress", "Is a directory", "File exists"],
  },
};
