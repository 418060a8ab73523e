import { expect, it } from "vitest";
import { readOwnData } from "../../../server/config/own-data.ts";

it("readOwnData: gives the bytes of a file beside the code", () => {
  const bytes = readOwnData(new URL("./own-data.test.ts", import.meta.url));
  expect(Buffer.from(bytes).toString("utf8")).toContain("readOwnData");
});
