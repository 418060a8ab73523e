import { describe, expect, it } from "vitest";
import { Waterfall } from "../../../../web/parts/course/waterfall.tsx";
import { healthyReport } from "../../../support/healthy-report.ts";
import { rendered, textOf } from "../../rendered.tsx";

const check = healthyReport();

describe("the steps of a check", () => {
  it("are rows of one table, under the age of the latest check", async () => {
    const page = await rendered(<Waterfall check={check} past={false} />);
    expect(page.getByRole("region").className).toBe("card panel course");
    expect(textOf(page.getByRole("heading", { level: 2 }))).toBe("The last check, 10 seconds ago: 180 ms");
    expect(page.part("h2 span").title).toMatch(/Nov 2\d, 2026/);
    expect(page.getAllByRole("rowheader").length).toBe(check.phases.length);
    expect(page.getAllByRole("columnheader").length).toBe(4);
    const report = page.getByRole("link", { name: "Report to share or print" });
    expect(report.getAttribute("href")).toBe(`/checks/${check.id}`);
  });

  it("of an earlier check have its time above them", async () => {
    const page = await rendered(<Waterfall check={check} past />);
    expect(textOf(page.getByRole("heading", { level: 2 }))).toMatch(/^The check of Nov 2\d, 2026.*: 180 ms$/);
  });

  it("do not lead to the report on the report itself", async () => {
    const page = await rendered(<Waterfall check={check} past />, `/checks/${check.id}`);
    expect(page.queryByRole("link")).toBeNull();
  });
});
