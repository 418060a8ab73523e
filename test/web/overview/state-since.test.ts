import { describe, expect, it } from "vitest";
import { stateSince } from "../../../web/overview/state-since.ts";
import { recentCheck } from "../healthy-summary.ts";

const at = (minute: number, state: "up" | "down") =>
  recentCheck({ state, startedAt: new Date(Date.UTC(2026, 10, 23, 12, minute)).toISOString() });

describe("stateSince", () => {
  it("is null without checks", () => {
    expect(stateSince([])).toBeNull();
  });

  it("is the first check of the latest state", () => {
    expect(stateSince([at(0, "down"), at(1, "up"), at(2, "down"), at(3, "down")])).toEqual({
      moment: "2026-11-23T12:02:00.000Z",
      atLeast: false,
    });
  });

  it("is at least so long ago when nothing else is known", () => {
    expect(stateSince([at(0, "up"), at(1, "up")])).toEqual({ moment: "2026-11-23T12:00:00.000Z", atLeast: true });
  });
});
