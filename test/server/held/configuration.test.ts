import { describe, expect, it } from "vitest";
import { calendar } from "../../../server/config/calendar.ts";
import { errorOf, parse, withServer } from "../config/support.ts";

/** Reported as maintenance that is shifted by an hour: louislam/uptime-kuma #6233 and #4856, TwiN/gatus #327. */
describe("a maintenance window in a zone whose clocks change", () => {
  it.each([
    ["Berlin puts its clocks back", "30 2 * * 0", "Europe/Berlin", "2026-10-24T12:00Z", "2026-10-25T00:30"],
    ["Berlin puts its clocks forward", "30 2 * * 0", "Europe/Berlin", "2027-03-27T12:00Z", "2027-03-28T01:00"],
    ["Chicago has summer time", "0 5 * * *", "America/Chicago", "2026-10-30T12:00Z", "2026-10-31T10:00"],
    ["Chicago has winter time", "0 5 * * *", "America/Chicago", "2026-11-01T12:00Z", "2026-11-02T11:00"],
    ["Lord Howe has winter time", "0 5 * * *", "Australia/Lord_Howe", "2026-10-01T20:00Z", "2026-10-02T18:30"],
    [
      "Lord Howe has summer time, half an hour on",
      "0 5 * * *",
      "Australia/Lord_Howe",
      "2026-10-05T20:00Z",
      "2026-10-06T18:00",
    ],
  ])("begins by the clock on the wall and lasts two hours: %s", (_, expression, timezone, after, begin) => {
    const windows = calendar([{ expression, timezone, seconds: 7200 }]);
    const begins = windows.next(new Date(after));
    expect(begins?.toISOString()).toBe(`${begin}:00.000Z`);
    const ends = begins && windows.until(begins);
    expect(ends && begins && ends.getTime() - begins.getTime()).toBe(7_200_000);
  });
});

describe("odd YAML", () => {
  it("is read with a byte order mark and CRLF", async () => {
    const config = await parse(`\uFEFF${withServer("every: 30s").replaceAll("\n", "\r\n")}`);
    expect(config.servers[0]?.timing).toEqual({ kind: "every", seconds: 30 });
  });

  it.each([
    ["a tab", "servers:\n\t- name: a\n"],
    ["a key twice", withServer("every: 30s", "every: 60s")],
    ["a port in words", withServer("port: imaps")],
    ["a number without a unit", withServer("every: 60")],
    ["a time of day", withServer("every: 1:00")],
    ["yes for a name", "servers:\n  - name: yes\n    host: [no]\n"],
    ["a label that is a number", withServer("labels: { team: 7 }")],
    ["two documents", `${withServer()}\n---\n${withServer()}`],
    ["an empty variable", withServer("auth: { user: m, password: { env: EMPTY } }")],
    ["a variable that is not set", withServer("auth: { user: m, password: { env: MISSING } }")],
    ["the 30th of February", withServer('cron: "0 0 30 2 *"')],
    ["a zone by its abbreviation", withServer('cron: "0 5 * * *"', "timezone: CEST")],
  ])("is refused with its line, its column and what to write: %s", async (_, text) => {
    const { problems } = await errorOf(text);
    expect(problems.length).toBeGreaterThan(0);
    for (const { line, column, write } of problems) {
      expect(line).toBeGreaterThan(0);
      expect(column).toBeGreaterThan(0);
      expect(write).not.toBe("");
    }
  });
});
