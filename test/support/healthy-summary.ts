import type { PastCheck } from "../../server/contract/answers/check.ts";
import type { FindingReport } from "../../server/contract/answers/finding.ts";
import type { Overview, ServerSummary, SyncSummary } from "../../server/contract/answers/server.ts";

/** A server that is up, with one check, and some things changed. */
export function healthySummary(changes: Partial<ServerSummary> = {}): ServerSummary {
  return {
    name: "corp",
    host: "mail.example.com",
    port: 993,
    security: "implicit-tls",
    user: "monitor@example.com",
    signIn: "password",
    timing: "30s",
    intervalSeconds: 30,
    labels: {},
    state: "up",
    since: { moment: "2026-11-23T12:00:00.000Z", atLeast: true },
    paused: null,
    leftAloneUntil: null,
    latest: {
      id: "1",
      startedAt: "2026-11-23T12:00:00.000Z",
      seconds: 0.18,
      findings: [],
      certificateNotAfter: "2027-01-23T00:00:00.000Z",
    },
    checking: false,
    sync: null,
    day: Array.from({ length: 24 }, () => "up" as const),
    recent: [recentCheck()],
    ...changes,
  };
}

/** The same server with these findings, the root cause first. */
export function summaryWith(findings: readonly FindingReport[], changes: Partial<ServerSummary> = {}): ServerSummary {
  const healthy = healthySummary();
  return { ...healthy, latest: healthy.latest && { ...healthy.latest, findings }, ...changes };
}

/** An expired certificate, with some things changed. */
export function expiredFinding(changes: Partial<FindingReport> = {}): FindingReport {
  return {
    id: "tls-certificate-expired",
    severity: "critical",
    scope: "server",
    phase: "tls",
    evidence: { host: "mail.example.com", days: 3 },
    title: "The certificate of mail.example.com expired 3 days ago",
    cause: "Mail programs warn or refuse to connect.",
    fix: { user: ["Wait."], admin: ["Renew the certificate: `certbot renew`."] },
    reference: "https://www.rfc-editor.org/rfc/rfc5280",
    transient: false,
    verify: [],
    severityReason: "Nobody can read mail on this server with these settings.",
    who: ["admin"],
    ...changes,
  };
}

/** A check that found nothing, with some things changed. */
export function recentCheck(changes: Partial<PastCheck> = {}): PastCheck {
  return { id: "1", startedAt: "2026-11-23T12:00:00.000Z", seconds: 0.18, state: "up", ...changes };
}

/** All servers as the page gets them: each healthy, but for what is said of it. */
export function overviewOf(servers: readonly Partial<ServerSummary>[], changes: Partial<Overview> = {}): Overview {
  return {
    now: "2026-11-23T12:00:10.000Z",
    version: "1.2.3",
    demo: false,
    servers: servers.map((server) => healthySummary(server)),
    ...changes,
  };
}

/** What came of a canary ten seconds ago. */
export function syncSummary(state: Exclude<SyncSummary["state"], "waiting"> = "in-step"): SyncSummary {
  return { state, startedAt: "2026-11-23T12:00:00.000Z" };
}
