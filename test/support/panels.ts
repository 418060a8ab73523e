import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { dashboardFiles } from "../../grafana/dashboards/files.ts";
import { ROOT } from "./rules.ts";

/** A query of a panel, as it stands in the committed JSON. */
export type PanelQuery = { dashboard: string; panel: string; expression: string };

const dashboard = z.object({
  title: z.string(),
  uid: z.string(),
  links: z.array(z.object({ url: z.string().optional(), tags: z.array(z.string()) })),
  templating: z.object({
    list: z.array(z.object({ name: z.string(), type: z.string(), query: z.string().optional() })),
  }),
  panels: z.array(
    z.object({
      type: z.string(),
      title: z.string(),
      description: z.string().optional(),
      targets: z.array(z.object({ expr: z.string() })).optional(),
      fieldConfig: z
        .object({
          defaults: z.object({
            unit: z.string().optional(),
            thresholds: z.unknown(),
            links: z.array(z.object({ url: z.string() })).optional(),
          }),
        })
        .optional(),
    }),
  ),
});

/** A dashboard as Grafana reads it. */
export type ReadDashboard = z.infer<typeof dashboard>;

/** The committed dashboards. */
export function readDashboards(): readonly ReadDashboard[] {
  return dashboardFiles().map(({ path }) => dashboard.parse(JSON.parse(readFileSync(join(ROOT, path), "utf8"))));
}

/** Every query of every panel. */
export function panelQueries(dashboards: readonly ReadDashboard[]): readonly PanelQuery[] {
  return dashboards.flatMap(({ title, panels }) =>
    panels.flatMap((panel) =>
      (panel.targets ?? []).map(({ expr }) => ({ dashboard: title, panel: panel.title, expression: expr })),
    ),
  );
}

/** A text of a dashboard with its variables filled in, as Grafana does it. Throws on one that has no value. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\$(?:\{(\w+)\}|(\w+))/g, (variable, braced: string | undefined, bare: string | undefined) => {
    const value = values[braced ?? bare ?? ""];
    if (value === undefined) throw new Error(`${variable} has no value, in: ${text}`);
    return value;
  });
}
