import type { Depth } from "../contract/depths.ts";
import type { Security } from "../contract/securities.ts";
import type { Access } from "./access.ts";
import type { OwnTls } from "./key-pair.ts";
import type { Reread } from "./reread.ts";
import type { Secret } from "./secret.ts";

/** How often a message of our own is sent through a mailbox of its own, to see whether two sessions stay in step. */
export type SyncConfig = {
  /** Seconds from the start of one canary to the start of the next. */
  everySeconds: number;
  /** The mailbox that it lives in, as the user writes it; made when it is not there. Never one that people use. */
  mailbox: string;
};

/** When a server is checked: every so many seconds, or by a cron expression in a time zone. */
export type Timing = { kind: "every"; seconds: number } | { kind: "cron"; expression: string; timezone: string };

/** A time in which a server is not checked by itself: from each time of a cron expression on, for so long. */
export type MaintenanceWindow = { expression: string; timezone: string; seconds: number };

/** From which value on something that works is worth a warning. */
export type Thresholds = {
  /** Days of certificate validity left, below which `tls-certificate-expiring` is found; null goes by the certificate's life. */
  certificateDays: number | null;
  /** Percent of a quota, from which on `quota-nearly-full` is found. */
  quotaPercent: number;
  /** Seconds since the newest message of a mailbox, above which `mailbox-no-new-mail` is found; null never finds it. */
  newestMessageAge: number | null;
  /** Longest acceptable time in seconds, by phase name, or `total` for the whole check. */
  seconds: Readonly<Record<string, number>>;
};

/** Who to log in as, by password or by an OAuth 2.0 access token. */
export type Login = { user: string } & Credential;

/** What proves it. `token` is an access token that the user already has; `oauth2` gets one. */
export type Credential = { password: Secret } | { token: Secret } | { oauth2: OAuth2 };

/** How to get an access token (RFC 6749): by client credentials, or by a refresh token. */
export type OAuth2 = {
  tokenUrl: string;
  clientId: string;
  /** Null for a public client. */
  clientSecret: Secret | null;
  scope: string | null;
  /** The refresh token; null means client credentials. */
  refreshToken: Secret | null;
  /** When they end, as moments, where the configuration says so; absent where it does not. */
  ends?: Partial<Record<"clientSecret" | "refreshToken", string>>;
};

/** One server to monitor, complete: every default filled in, every secret read. */
export type ServerConfig = {
  /** The name that metrics, alerts and links use; unique. */
  name: string;
  /** A host name or an IP address (IPv6 without brackets). */
  host: string;
  port: number;
  security: Security;
  login: Login | null;
  depth: Depth;
  /** Mailboxes whose counts are read, as the user writes them. */
  mailboxes: readonly string[];
  /** Null where no canary is sent unless a check of depth `sync` asks for one. */
  sync: SyncConfig | null;
  timing: Timing;
  /** The longest a whole check may take, in seconds. */
  timeoutSeconds: number;
  thresholds: Thresholds;
  /** How many checks in a row have to agree before the state becomes worse. */
  confirm: number;
  /** When it is not checked by itself. */
  maintenance: readonly MaintenanceWindow[];
  /** Further trusted certificate authorities, PEM. */
  ca: string | null;
  /** Reads them again where they came from a file; absent or null where they cannot change. */
  rereadCa?: Reread<string> | null;
  labels: Readonly<Record<string, string>>;
  /** Dial this address without a lookup; host still goes into SNI and is what the certificate must match. */
  address: string | null;
  /** Look this name up instead of the host, which still goes into SNI and is what the certificate must match; absent or null for the host. */
  lookUp?: string | null;
  /** Use only addresses of this family. */
  family: 4 | 6 | null;
};

/** How addresses are probed that Prometheus asks for (`/probe?module=`), and which it may ask for. */
export type ModuleConfig = {
  /** The name that `module=` has; unique. */
  name: string;
  /** Who may be probed; one rule that fits is enough. */
  targets: readonly TargetRule[];
  /** Null where the target or its port decides. */
  security: Security | null;
  login: Login | null;
  depth: Depth;
  mailboxes: readonly string[];
  /** The longest a probe may take, in seconds. */
  timeoutSeconds: number;
  thresholds: Thresholds;
  /** Further trusted certificate authorities, PEM. */
  ca: string | null;
  /** Reads them again where they came from a file; absent or null where they cannot change. */
  rereadCa?: Reread<string> | null;
  family: 4 | 6 | null;
};

/**
 * Who may be probed: the configured servers, or a host. `host` is a name, an IP address, `*.example.com` for every name
 * below that domain, or `*` for any; `port` null means those of IMAP, 143 and 993.
 */
export type TargetRule = "configured" | { host: string; port: number | "any" | null };

/** How long what was recorded is kept, in seconds. */
export type Retention = {
  /** Checks without an error or critical finding. */
  checks: number;
  /** Checks of a server that was degraded or down. */
  failures: number;
  /** Hourly figures and incidents. */
  hourly: number;
};

/**
 * What may be a visitor's target: hosts of the configured servers, any public address, or the hosts that are found for
 * these domains.
 */
export type SelfCheckTargets = "configured" | "public" | readonly string[];

/** The check that a visitor of the page can make of their own account. */
export type SelfCheck = {
  enabled: boolean;
  targets: SelfCheckTargets;
  /** Checks that one client may begin in a minute. */
  perMinute: number;
};

/** Answers that go on: the live states of the page, and visitors' checks. */
export type Streams = {
  /** So many one client may have at a time. */
  perClient: number;
};

/** The whole configuration, parsed once at startup. */
export type Config = {
  listen: { host: string; port: number };
  /** Where people reach the page; links in alerts and reports start with it. */
  publicUrl: string | null;
  /** Further names that it is reached by, in lower case; `*.example.com` for every name below that domain. */
  allowedHosts: readonly string[];
  /** Networks (CIDR) of the reverse proxies whose word on who asks is believed. */
  trustedProxies: readonly string[];
  /** What HTTPS is served with; null for HTTP. */
  tls: OwnTls | null;
  /** The folder of the embedded database; null keeps it in memory. */
  data: string | null;
  /** Who may see and do what; everybody may do everything where it is `none`, or null because nothing is said. */
  access: Access | "none" | null;
  selfCheck: SelfCheck;
  streams: Streams;
  retention: Retention;
  servers: readonly ServerConfig[];
  /** What `/probe` can be asked for. */
  modules: readonly ModuleConfig[];
};
