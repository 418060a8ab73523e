import { expect, it } from "vitest";
import { alignColumns } from "../../../../server/present/text/columns.ts";

it("lines cells up, also behind Chinese characters and colours", () => {
  expect(
    alignColumns(
      [
        ["查找地址", "1 ms"],
        ["\u001b[32mok\u001b[39m", "10 ms"],
      ],
      ["left", "right"],
    ),
  ).toEqual(["查找地址   1 ms", "\u001b[32mok\u001b[39m        10 ms"]);
});

it("leaves no blanks at the end of a line", () => {
  expect(
    alignColumns(
      [
        ["a", ""],
        ["bcd", "e"],
      ],
      ["left", "left"],
    ),
  ).toEqual(["a", "bcd  e"]);
});
