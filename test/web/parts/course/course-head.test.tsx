import { expect, it } from "vitest";
import { CourseHead } from "../../../../web/parts/course/course-head.tsx";
import { rendered, textOf } from "../../rendered.tsx";

it("names the columns of the steps, with an axis of time for the eye", async () => {
  const grid = [
    { seconds: 0, left: 0 },
    { seconds: 0.05, left: 27.5 },
  ];
  const page = await rendered(
    <table>
      <CourseHead grid={grid} />
    </table>,
  );
  const heads = page.getAllByRole("columnheader");
  expect(heads.map((head) => head.className)).toEqual(["", "lane", "number", "learnt"]);
  expect(heads.map((head) => head.getAttribute("scope"))).toEqual(["col", "col", "col", "col"]);
  expect(heads.map(textOf)).toEqual(["Step", "Course050 ms", "Time", "Result"]);
  expect(page.part(".visually-hidden").textContent).toBe("Course");
  expect(page.part(".axis").getAttribute("aria-hidden")).toBe("true");
  expect([...page.root.querySelectorAll<HTMLElement>(".axis span")].map(({ style }) => style.left)).toEqual([
    "0%",
    "27.5%",
  ]);
});
