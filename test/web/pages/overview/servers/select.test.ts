import { describe, expect, it } from "vitest";
import type { ServerSummary } from "../../../../../server/contract/answers/server.ts";
import { type View, WHOLE_VIEW } from "../../../../../web/links/overview-view.ts";
import { select } from "../../../../../web/pages/overview/servers/select.ts";
import { expiredFinding, healthySummary, summaryWith } from "../../../../support/healthy-summary.ts";

const SERVERS: readonly ServerSummary[] = [
  healthySummary({ name: "node-10", labels: { site: "fra" } }),
  summaryWith([expiredFinding()], { name: "node-9", state: "down", host: "old.example.net" }),
  healthySummary({ name: "new", state: "unknown", latest: null }),
];

const names = (view: Partial<View>) => select(SERVERS, { ...WHOLE_VIEW, ...view }).map(({ name }) => name);

describe("select", () => {
  it("puts first what needs people", () => {
    expect(names({})).toEqual(["node-9", "new", "node-10"]);
  });

  it("finds by name, host, label, and by what is wrong", () => {
    expect(names({ text: "NODE" })).toEqual(["node-9", "node-10"]);
    expect(names({ text: "old.example" })).toEqual(["node-9"]);
    expect(names({ text: "site=fra" })).toEqual(["node-10"]);
    expect(names({ text: "tls-certificate-expired" })).toEqual(["node-9"]);
    expect(names({ text: "certificate node" })).toEqual(["node-9"]);
    expect(names({ text: "nothing like that" })).toEqual([]);
  });

  it("keeps the chosen states", () => {
    expect(names({ states: ["down", "unknown"] })).toEqual(["node-9", "new"]);
  });

  it("keeps servers with the chosen labels", () => {
    expect(names({ labels: { site: "fra" } })).toEqual(["node-10"]);
    expect(names({ labels: { site: "fra", team: "mail" } })).toEqual([]);
  });

  it("orders by how bad the last day was, and by whether two devices stay in step", () => {
    const day = (state: "down" | "warning") => [state, ...healthySummary().day.slice(1)];
    const startedAt = "2026-11-23T12:00:00.000Z";
    const servers = [
      healthySummary({ name: "fine", sync: { state: "in-step", startedAt } }),
      healthySummary({ name: "warned", day: Array(24).fill("warning") }),
      healthySummary({ name: "was-down", day: day("down"), sync: { state: "broken", startedAt } }),
      healthySummary({ name: "new", day: [null], sync: { state: "waiting", startedAt: null } }),
    ];
    const order = (sort: View["sort"]) => select(servers, { ...WHOLE_VIEW, sort }).map(({ name }) => name);
    expect(order("day")).toEqual(["was-down", "warned", "fine", "new"]);
    expect(order("sync")).toEqual(["was-down", "new", "fine", "warned"]);
  });

  it("orders names as people count", () => {
    expect(names({ sort: "name" })).toEqual(["new", "node-9", "node-10"]);
    expect(names({ sort: "name", descending: true })).toEqual(["node-10", "node-9", "new"]);
  });

  it("puts last what has no value, whichever way round", () => {
    expect(names({ sort: "certificate" }).at(-1)).toBe("new");
    expect(names({ sort: "certificate", descending: true }).at(-1)).toBe("new");
    expect(names({ sort: "seconds" })[0]).toBe("node-10");
  });
});
