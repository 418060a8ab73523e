import { describe, expect, it } from "vitest";
import { fault, overview } from "../../../../web/live/live.ts";
import { OverviewPage } from "../../../../web/pages/overview/overview-page.tsx";
import { expiredFinding, overviewOf, summaryWith } from "../../../support/healthy-summary.ts";
import { press, rendered, textOf } from "../../rendered.tsx";

describe("the overview", () => {
  it("shows what is wrong before the servers", async () => {
    overview.value = overviewOf([summaryWith([expiredFinding()], { name: "a", state: "down" }), { name: "b" }]);
    const page = await rendered(<OverviewPage />);
    expect(page.getByRole("heading", { level: 1 }).textContent).toContain("a is down");
    expect(page.getAllByRole("heading", { level: 2 }).map(textOf)).toEqual([
      "What is wrong now, and what to do",
      "Servers",
    ]);
    expect(page.getAllByRole("rowheader").length).toBe(2);
    expect(page.queryByRole("alert")).toBeNull();
  });

  it("shows of the servers what the address says, and says there what is chosen", async () => {
    overview.value = overviewOf([{ name: "a", state: "down" }, { name: "b" }]);
    const page = await rendered(<OverviewPage />, "/?state=down");
    expect(page.getAllByRole("rowheader").length).toBe(1);
    await press(page.getByRole("button", { name: "1 up" }));
    expect(location.search).toBe("?state=down,up");
    expect(page.getAllByRole("rowheader").length).toBe(2);
  });

  it("leads to a first server where there is none", async () => {
    overview.value = overviewOf([]);
    const page = await rendered(<OverviewPage />);
    expect(page.getByRole("heading", { level: 2 }).textContent).toBe("Three minutes to the first check");
    expect(page.queryByRole("table")).toBeNull();
    overview.value = overviewOf([{}]);
    const other = await rendered(<OverviewPage />);
    expect(other.text()).not.toContain("Three minutes");
  });

  it("waits for what it does not know yet", async () => {
    const page = await rendered(<OverviewPage />);
    expect(page.getByRole("heading", { level: 1 }).textContent).toBe("Overview");
    expect([page.count(".skeleton"), page.count(".skeleton.tall"), page.count(".skeleton i")]).toEqual([3, 1, 9]);
    expect(page.count(".heading > .skeleton")).toBe(1);
  });

  it("says why it knows nothing, and asks again", async () => {
    fault.value = { kind: "refused", status: 500, detail: null };
    const page = await rendered(<OverviewPage />);
    expect(page.getByRole("heading", { level: 1 }).textContent).toBe("Overview");
    expect(page.getByRole("alert").textContent).toContain("(500)");
    expect(page.count(".skeleton")).toBe(0);
  });

  it("goes on showing what it knows, and says what is wrong; of a lost connection, the banner speaks", async () => {
    overview.value = overviewOf([{}]);
    fault.value = { kind: "refused", status: 500, detail: null };
    const page = await rendered(<OverviewPage />);
    expect([page.queryByRole("alert") === null, page.count("table")]).toEqual([false, 1]);
    fault.value = { kind: "unreachable" };
    const other = await rendered(<OverviewPage />);
    expect([other.queryByRole("alert"), other.count("table")]).toEqual([null, 1]);
  });
});
