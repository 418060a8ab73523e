import type { PhaseName } from "./phases.ts";
import type { Security } from "./securities.ts";
import type { Severity } from "./severities.ts";
import type { State } from "./states.ts";
import type { Subject } from "./subjects.ts";

/** What people call the things of the contract, in one language: on the command line, in reports and on the page. */
export type Names = {
  /** The steps of a check, as what is done. */
  phase: Readonly<Record<PhaseName, string>>;
  state: Readonly<Record<State, string>>;
  /** What is said of one server in a state: `corp is up`. */
  is: Readonly<Record<State, string>>;
  severity: Readonly<Record<Severity, string>>;
  security: Readonly<Record<Security, string>>;
  /** What findings are about. */
  subject: Readonly<Record<Subject, string>>;
};

/** The names in English. */
export const NAMES: Names = {
  phase: {
    dns: "Find the address",
    tcp: "Connect",
    tls: "Secure the connection",
    greeting: "Greeting",
    capability: "Ask for its features",
    starttls: "Switch to TLS",
    token: "Get an access token",
    auth: "Sign in",
    list: "List mailboxes",
    status: "Count the messages",
    quota: "Read the quota",
    sync: "Keep two devices in step",
    logout: "Sign out",
  },
  state: { up: "up", warning: "warning", degraded: "degraded", down: "down", unknown: "unknown" },
  is: {
    up: "is up",
    warning: "works, but needs attention",
    degraded: "works only in part",
    down: "is down",
    unknown: "could not be tested",
  },
  severity: { critical: "critical", error: "error", warning: "warning", notice: "notice" },
  security: { "implicit-tls": "TLS", starttls: "STARTTLS", none: "not encrypted" },
  subject: {
    dns: "Name lookup (DNS)",
    tcp: "Connection (TCP)",
    service: "Mail service",
    tls: "Encryption (TLS)",
    starttls: "STARTTLS",
    greeting: "Greeting",
    capability: "Capabilities",
    token: "OAuth 2.0 token",
    auth: "Login",
    mailbox: "Mailboxes",
    quota: "Quota",
    append: "Storing messages",
    sync: "Synchronisation",
    session: "Session",
    client: "Mail program",
    latency: "Speed",
    discovery: "Discovery of settings",
    policy: "Policy of the check",
  },
};
