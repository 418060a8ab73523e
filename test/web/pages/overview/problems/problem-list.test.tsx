import { describe, expect, it } from "vitest";
import { ProblemList } from "../../../../../web/pages/overview/problems/problem-list.tsx";
import { expiredFinding, healthySummary, summaryWith } from "../../../../support/healthy-summary.ts";
import { rendered, textOf } from "../../../rendered.tsx";

const wrong = (...ids: readonly string[]) => [
  summaryWith(
    ids.map((id) => expiredFinding({ id, title: id })),
    { state: "down" },
  ),
];

describe("the problems of all servers", () => {
  it.each([
    [["a"], [true]],
    [
      ["a", "b"],
      [true, true],
    ],
    [
      ["a", "b", "c"],
      [true, false, false],
    ],
  ])("are open where they are few, else only the worst: %j", async (ids, open) => {
    const page = await rendered(<ProblemList servers={wrong(...ids)} />);
    expect(page.part("section").className).toBe("problems");
    expect(textOf(page.getByRole("heading", { level: 2 }))).toBe("What is wrong now, and what to do");
    expect([...page.root.querySelectorAll<HTMLElement>(".body")].map(({ hidden }) => !hidden)).toEqual(open);
    expect(page.getByRole("group", { name: "Show the steps for" })).toBeTruthy();
    expect(page.count("details.notes")).toBe(0);
  });

  it("of which nothing fails are folded away, closed", async () => {
    const note = expiredFinding({ severity: "notice" });
    const page = await rendered(<ProblemList servers={[summaryWith([note])]} />);
    expect(textOf(page.part("summary"))).toBe("1 note: nothing fails because of this");
    expect([page.part("details").className, page.part(".body").hidden]).toEqual(["notes", true]);
    expect([page.queryByRole("heading", { level: 2 }), page.queryByRole("group", { name: /^Show/ })]).toEqual([
      null,
      null,
    ]);
  });

  it("are none where all is well", async () => {
    expect((await rendered(<ProblemList servers={[healthySummary()]} />)).root.innerHTML).toBe("");
  });
});
