import { describe, expect, it, vi } from "vitest";
import { PastCheck } from "../../../../web/pages/server/past-check.tsx";
import { healthyReport } from "../../../support/healthy-report.ts";
import { answering, type Given } from "../../answering.ts";
import { lets, press, rendered, textOf } from "../../rendered.tsx";

async function shown(given: Given) {
  const asked = answering({ "/api/v1/checks/7": given });
  const scrolled = vi.fn();
  vi.stubGlobal("scrollTo", scrolled);
  const page = await rendered(<PastCheck id="7" name="corp" />);
  await lets(() => undefined);
  return { page, asked, scrolled };
}

describe("a check that is not the latest", () => {
  it("says so and leads to that, above what it found and what was said", async () => {
    const transcript = [{ at: 0, from: "server", line: "* OK" }] as const;
    const { page, scrolled } = await shown({ body: healthyReport({ transcript }) });
    expect(page.part("aside").className).toBe("banner");
    expect(page.part("aside p").textContent).toMatch(/^You are looking at the check of Nov 2\d, 2026/);
    const latest = page.getByRole("link", { name: "Show the latest" });
    expect([latest.getAttribute("href"), latest.className]).toEqual(["/servers/corp", "button"]);
    const headings = page.getAllByRole("heading", { level: 2 }).map(textOf);
    expect(headings[0]).toMatch(/^The check of Nov/);
    expect(headings.at(-1)).toBe("Transcript");
    expect(scrolled.mock.calls).toEqual([[0, 0]]);
  });

  it("may be gone", async () => {
    const { page } = await shown({ status: 404, body: {} });
    expect(page.getByRole("heading", { level: 2 }).textContent).toBe("This check no longer exists");
    expect(page.text()).toContain("Old checks are deleted after the time set in the configuration.");
    expect(page.part("section").className).toBe("card panel");
    const back = page.getByRole("link", { name: "Show the latest check" });
    expect([back.getAttribute("href"), back.className]).toEqual(["/servers/corp", "button"]);
  });

  it("could not be had, and can be asked for again", async () => {
    const { page, asked } = await shown({ status: 500, body: {} });
    expect(page.getByRole("alert").textContent).toContain("(500)");
    await press(page.getByRole("button", { name: "Try again" }));
    expect(asked.length).toBe(2);
  });

  it("is waited for", async () => {
    vi.stubGlobal("fetch", () => new Promise(() => undefined));
    vi.stubGlobal("scrollTo", () => undefined);
    const page = await rendered(<PastCheck id="7" name="corp" />);
    expect(page.count(".skeleton i")).toBe(8);
  });
});
