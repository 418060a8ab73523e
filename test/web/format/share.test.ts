import { expect, it } from "vitest";
import { share } from "../../../web/format/share.ts";

it.each([
  [1, "100%"],
  [0.999_999, "99.999%"],
  [0.5, "50%"],
  [0, "0%"],
])("writes %d as %s: never more than it is", (value, text) => {
  expect(share(value, "en")).toBe(text);
  expect(share(value, "zh-CN")).toBe(text);
});
