import { describe, expect, it } from "vitest";
import type { Checking } from "../../../../../server/contract/answers/events.ts";
import { LiveCourse } from "../../../../../web/pages/server/live/live-course.tsx";
import { rendered, textOf } from "../../../rendered.tsx";

const failure = { code: "ECONNREFUSED", text: "connection refused" };
const checking: Checking = {
  name: "corp",
  phases: ["dns", "tcp", "tls"],
  steps: [
    { phase: "dns", status: "failed", at: 0, seconds: 0.5, failure },
    { phase: "tcp", at: 0.5 },
  ],
};

describe("a check under way", () => {
  it("shows the steps that have ended, the one under way, and those to come", async () => {
    const page = await rendered(<LiveCourse checking={checking} usual={1} />);
    expect(page.getByRole("region", { name: "Check in progress" }).className).toBe("card panel course live");
    expect(page.getAllByRole("columnheader").length).toBe(4);
    const rows = [...page.root.querySelectorAll("tbody tr")];
    expect(rows.map((row) => [row.className, ...[...row.children].map(textOf)])).toEqual([
      ["failed", "Find the address dns", "starts after 0 ms", "500 ms", "failed ECONNREFUSED connection refused"],
      ["running", "Connect tcp", "", "", "running"],
      ["skipped", "Secure the connection tls", "", "", "waiting"],
    ]);
    const bar = page.part(".running .track b").style;
    expect([bar.left, bar.right]).toEqual(["50%", "0px"]);
    expect([page.count(".running .spinner"), page.count(".skipped .spinner"), page.count(".skipped b")]).toEqual([
      1, 0, 0,
    ]);
    expect(page.count(".running .track i")).toBe(page.count(".skipped .track i"));
    expect(page.count('.track[aria-hidden="true"]')).toBe(3);
    expect(page.count(".running .track i")).toBeGreaterThan(1);
    expect(rows[1]?.querySelector("th")?.getAttribute("scope")).toBe("row");
    expect([...(rows[1]?.children ?? [])].map(({ className }) => className)).toEqual(["", "lane", "number", "learnt"]);
  });

  it("has room for a step that takes longer than usual", async () => {
    const slow = { ...checking, steps: [{ phase: "dns", at: 10 } as const] };
    const page = await rendered(<LiveCourse checking={slow} usual={1} />);
    expect(Number.parseFloat(page.part(".running .track b").style.left)).toBeLessThan(90);
  });
});
