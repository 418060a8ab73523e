import type { ServerConfig } from "../config/types.ts";
import type { Unreadable } from "./current-files.ts";
import type { Deadline } from "./deadline.ts";
import type { OutboundPolicy } from "./outbound-policy.ts";
import type { PeerText } from "./peer-text/peer-text.ts";
import type { Patience } from "./sync/patience.ts";
import type { TokenCache } from "./token/cache.ts";
import type { Resolve } from "./wire/resolver.ts";

/** What every phase of one probe shares. */
export type Run = {
  config: ServerConfig;
  /** What of it could not be read just now, and must not be used. */
  unreadable?: Unreadable | undefined;
  deadline: Deadline;
  /** By which whatever a peer sent comes into facts: it hides secrets that the peer repeats. */
  peer: PeerText;
  /** Seconds since the probe began. */
  elapsed(): number;
  resolve: Resolve;
  /** One of many checks of its server: what hardly ever changes is not asked each time. */
  routine?: boolean | undefined;
  /** Where whoever is probed finds out who asks; goes into the ID (RFC 2971). */
  supportUrl?: string | undefined;
  /** The name servers to ask besides `resolve`; the system's when undefined, or nobody with a `resolve` that is not the system's. */
  nameServers?: readonly string[] | undefined;
  /** How long a canary waits for what should come; long enough for any server when undefined. */
  patience?: Patience | undefined;
  /** Where the probe may go; anywhere when undefined. */
  policy?: OutboundPolicy | undefined;
  /** Where access tokens come from; a cache of the process when undefined. */
  tokens?: TokenCache | undefined;
};
