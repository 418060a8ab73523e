import { zValidator } from "@hono/zod-validator";
import { Hono } from "hono";
import { z } from "zod";
import type { IncidentReport, Series, Uptime } from "../contract/answers/series.ts";
import type { Language } from "../contract/languages.ts";
import { RANGES, type Range, UPTIME_RANGES, type UptimeRange } from "../contract/ranges.ts";
import type { State } from "../contract/states.ts";
import { describe } from "../present/report.ts";
import type { Incident } from "../record/history/incident.ts";
import { clampStretches, downMs } from "../record/history/stretches.ts";
import type { Dependencies } from "./dependencies.ts";
import { invalid } from "./invalid.ts";
import { reader } from "./language.ts";
import { problem } from "./problem.ts";
import { cellList, lineLists } from "./series-cells.ts";

const HOUR = 3600;
const DAY = 24 * HOUR;
/** How long a range is, and its cells, in seconds; none has more than 367 cells. */
const SPANS: Readonly<Record<Range, { seconds: number; step: number }>> = {
  "1h": { seconds: HOUR, step: 10 },
  "24h": { seconds: DAY, step: 300 },
  "7d": { seconds: 7 * DAY, step: HOUR },
  "30d": { seconds: 30 * DAY, step: 2 * HOUR },
  "1y": { seconds: 365 * DAY, step: DAY },
};
const MOST_INCIDENTS = 100;

/** `?range=24h`. */
export const seriesQuery = z.object({
  range: z.enum(RANGES, { error: `write one of ${RANGES.join(", ")}, for example ?range=24h` }).default("24h"),
});

/** `/api/v1/servers/:name/series?range=1h|24h|7d|30d|1y`: a server's past for charts, its uptime and incidents. */
export function seriesRoutes(dependencies: Dependencies) {
  return new Hono().use(reader).get("/:name/series", zValidator("query", seriesQuery, invalid), async (c) => {
    const name = c.req.param("name");
    if (!dependencies.config().servers.some((server) => server.name === name)) {
      return problem(c, 404, `There is no server "${name}". GET /api/v1/servers lists the configured servers.`);
    }
    return c.json<Series>(await series(dependencies, name, c.req.valid("query").range, c.get("reader")));
  });
}

async function series(
  { store, config, live }: Dependencies,
  server: string,
  range: Range,
  language: Language,
): Promise<Series> {
  const to = new Date();
  const { seconds } = SPANS[range];
  // Where checks are not kept as long as the range is, only the hours know everything: failures are kept longer.
  const step = seconds > config().retention.checks ? Math.max(SPANS[range].step, HOUR) : SPANS[range].step;
  const from = new Date(Math.floor((to.getTime() - seconds * 1000) / (step * 1000)) * step * 1000);
  const cells = await store.cells(server, { from, to, seconds: step });
  const grid = {
    from: from.getTime(),
    step: step * 1000,
    count: Math.ceil((to.getTime() - from.getTime()) / step / 1000),
  };
  const incidents = await store.incidents(server, { since: from, limit: MOST_INCIDENTS + 1 });
  const uptimes = await Promise.all(UPTIME_RANGES.map(async (one) => [one, await uptime(store, server, one, to)]));
  return {
    server,
    range,
    from: from.toISOString(),
    to: to.toISOString(),
    step,
    cells: cellList(cells, grid),
    lines: lineLists(cells, grid),
    uptime: Object.fromEntries(uptimes) as Series["uptime"],
    incidents: incidents
      .slice(0, MOST_INCIDENTS)
      .map((incident) => incidentReport(incident, { state: live.state(server), now: to, language })),
    moreIncidents: incidents.length > MOST_INCIDENTS,
  };
}

async function uptime(store: Dependencies["store"], server: string, range: UptimeRange, to: Date): Promise<Uptime> {
  const from = new Date(to.getTime() - SPANS[range].seconds * 1000);
  const { up, warning, degraded, down } = await store.lasted(server, { from, to });
  const knownSeconds = up + warning + degraded + down;
  return { share: knownSeconds > 0 ? 1 - down / knownSeconds : null, knownSeconds, downSeconds: down };
}

type Now = { state: State; now: Date; language: Language };

function incidentReport(incident: Incident, { state: current, now, language }: Now): IncidentReport {
  const { began, ended, state, findings } = incident;
  const moment = (at: number) => new Date(at).toISOString();
  // What the newest check saw holds for a while that has not passed yet.
  const stretches = incident.stretches && clampStretches(incident.stretches, now.getTime());
  return {
    began: moment(began),
    ended: ended === null ? null : moment(ended),
    seconds: ((ended ?? now.getTime()) - began) / 1000,
    state,
    now: ended === null ? current : null,
    downSeconds: stretches && downMs(stretches) / 1000,
    stretches: stretches
      ? stretches.list.map(({ from, to, state }) => ({ from: moment(from), to: moment(to), state }))
      : null,
    causes: findings.map((finding) => ({ id: finding.id, title: describe(finding, language).title })),
  };
}
