import { expect, it } from "vitest";
import { AlertCard } from "../../../../../web/pages/problems/problem/alert-card.tsx";
import { rendered, textOf } from "../../../rendered.tsx";

const expression = "imapscope_finding_active == 1";

it("names the alerts that fire for a problem, and what to write one of one's own on", async () => {
  const rules = [
    { name: "ImapDown", severity: "critical", seconds: 300 },
    { name: "ImapFinding", severity: "warning", seconds: 0 },
  ] as const;
  const page = await rendered(<AlertCard alert={{ expression, rules }} />);
  expect(page.getByRole("region", { name: "Alert" })).toBeTruthy();
  const [these, own] = [...page.root.querySelectorAll("section > p")].map(textOf);
  expect(these).toBe("These alerts that come with imapscope fire for it:");
  expect(own).toBe("For an alert of your own, use this expression; it is true while a server has the problem:");
  expect(page.part("ul").className).toBe("alerts");
  expect([...page.root.querySelectorAll("li small")].map(textOf)).toEqual([
    "critical, after 5 min",
    "warning, immediately",
  ]);
  expect(page.getAllByRole("button").map(textOf)).toEqual([
    "Copy: ImapDown",
    "Copy: ImapFinding",
    `Copy: ${expression}`,
  ]);
});

it("says that none of ours fires", async () => {
  const page = await rendered(<AlertCard alert={{ expression, rules: [] }} />);
  expect(page.part("section > p").textContent).toBe("No alert that comes with imapscope fires for it.");
  expect([page.count("ul"), page.getAllByRole("button").length]).toEqual([0, 1]);
});
