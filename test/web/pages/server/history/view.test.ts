import { expect, it } from "vitest";
import { historyPath, readHistoryView, usualView } from "../../../../../web/pages/server/history/view.ts";

const USUAL = { range: "24h", line: "steps" } as const;

it("reads the address, and takes what makes no sense as if it were not there", () => {
  expect(readHistoryView({}, USUAL)).toEqual(USUAL);
  expect(readHistoryView({ range: "1y", line: "tls" }, USUAL)).toEqual({ range: "1y", line: "tls" });
  expect(readHistoryView({ range: "2y", line: "constructor" }, USUAL)).toEqual(USUAL);
});

it("shows an hour of a server that is new, and a day of one that is not", () => {
  expect(usualView({ day: [...Array(23).fill(null), "up"] }).range).toBe("1h");
  expect(usualView({ day: [...Array(21).fill(null), "up", "unknown", "up"] }).range).toBe("24h");
  expect(usualView(undefined).range).toBe("24h");
});

it("writes only what is not as usual, and keeps the rest of the address", () => {
  const query = { check: "a b", range: "1y" };
  expect(historyPath("/servers/x", query, USUAL, USUAL)).toBe("/servers/x?check=a+b");
  expect(historyPath("/servers/x", {}, { range: "7d", line: "auth" }, USUAL)).toBe("/servers/x?range=7d&line=auth");
  expect(historyPath("/servers/x", { range: "7d" }, USUAL, USUAL)).toBe("/servers/x");
  expect(historyPath("/servers/x", {}, USUAL, { range: "1h", line: "steps" })).toBe("/servers/x?range=24h");
});
