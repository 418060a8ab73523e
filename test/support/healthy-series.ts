import type { IncidentReport, Series, SeriesCell, Uptime } from "../../server/contract/answers/series.ts";

/** A minute in which one check found all well, with some things changed. */
export function healthyCell(changes: Partial<SeriesCell> = {}): SeriesCell {
  return { state: "up", seconds: { up: 60 }, checks: 1, failures: 0, ...changes };
}

/** A whole day without a failure, with some things changed. */
export function healthyUptime(changes: Partial<Uptime> = {}): Uptime {
  return { share: 1, knownSeconds: 86_400, downSeconds: 0, ...changes };
}

/** Three minutes of the last hour of a healthy server, with some things changed: start here and change one thing. */
export function healthySeries(changes: Partial<Series> = {}): Series {
  const uptime = healthyUptime();
  return {
    server: "corp",
    range: "1h",
    from: "2026-11-23T11:57:00.000Z",
    to: "2026-11-23T12:00:00.000Z",
    step: 60,
    cells: [healthyCell(), healthyCell(), healthyCell()],
    lines: {
      total: { median: [0.18, 0.2, 0.22], p95: [0.3, 0.31, 0.32], max: [0.5, 0.51, 0.52] },
      tls: { median: [0.04, 0.05, 0.06], p95: [0.07, 0.08, 0.09], max: [0.1, 0.11, 0.12] },
    },
    uptime: { "24h": uptime, "7d": uptime, "30d": uptime, "1y": uptime },
    incidents: [],
    moreIncidents: false,
    ...changes,
  };
}

/** Twenty-five minutes in which a certificate had expired, with some things changed. */
export function incident(changes: Partial<IncidentReport> = {}): IncidentReport {
  return {
    began: "2026-11-23T11:00:00.000Z",
    ended: "2026-11-23T11:25:00.000Z",
    seconds: 1500,
    state: "down",
    now: null,
    downSeconds: 1500,
    stretches: null,
    causes: [{ id: "tls-certificate-expired", title: "The certificate of `mail` expired" }],
    ...changes,
  };
}
