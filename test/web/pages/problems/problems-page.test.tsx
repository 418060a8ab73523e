import { describe, expect, it, vi } from "vitest";
import { overview } from "../../../../web/live/live.ts";
import { ProblemsPage } from "../../../../web/pages/problems/problems-page.tsx";
import { catalogueProblem } from "../../../support/catalogue-problem.ts";
import { expiredFinding, overviewOf, summaryWith } from "../../../support/healthy-summary.ts";
import { answering, type Given } from "../../answering.ts";
import { lets, press, rendered, textOf, type } from "../../rendered.tsx";

const seen = [{ server: "old", checks: 3, lastSeen: "2026-11-22T12:00:10.000Z" }];
const diagnoses = [
  catalogueProblem({ now: ["a", "b"] }),
  catalogueProblem({ id: "auth-timeout", seen }),
  catalogueProblem({ id: "dns-timeout" }),
];

async function shown(path = "/problems", given: Given = { body: { diagnoses } }) {
  const asked = answering({ "/api/v1/diagnoses": given });
  const page = await rendered(<ProblemsPage />, path);
  await lets(() => undefined);
  return { page, asked };
}
const sectionsOf = (page: Awaited<ReturnType<typeof rendered>>) =>
  [...page.root.querySelectorAll(".catalogue")].map((section) => [
    section.querySelector("h2")?.textContent,
    ...[...section.querySelectorAll("li")].map((row) => row.querySelector("strong")?.textContent ?? "-"),
  ]);

describe("the catalogue", () => {
  it("shows what is here now, what was, and everything by subject", async () => {
    const { page } = await shown();
    expect(page.getByRole("heading", { level: 1 }).textContent).toBe("Problems and what to do");
    expect(page.part("p.sub").textContent).toBe(
      "3 problems that imapscope recognises. 1 is here now, 1 more was seen in the last 30 days.",
    );
    expect(sectionsOf(page)).toEqual([
      ["Here now", "on 2 servers now"],
      ["In the last 30 days", "last 1 day ago"],
      ["Name lookup (DNS)", "-"],
      ["Encryption (TLS)", "-"],
      ["Login", "-"],
    ]);
    const groups = page.getByRole("navigation", { name: "Groups of problems" });
    expect([...groups.querySelectorAll("a")].map((a) => [textOf(a), a.getAttribute("href"), a.className])).toEqual([
      ["Name lookup (DNS)", "#dns", "chip"],
      ["Encryption (TLS)", "#tls", "chip"],
      ["Login", "#auth", "chip"],
    ]);
    expect([groups.className, page.part("#dns").tagName]).toEqual(["chips", "SECTION"]);
    expect(page.getByRole("status").textContent).toBe("");
  });

  it("counts by what is live, as soon as that is known", async () => {
    overview.value = overviewOf([summaryWith([expiredFinding()], { name: "a" }), { name: "b" }, { latest: null }]);
    expect(sectionsOf((await shown()).page)[0]).toEqual(["Here now", "on 1 server now"]);
    overview.value = overviewOf([{}]);
    expect(sectionsOf((await shown()).page)[0]?.[0]).toBe("In the last 30 days");
  });

  it("is searched, by the address", async () => {
    const { page } = await shown("/problems?q=dns");
    const field = page.getByRole("searchbox", { name: "Search for a problem, a word of an error message, or an id" });
    expect(field).toHaveProperty("value", "dns");
    expect([field.getAttribute("placeholder"), field.getAttribute("autocomplete")]).toEqual([
      "Search for a problem, a word of an error message, or an id",
      "off",
    ]);
    expect(page.part("search").className).toBe("catalogue-search");
    expect([page.getByRole("status").textContent, page.getByRole("status").className]).toEqual([
      "1 problem found",
      "muted",
    ]);
    expect([sectionsOf(page).map(([heading]) => heading), page.queryByRole("navigation")]).toEqual([
      ["Name lookup (DNS)"],
      null,
    ]);
    expect(page.part("p.sub").textContent).toContain("1 is here now");
    await type(field, "a b&c");
    expect(location.search).toBe("?q=a%20b%26c");
    await type(field, "");
    expect(location.pathname + location.search).toBe("/problems");
  });

  it("is searched by a complaint: what that can come from stands first", async () => {
    const text = { title: "t", cause: "c", fix: { user: [], admin: [] }, answers: {} };
    const usually = [{ id: "auth-timeout", catalogued: true, ...text }];
    answering({
      "/api/v1/diagnoses": { body: { diagnoses } },
      "/api/v1/explain": {
        body: { complaint: "nothing-arrives", title: "No mail", questions: [], selfCheck: "s", usually, diagnoses: [] },
      },
    });
    const page = await rendered(<ProblemsPage />, `/problems?q=${encodeURIComponent("收不到新邮件")}`);
    await expect.poll(() => sectionsOf(page).map(([heading]) => heading)).toEqual(["No mail"]);
    expect([page.getByRole("status").textContent, page.count("p.card")]).toEqual(["1 problem found", 0]);
  });

  it("says that nothing is like that, and shows all again", async () => {
    const { page } = await shown("/problems?q=zz");
    expect(textOf(page.part("p.card"))).toBe("No problem matches. Show all problems");
    expect(page.part("p.card").className).toBe("card empty");
    const all = page.getByRole("button", { name: "Show all problems" });
    expect(all.className).toBe("link");
    await press(all);
    expect([location.search, page.count(".catalogue") > 0]).toEqual(["", true]);
    expect(page.count("p.card")).toBe(0);
  });

  it("is waited for, or could not be had", async () => {
    const { page, asked } = await shown("/problems", { status: 500, body: {} });
    expect(page.getByRole("heading", { level: 1 }).textContent).toBe("Problems and what to do");
    expect(page.count(".skeleton")).toBe(0);
    await press(page.getByRole("button", { name: "Try again" }));
    expect(asked.length).toBe(2);
    vi.stubGlobal("fetch", () => new Promise(() => undefined));
    const waiting = await rendered(<ProblemsPage />);
    expect([waiting.count(".skeleton i"), waiting.queryByRole("alert")]).toEqual([10, null]);
  });
});
