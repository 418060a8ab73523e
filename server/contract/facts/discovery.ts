import type { Security } from "../securities.ts";
import type { Failure } from "./basics.ts";

/**
 * How the settings of an e-mail address were looked for. Where nothing was found, there is no server to probe: then these
 * facts stand beside phases that are all skipped as `not-applicable`, and the host is the domain.
 */
export type DiscoveryFacts = {
  /** What is behind the @, in lower case, as A-labels; what is before it is not kept. */
  domain: string;
  /** Every place that was asked, in this order, whatever came of it. */
  rungs: readonly DiscoveryRung[];
};

/** One place that was asked: its answer, or why there is none (`ENOTFOUND`, `ECONNREFUSED`, `HTTP_404`). */
export type DiscoveryRung = {
  source: DiscoverySource;
  /** The URL, the name of the record or the host that was asked. */
  asked: string;
  seconds: number;
} & (DiscoveryAnswer | { failure: Failure });

/**
 * Where settings come from: our own list of providers, Thunderbird's autoconfig (`config-v1.1.xml` of the domain or of the
 * ISP database), Microsoft's autodiscover, SRV records (RFC 6186, RFC 8314 section 5.1), the provider that the MX record
 * belongs to, or usual names that were tried.
 */
export type DiscoverySource = "provider" | "autoconfig" | "autodiscover" | "srv" | "mx" | "guess";

/** What one place says. */
export type DiscoveryAnswer = {
  /** For reading mail, the place's preferred one first; none where it knows nothing. */
  servers: readonly DiscoveredServer[];
  /** It says that there is no IMAP: an SRV record with the target `.` (RFC 6186 section 3.4), or a provider known for it. */
  declined: boolean;
};

/** One way to read mail. */
export type DiscoveredServer = {
  protocol: "imap" | "pop3" | "exchange";
  /** In lower case, without a dot at the end. */
  host: string;
  port: number;
  security: Security;
  /** Whether it was seen to speak its protocol with this security; null where it was not tried. */
  answered: boolean | null;
};
