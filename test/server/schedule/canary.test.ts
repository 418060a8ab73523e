import { describe, expect, it } from "vitest";
import { isCanaryDue, isCanaryFresh } from "../../../server/schedule/canary.ts";

const SYNC = { everySeconds: 600, mailbox: "imapscope" };
const LAST = 1_000_000;
const secondsLater = (seconds: number) => LAST + seconds * 1000;

describe("a canary", () => {
  it.each([
    ["when there was none yet", null, secondsLater(0), true],
    ["not soon after the last", LAST, secondsLater(60), false],
    ["not half a minute and more before its time", LAST, secondsLater(569), false],
    ["with a check that comes a little early", LAST, secondsLater(571), true],
    ["with the next check after its time", LAST, secondsLater(659), true],
    ["when the clock was put back since the last", LAST, secondsLater(-3600), true],
  ])("is due %s", (_, last, now, due) => {
    expect(isCanaryDue(SYNC, last, now)).toBe(due);
  });

  it("of a short interval is early by a twentieth of it at most", () => {
    expect(isCanaryDue({ ...SYNC, everySeconds: 60 }, LAST, secondsLater(56))).toBe(false);
    expect(isCanaryDue({ ...SYNC, everySeconds: 60 }, LAST, secondsLater(58))).toBe(true);
  });

  it("counts for three intervals, then it is forgotten", () => {
    expect(isCanaryFresh(SYNC, LAST, secondsLater(1800))).toBe(true);
    expect(isCanaryFresh(SYNC, LAST, secondsLater(1801))).toBe(false);
    expect(isCanaryFresh(SYNC, LAST, secondsLater(-1))).toBe(false);
  });
});
