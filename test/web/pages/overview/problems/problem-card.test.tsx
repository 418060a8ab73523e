import { describe, expect, it } from "vitest";
import type { ServerSummary } from "../../../../../server/contract/answers/server.ts";
import { ProblemCard } from "../../../../../web/pages/overview/problems/problem-card.tsx";
import { problems } from "../../../../../web/pages/overview/problems/problems.ts";
import { reader } from "../../../../../web/parts/findings/reader.ts";
import { expiredFinding, summaryWith } from "../../../../support/healthy-summary.ts";
import { lets, press, rendered, textOf, type } from "../../../rendered.tsx";

const down = (name: string, finding = expiredFinding()) => summaryWith([finding], { name, state: "down" });

function problemOf(servers: readonly ServerSummary[]) {
  const [problem] = problems(servers);
  if (!problem) throw new Error("no problem");
  return problem;
}
const shown = (servers: readonly ServerSummary[], open = true) =>
  rendered(<ProblemCard problem={problemOf(servers)} open={open} />);

describe("a problem of the overview", () => {
  it("says what is wrong and why, what to do, who can do it and on which servers", async () => {
    const page = await shown([down("a"), down("b")]);
    expect(page.getByRole("article").className).toBe("card problem state-down open");
    const heading = page.getByRole("button", { expanded: true });
    expect(textOf(heading)).toBe("critical: The certificate of mail.example.com expired 3 days ago");
    expect(page.part("h3 .visually-hidden").textContent).toBe("critical: ");
    expect(page.part("h3 svg").getAttribute("class")).toBe("icon state-down");
    expect(page.part(".where small").textContent).toBe("for the administrator");
    expect(page.getByRole("list", { name: "Servers with this problem" }).className).toBe("chips");
    expect([...page.root.querySelectorAll(".where a")].map((a) => a.getAttribute("href"))).toEqual([
      "/servers/a",
      "/servers/b",
    ]);
    expect(page.count(".where .state-down")).toBe(2);
    const body = page.part(".body");
    expect([body.hidden, body.id]).toEqual([false, heading.getAttribute("aria-controls")]);
    expect(page.part(".body > p").textContent).toBe("Nobody can read mail on this server with these settings.");
    expect(page.part(".cause").textContent).toBe("Mail programs warn or refuse to connect.");
    expect(textOf(page.part(".fix"))).toContain("What the administrator can doRenew the certificate:");
    expect(page.getByRole("link", { name: "All about this problem" }).getAttribute("href")).toBe(
      "/problems/tls-certificate-expired?server=a",
    );
    expect([page.count(".mark"), page.count("select")]).toEqual([0, 0]);
  });

  it("has the steps of whoever reads", async () => {
    const page = await shown([down("a")]);
    await lets(() => {
      reader.value = "user";
    });
    expect(textOf(page.part(".fix"))).toBe("What a mail user can doWait.");
  });

  it("shows the first two steps at once", async () => {
    const fix = { admin: ["1", "2", "3", "4"], user: [] };
    const page = await shown([down("a", expiredFinding({ fix }))]);
    expect(textOf(page.part("summary"))).toBe("2 more steps");
  });

  it("is opened and closed", async () => {
    const page = await shown([down("a")], false);
    expect(page.getByRole("article").className).toBe("card problem state-down");
    expect(page.part(".body").hidden).toBe(true);
    await press(page.getByRole("button", { expanded: false }));
    expect(page.part(".body").hidden).toBe(false);
    expect(page.getByRole("article").className).toContain(" open");
    await press(page.getByRole("button", { expanded: true }));
    expect(page.part(".body").hidden).toBe(true);
  });

  it.each([
    [true, 6, "and 2 more"],
    [false, 3, "and 5 more"],
  ])("names some of its servers, more when it is open (%s): %i", async (open, chips, more) => {
    const page = await shown(
      ["a", "b", "c", "d", "e", "f", "g", "h"].map((name) => down(name)),
      open,
    );
    expect(page.count(".where li")).toBe(chips + 1);
    const rest = page.getByText(more);
    expect([rest.getAttribute("href"), rest.className]).toEqual(["/?q=tls-certificate-expired", "chip"]);
  });

  it("names the only ones without more", async () => {
    const page = await shown(
      ["a", "b", "c"].map((name) => down(name)),
      false,
    );
    expect([page.count(".where li"), page.text().includes("more")]).toEqual([3, false]);
  });

  it("says when it may pass by itself, and when it is not confirmed", async () => {
    const page = await shown([down("a", expiredFinding({ transient: true }))]);
    expect(page.part(".mark").textContent).toBe("may pass by itself");
    const first = await shown([summaryWith([expiredFinding()], { name: "a", state: "up" })]);
    expect([first.part(".mark").textContent, first.part(".mark").title]).toEqual([
      "not confirmed yet",
      "Only the latest check found this; the next one follows soon and decides.",
    ]);
  });

  it("of which nothing fails is a note", async () => {
    const page = await shown([down("a", expiredFinding({ severity: "notice", who: ["user", "admin"] }))]);
    expect(page.getByRole("article").className).toContain("state-note");
    expect(page.part("h3 .visually-hidden").textContent).toBe("note: ");
    expect(page.part(".where small").textContent).toBe("for the mail user or the administrator");
  });

  it("whose words differ is shown for one server, or another one", async () => {
    const other = expiredFinding({ title: "The certificate of b.example.com expired", evidence: { host: "b" } });
    const page = await shown([down("a"), down("c"), down("b", other)]);
    expect(textOf(page.part("label"))).toContain("Shown for");
    await type(page.getByRole("combobox"), "b");
    expect(textOf(page.part("h3"))).toContain("b.example.com");
    expect(page.part(".reference a").getAttribute("href")).toBe("/problems/tls-certificate-expired?server=b");
  });
});
