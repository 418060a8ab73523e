import { expect, it } from "vitest";
import { bytes } from "../../../web/format/bytes.ts";

it.each([
  [0, "0 byte"],
  [1023, "1,020 byte"],
  [1024, "1 kB"],
  [1.5 * 1024 ** 3, "1.5 GB"],
  [5000 * 1024 ** 4, "5,000 TB"],
])("writes %i as %s", (count, expected) => {
  expect(bytes(count, "en")).toBe(expected);
});
