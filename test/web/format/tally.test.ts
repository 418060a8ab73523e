import { expect, it } from "vitest";
import { tally } from "../../../web/format/tally.ts";

it("writes a number of things, and a dash where nobody told it", () => {
  expect([tally(12_345), tally(0), tally(null)]).toEqual(["12,345", "0", "–"]);
});
