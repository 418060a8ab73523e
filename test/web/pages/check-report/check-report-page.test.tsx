import { Route, Router } from "preact-iso";
import { describe, expect, it, vi } from "vitest";
import { CheckReportPage } from "../../../../web/pages/check-report/check-report-page.tsx";
import { healthyReport } from "../../../support/healthy-report.ts";
import { answering, type Given } from "../../answering.ts";
import { lets, press, rendered, textOf } from "../../rendered.tsx";

const Routed = () => (
  <Router>
    <Route path="/checks/:id" component={CheckReportPage} />
    <Route default component={() => null} />
  </Router>
);

async function shown(given: Given) {
  const asked = answering({ "/api/v1/checks/7": given });
  const page = await rendered(<Routed />, "/checks/7");
  await lets(() => undefined);
  return { page, asked };
}
const check = healthyReport({ id: "7", transcript: [{ at: 0, from: "server", line: "* OK" }] });

describe("the report of a check", () => {
  it("has everything that it found and saw", async () => {
    const { page } = await shown({ body: check });
    expect(page.getByRole("heading", { level: 1 }).textContent).toBe("corp is up");
    const headings = page.getAllByRole("heading", { level: 2 }).map(textOf);
    expect([headings[0]?.startsWith("The check of Nov"), headings.at(-1)]).toEqual([true, "Transcript"]);
    expect([page.queryByRole("alert"), page.count(".skeleton")]).toEqual([null, 0]);
  });

  it("opens all that is folded while it is printed, and only that long", async () => {
    const { page } = await shown({ body: check });
    const open = () => [...page.root.querySelectorAll("details")].map((one) => one.hasAttribute("open"));
    const before = open();
    dispatchEvent(new Event("beforeprint"));
    expect(open().every(Boolean)).toBe(true);
    dispatchEvent(new Event("afterprint"));
    expect(open()).toEqual(before);
    expect(before).toContain(false);
  });

  it("may be gone", async () => {
    const { page } = await shown({ status: 404, body: {} });
    expect(page.getByRole("heading", { level: 1 }).textContent).toBe("This check no longer exists");
    expect(page.part("p.sub").textContent).toBe("Old checks are deleted after the time set in the configuration.");
    expect([page.part("div").className, page.getByRole("link").getAttribute("href")]).toEqual(["lost", "/"]);
  });

  it("could not be had, or is waited for", async () => {
    const { page, asked } = await shown({ status: 500, body: {} });
    expect([page.getByRole("heading", { level: 1 }).textContent, page.count(".skeleton")]).toEqual(["Check", 0]);
    await press(page.getByRole("button", { name: "Try again" }));
    expect(asked.length).toBe(2);
    vi.stubGlobal("fetch", () => new Promise(() => undefined));
    const waiting = await rendered(<Routed />, "/checks/7");
    expect([waiting.count(".skeleton i"), waiting.queryByRole("alert")]).toEqual([8, null]);
  });
});
