import { expect, it } from "vitest";
import { Skeleton } from "../../../web/parts/skeleton.tsx";
import { rendered } from "../rendered.tsx";

it("what is awaited shows as many lines as are to come, and says so to whoever cannot see them", async () => {
  const page = await rendered(<Skeleton lines={3} />);
  expect([page.count("i"), page.text()]).toEqual([3, "Loading …"]);
  expect(page.part("div").className).toBe("skeleton");
  expect(page.part("span").className).toBe("visually-hidden");
});

it("where something high is awaited, the lines are high", async () => {
  expect((await rendered(<Skeleton lines={1} tall />)).part("div").className).toBe("skeleton tall");
});
