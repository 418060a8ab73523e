import { Route, Router } from "preact-iso";
import { describe, expect, it, vi } from "vitest";
import { overview } from "../../../../../web/live/live.ts";
import { ProblemPage } from "../../../../../web/pages/problems/problem/problem-page.tsx";
import { catalogueProblem } from "../../../../support/catalogue-problem.ts";
import { healthySummary, overviewOf } from "../../../../support/healthy-summary.ts";
import { answering, type Given } from "../../../answering.ts";
import { lets, press, rendered, textOf } from "../../../rendered.tsx";

const ID = "tls-certificate-expired";
const Routed = () => (
  <Router>
    <Route path="/problems/:id" component={ProblemPage} />
    <Route default component={() => null} />
  </Router>
);

async function shown(given: Given, query = "") {
  const asked = answering({ [`/api/v1/diagnoses/${ID}`]: given });
  const page = await rendered(<Routed />, `/problems/${ID}${query}`);
  await lets(() => undefined);
  return { page, asked };
}

describe("the page of a problem", () => {
  it("says why it happens, who can do what, who has it, how to see that it is gone, and how it looks", async () => {
    const { page } = await shown({ body: catalogueProblem() });
    expect(page.getByRole("heading", { level: 1 }).textContent).toBe(`About ${ID}`);
    expect(page.getAllByRole("heading", { level: 2 }).map(textOf)).toEqual([
      "What you notice, and why",
      "What to do",
      "Servers that have it now",
      "In the last 30 days",
      "How to see that it is gone",
      "How it looks on the wire",
      "Alert",
    ]);
    expect(page.getByRole("region", { name: "What you notice, and why" }).innerHTML).toContain("<code>connect</code>");
    const more = page.getByRole("link", { name: "Read more at www.rfc-editor.org" });
    expect([more.getAttribute("href"), more.getAttribute("target"), more.getAttribute("rel")]).toEqual([
      "https://www.rfc-editor.org/rfc/rfc5280",
      "_blank",
      "noreferrer",
    ]);
    expect(more.parentElement?.className).toBe("reference");
    expect([...page.part(".both").querySelectorAll("h3")].map(textOf)).toEqual([
      "What a mail user can do",
      "What the administrator can do",
    ]);
    const gone = page.getByRole("region", { name: "How to see that it is gone" });
    expect([gone.className, page.part(".fix-card > .fix").className]).toEqual(["card panel fix-card", "fix"]);
    expect([...gone.querySelectorAll("li")].map(textOf)).toEqual([
      "Run imapscope check corpCopy: imapscope check corp",
    ]);
    expect(gone.querySelector("p.muted")?.textContent).toContain("npx imapscope");
    expect([page.count(".shown-for"), page.queryByRole("alert")]).toEqual([0, null]);
  });

  it("speaks of the server that the address names, and asks again when that was checked", async () => {
    overview.value = overviewOf([{ name: "corp" }]);
    const { page, asked } = await shown(
      { body: catalogueProblem({ about: { server: "corp", present: true } }) },
      "?server=corp",
    );
    expect(asked[0]?.query.server).toBe("corp");
    expect(textOf(page.part(".shown-for p"))).toBe("As found on corp now, with its names filled into the commands.");
    const { latest } = healthySummary();
    await lets(() => {
      overview.value = overviewOf([{ name: "corp", latest: latest && { ...latest, id: "2" } }]);
    });
    expect(asked.length).toBe(2);
  });

  it("leaves out what there is not", async () => {
    const { page } = await shown({ body: catalogueProblem({ wire: [], reference: "RFC 5280" }) });
    expect([page.count("pre"), page.count(".reference")]).toEqual([0, 0]);
  });

  it("offers no alert, and names no servers, of what no check can find", async () => {
    const { page } = await shown({ body: catalogueProblem({ onlyTold: true }) });
    expect(page.getAllByRole("heading", { level: 2 }).map(textOf)).toEqual([
      "What you notice, and why",
      "What to do",
      "How to see that it is gone",
      "How it looks on the wire",
    ]);
  });

  it("does not exist for every id", async () => {
    const { page } = await shown({ status: 404, body: {} });
    expect(page.getByRole("heading", { level: 1 }).textContent).toBe(`There is no problem ${ID}`);
  });

  it("could not be had, or is waited for", async () => {
    const { page, asked } = await shown({ status: 500, body: {} });
    expect([page.getByRole("heading", { level: 1 }).textContent, page.count(".skeleton")]).toEqual([ID, 0]);
    await press(page.getByRole("button", { name: "Try again" }));
    expect(asked.length).toBe(2);
    vi.stubGlobal("fetch", () => new Promise(() => undefined));
    const waiting = await rendered(<Routed />, `/problems/${ID}`);
    expect([waiting.count(".skeleton i"), waiting.queryByRole("alert")]).toEqual([8, null]);
  });

  it("stays while a newer one cannot be had", async () => {
    const { page } = await shown({ body: catalogueProblem() }, "?server=corp");
    answering({ [`/api/v1/diagnoses/${ID}`]: { status: 500, body: {} } });
    await lets(() => {
      overview.value = overviewOf([{ name: "corp" }]);
    });
    await expect.poll(() => page.queryByRole("alert")?.textContent).toContain("(500)");
    expect(page.count("pre")).toBe(1);
  });
});
