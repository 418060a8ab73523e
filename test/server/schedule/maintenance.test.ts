import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createMaintenance } from "../../../server/schedule/maintenance.ts";

const HOUR_MS = 3_600_000;
const SUNDAYS = [{ expression: "0 2 * * 0", timezone: "Europe/Berlin", seconds: 7200 }];
const DAILY = [{ expression: "30 1 * * *", timezone: "UTC", seconds: 3600 }];
const corp = { name: "corp", maintenance: SUNDAYS };

/** The windows of some servers, with a clock that is at this moment; `pass` lets time pass, `set` sets the clock alone. */
function maintained(start: string) {
  let now = Date.parse(start);
  const told: string[] = [];
  const maintenance = createMaintenance(
    (server, until) => told.push(`${server} ${until?.toISOString().slice(0, 16) ?? "over"}`),
    () => new Date(now),
  );
  const pass = async (ms: number) => {
    for (let left = ms; left > 0; left -= 1000) {
      now += Math.min(left, 1000);
      await vi.advanceTimersByTimeAsync(Math.min(left, 1000));
    }
  };
  const set = (moment: string) => {
    now = Date.parse(moment);
  };
  return { maintenance, told, pass, set };
}

describe("the maintenance of servers", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("begins and ends when the configuration says so", async () => {
    const { maintenance, told, pass } = maintained("2026-11-29T00:59:00Z");
    maintenance.replace([corp, { name: "other", maintenance: [] }]);
    expect([told, maintenance.until("corp"), maintenance.secondsToNext("corp")]).toEqual([[], null, 60]);
    await pass(60_000);
    expect(told).toEqual(["corp 2026-11-29T03:00"]);
    expect(maintenance.until("corp")).toEqual(new Date("2026-11-29T03:00Z"));
    expect([maintenance.secondsToNext("corp"), maintenance.secondsToNext("other")]).toEqual([
      0,
      Number.POSITIVE_INFINITY,
    ]);
    await pass(2 * HOUR_MS - 1000);
    expect(told).toHaveLength(1);
    await pass(1000);
    expect(told).toEqual(["corp 2026-11-29T03:00", "corp over"]);
    expect(maintenance.secondsToNext("corp")).toBe(7 * 24 * 3600 - 7200);
    maintenance.stop();
  });

  it("is known at once after a start in the middle", () => {
    const { maintenance, told } = maintained("2026-11-29T02:30:00Z");
    maintenance.replace([corp]);
    expect(told).toEqual(["corp 2026-11-29T03:00"]);
    maintenance.stop();
  });

  it("follows a changed configuration at once, and says again what still holds", () => {
    const { maintenance, told } = maintained("2026-11-29T02:00:00Z");
    maintenance.replace([{ name: "corp", maintenance: [] }]);
    maintenance.replace([corp]);
    maintenance.replace([corp, { name: "other", maintenance: DAILY }]);
    maintenance.replace([{ name: "corp", maintenance: [] }]);
    expect(told).toEqual(["corp 2026-11-29T03:00", "corp 2026-11-29T03:00", "other 2026-11-29T02:30", "corp over"]);
    expect(maintenance.until("corp")).toBeNull();
    maintenance.stop();
  });

  it("lasts two hours on the day on which the clocks are put back", async () => {
    const { maintenance, told, pass } = maintained("2026-10-24T23:59:59Z");
    maintenance.replace([corp]);
    await pass(3 * HOUR_MS);
    expect(told).toEqual(["corp 2026-10-25T02:00", "corp over"]);
    maintenance.stop();
  });

  it("notices that the machine slept, or that its clock was set", async () => {
    const { maintenance, told, pass, set } = maintained("2026-11-28T12:00:00Z");
    maintenance.replace([corp]);
    set("2026-11-29T01:30:00Z");
    await pass(30_000);
    expect(told).toEqual(["corp 2026-11-29T03:00"]);
    set("2026-11-28T12:00:00Z");
    await pass(30_000);
    expect(told).toEqual(["corp 2026-11-29T03:00", "corp over"]);
    maintenance.stop();
  });

  it("says nothing after it was stopped", async () => {
    const { maintenance, told, pass } = maintained("2026-11-29T00:59:00Z");
    maintenance.replace([corp]);
    maintenance.stop();
    await pass(120_000);
    expect(told).toEqual([]);
  });
});
