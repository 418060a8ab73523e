import { expect, it, vi } from "vitest";
import { clockSetBy, judgeByClock } from "../../../server/probe/clock-set.ts";
import { troubleIn } from "../../../server/probe/own-trouble.ts";

const DAY = 86_400_000;
const EXPIRED = { code: "CERT_HAS_EXPIRED", text: "certificate has expired" };
const validFor = (fromDays: number, toDays: number) => ({
  notBefore: new Date(Date.now() + fromDays * DAY).toISOString(),
  notAfter: new Date(Date.now() + toDays * DAY).toISOString(),
});

it("notices that the clock was set, and that it was set back", () => {
  expect(clockSetBy()).toBe(0);
  const real = Date.now;
  const spy = vi.spyOn(Date, "now").mockImplementation(() => real() + 365 * DAY);
  expect(Math.round(clockSetBy() / DAY)).toBe(365);
  expect(Math.round(clockSetBy() / DAY)).toBe(365);
  spy.mockRestore();
  expect(clockSetBy()).toBe(0);
});

it("does not mind a clock that was put right by some minutes", () => {
  const real = Date.now;
  const spy = vi.spyOn(Date, "now").mockImplementation(() => real() + 5 * 60_000);
  expect(clockSetBy()).toBe(0);
  spy.mockRestore();
  clockSetBy();
});

it("doubts that a certificate is over which is not by the clock as it was, as trouble of our own", () => {
  const doubted = judgeByClock(EXPIRED, [validFor(-400, -275)], 365 * DAY);
  expect(doubted && troubleIn(doubted)).toBe("clock");
  expect(doubted?.text).toContain("CERT_HAS_EXPIRED");
});

it.each([
  ["the clock was not set", EXPIRED, validFor(-400, -275), 0],
  ["it was over by both clocks", EXPIRED, validFor(-800, -400), 365 * DAY],
  ["another certificate of the chain was over before", EXPIRED, validFor(-900, -700), 365 * DAY],
  [
    "it is refused for another reason",
    { code: "SELF_SIGNED_CERT_IN_CHAIN", text: "x" },
    validFor(-400, -275),
    365 * DAY,
  ],
])("believes a refusal where %s", (_, failure, dates, by) => {
  expect(judgeByClock(failure, [validFor(-400, -275), dates], by)).toBeNull();
});
