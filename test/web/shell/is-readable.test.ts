import { expect, it } from "vitest";
import { isReadable } from "../../../web/shell/is-readable.ts";

it("knows an address that was cut off", () => {
  expect([isReadable("/servers/a%20b"), isReadable("/servers/%E0%A4")]).toEqual([true, false]);
});
