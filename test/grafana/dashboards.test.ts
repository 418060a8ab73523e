import { describe, expect, it } from "vitest";
import { METRIC_NAMES } from "../support/metric-names.ts";
import { panelQueries, readDashboards } from "../support/panels.ts";

const dashboards = readDashboards();
const shown = dashboards.flatMap(({ title, panels }) =>
  panels.filter(({ type }) => type !== "row").map((panel) => ({ ...panel, place: `${title} / ${panel.title}` })),
);

describe("the dashboards", () => {
  it("are three, with ids that links may rely on", () => {
    expect(dashboards.map(({ uid, title }) => [uid, title])).toEqual([
      ["imapscope-overview", "IMAP overview"],
      ["imapscope-server", "IMAP server"],
      ["imapscope-itself", "imapscope itself"],
    ]);
  });

  it.each(shown.map((panel) => [panel.place, panel] as const))("%s says what it shows", (_, panel) => {
    expect(panel.description).toMatch(/^[A-Z].{15,}\.$/s);
    expect(panel.targets).not.toEqual([]);
    expect(panel.fieldConfig?.defaults.thresholds).toBeDefined();
  });

  it("lead to each other and to the page", () => {
    for (const { links } of dashboards) {
      expect(links.map(({ url }) => url)).toContain("${page}/");
      expect(links.some(({ tags }) => tags.includes("imapscope"))).toBe(true);
    }
    const urls = shown.flatMap(({ fieldConfig }) => fieldConfig?.defaults.links ?? []).map(({ url }) => url);
    expect(urls.length).toBeGreaterThan(8);
    for (const url of urls)
      expect(url).toMatch(/^\$\{page\}\/(servers|problems)\/\$\{__(field\.labels|data\.fields)\.\w+\}$/);
  });

  it("can be narrowed to servers and labels", () => {
    const variables = dashboards.map(({ templating }) => templating.list.map(({ name }) => name));
    expect(variables).toEqual([
      ["datasource", "page", "labels", "server"],
      ["datasource", "page", "labels", "server"],
      ["datasource", "page", "instance"],
    ]);
  });

  it("ask only for metrics that are promised", () => {
    const asked = panelQueries(dashboards).flatMap(({ expression }) => expression.match(/\bimapscope_\w+/g) ?? []);
    expect([...new Set(asked)].filter((name) => !METRIC_NAMES.has(name))).toEqual([]);
  });
});
