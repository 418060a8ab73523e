import { expect, it } from "vitest";
import { historyPath, readHistoryView } from "../../../web/history/view.ts";

it("reads the address, and takes what makes no sense as if it were not there", () => {
  expect(readHistoryView({})).toEqual({ range: "24h", line: "steps" });
  expect(readHistoryView({ range: "1y", line: "tls" })).toEqual({ range: "1y", line: "tls" });
  expect(readHistoryView({ range: "2y", line: "constructor" })).toEqual({ range: "24h", line: "steps" });
});

it("writes only what is not as usual, and keeps the rest of the address", () => {
  const query = { check: "a b", range: "1y" };
  expect(historyPath("/servers/x", query, { range: "24h", line: "steps" })).toBe("/servers/x?check=a+b");
  expect(historyPath("/servers/x", {}, { range: "7d", line: "auth" })).toBe("/servers/x?range=7d&line=auth");
  expect(historyPath("/servers/x", { range: "7d" }, { range: "24h", line: "steps" })).toBe("/servers/x");
});
