import { describe, expect, it } from "vitest";
import { labelsOf } from "../../../../../web/pages/overview/servers/labels.ts";
import { healthySummary } from "../../../../support/healthy-summary.ts";

describe("labelsOf", () => {
  it("orders labels and their values as people count", () => {
    const servers = [
      healthySummary({ labels: { site: "s10", team: "mail" } }),
      healthySummary({ labels: { site: "s9", team: "web" } }),
      healthySummary({ labels: { site: "s9" } }),
    ];
    expect(labelsOf(servers)).toEqual([
      { key: "site", values: ["s9", "s10"] },
      { key: "team", values: ["mail", "web"] },
    ]);
  });

  it("leaves out what all servers have in common", () => {
    const servers = [healthySummary({ labels: { site: "fra" } }), healthySummary({ labels: { site: "fra" } })];
    expect(labelsOf(servers)).toEqual([]);
  });

  it("keeps a label that only some have", () => {
    const servers = [healthySummary({ labels: { site: "fra" } }), healthySummary()];
    expect(labelsOf(servers)).toEqual([{ key: "site", values: ["fra"] }]);
  });
});
