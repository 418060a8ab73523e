import type { Failure } from "../contract/facts.ts";
import type { TroubleKind } from "../contract/troubles.ts";

/** The code of a wait that ended while the process itself was held up, so that it says nothing of the server. */
export const HELD_UP = "HELD_UP";
/** The code of a connection for which this machine had no local port left. */
export const NO_FREE_PORT = "NO_FREE_PORT";
/** The code of a file of the configuration, such as one with a password, that could not be read when it was needed. */
export const FILE_UNREADABLE = "FILE_UNREADABLE";

/** The code of a certificate that is not valid by a clock of ours that was set lately, and was by the clock as it was before. */
export const CLOCK_SET = "CLOCK_SET";

/** Node's codes (the system's, OpenSSL's, c-ares') and our own. */
const KINDS: ReadonlyMap<string, TroubleKind> = new Map([
  ["EMFILE", "descriptors"],
  ["ENFILE", "descriptors"],
  ["ENOBUFS", "memory"],
  ["ENOMEM", "memory"],
  ["EAI_MEMORY", "memory"],
  // connect(2): no local resources for it. getaddrinfo's "again" is EAI_AGAIN.
  ["EAGAIN", "memory"],
  ["ERR_MEMORY_ALLOCATION_FAILED", "memory"],
  ["ERR_SSL_MALLOC_FAILURE", "memory"],
  ["ERR_OSSL_MALLOC_FAILURE", "memory"],
  ["EADDRINUSE", "ports"],
  [NO_FREE_PORT, "ports"],
  [HELD_UP, "late"],
  [FILE_UNREADABLE, "file"],
  [CLOCK_SET, "clock"],
]);

/** What only we say: a server, or a token endpoint, that names one of these is not believed to mean it. */
export function isOurs(code: string): boolean {
  return KINDS.has(code) || code === "ABORTED" || code === "TARGET_NOT_ALLOWED";
}

/** Which trouble of our own a failure is; null for one that says something of the server, or of the way to it. */
export function troubleIn({ code }: Pick<Failure, "code">): TroubleKind | null {
  return KINDS.get(code) ?? null;
}
