import { describe, expect, it, vi } from "vitest";
import type { ServerSummary } from "../../../../server/contract/answers/server.ts";
import { ServerHeading } from "../../../../web/pages/server/server-heading.tsx";
import { expiredFinding, healthySummary, summaryWith } from "../../../support/healthy-summary.ts";
import { rendered, textOf } from "../../rendered.tsx";

const control = { run: { state: "ready" } as const, press: vi.fn(), stop: vi.fn() };
const shown = (changes: Partial<ServerSummary> = {}) =>
  rendered(<ServerHeading server={healthySummary(changes)} control={control} />);
const factsOf = (page: Awaited<ReturnType<typeof shown>>) => [...page.part("p.facts").children].map(textOf);

describe("the heading of a server", () => {
  it("says how it is and since when, where it is, who signs in and how often it is checked", async () => {
    const page = await shown({ labels: { team: "mail" } });
    expect(page.part("div").className).toBe("heading with-action");
    expect(page.getByRole("heading", { level: 1 }).textContent).toBe("corp is up");
    expect(textOf(page.part(".crumbs"))).toBe("Overview / corp");
    expect(page.getByRole("link", { name: "Overview" }).getAttribute("href")).toBe("/");
    expect(factsOf(page)).toEqual([
      "up for over 10 s",
      "mail.example.com:993 Copy: mail.example.com",
      "TLS",
      "as monitor@example.com",
      "every 30 seconds",
      "team=mail",
    ]);
    expect(page.part("p.facts span[title]").title).toMatch(/Nov 2\d, 2026/);
    expect(page.part(".host .mono").textContent).toBe("mail.example.com:993");
    const label = page.getByRole("link", { name: "team=mail" });
    expect([label.getAttribute("href"), label.className]).toEqual(["/?label.team=mail", "chip"]);
    expect(page.part("p.facts > span code").textContent).toBe("monitor@example.com");
    expect([page.count(".banner"), page.count(".check-now")]).toEqual([0, 1]);
  });

  it("says why it is down", async () => {
    const page = await rendered(
      <ServerHeading server={summaryWith([expiredFinding()], { state: "down" })} control={control} />,
    );
    expect(page.getByRole("heading", { level: 1 }).textContent).toBe(
      "corp is down: the certificate of mail.example.com expired 3 days ago",
    );
    expect(page.count(".banner")).toBe(0);
  });

  it.each([
    [{ user: null, security: "none" }, ["not encrypted", "without signing in", "every 30 seconds"]],
    [
      { security: "starttls", timing: "0 6 * * *", intervalSeconds: null },
      ["STARTTLS", "as monitor@example.com", "by schedule 0 6 * * *"],
    ],
  ] as const)("says how it is reached: %j", async (changes, facts) => {
    expect(factsOf(await shown(changes)).slice(2)).toEqual(facts);
  });

  it("writes IPv6 as one does, and copies it without", async () => {
    const page = await shown({ host: "2001:db8::1" });
    expect(factsOf(page)[1]).toBe("[2001:db8::1]:993 Copy: 2001:db8::1");
  });

  it("says until when it is left alone, as long as that is to come", async () => {
    const page = await shown({ leftAloneUntil: "2026-11-23T13:00:00.000Z" });
    expect(factsOf(page).at(-1)).toMatch(/^not before \d\d:00:00, as the server asked; otherwise every 30 seconds$/);
    expect(factsOf(await shown({ leftAloneUntil: "2026-11-23T11:00:00.000Z" })).at(-1)).toBe("every 30 seconds");
  });

  it("says that it is in maintenance, and what that means", async () => {
    const page = await shown({ paused: { until: "2026-11-23T14:00:00.000Z" } });
    expect(page.getByRole("heading", { level: 1 }).textContent).toBe("corp is in maintenance");
    expect(page.part("p.banner").className).toBe("banner paused");
    expect(page.part("p.banner").textContent).toMatch(
      /^Maintenance until Nov 2\d, \d\d:00: there are no automatic checks/,
    );
  });

  it("says that the first check is still to come", async () => {
    const page = await shown({ latest: null, state: "unknown", since: null });
    expect(page.getByRole("heading", { level: 1 }).textContent).toBe("corp has not been checked yet");
    expect(factsOf(page)[0]).toBe("unknown");
  });

  it("says that the latest check saw it worse, which is not confirmed yet", async () => {
    const page = await rendered(<ServerHeading server={summaryWith([expiredFinding()])} control={control} />);
    expect(page.part("p.banner").className).toBe("banner unconfirmed");
    expect(page.part("p.banner").textContent).toMatch(/^The latest check found it down\. This is not confirmed yet/);
    const unknown = summaryWith([expiredFinding()], { state: "unknown" });
    expect((await rendered(<ServerHeading server={unknown} control={control} />)).count(".banner")).toBe(0);
    expect((await shown({ state: "down" })).count(".banner")).toBe(0);
  });

  it("counts from the first second", async () => {
    const since = { moment: "2026-11-23T12:00:10.000Z", atLeast: false };
    expect(factsOf(await shown({ since }))[0]).toBe("up for 1 s");
  });
});
