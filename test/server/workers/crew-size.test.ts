import { expect, it } from "vitest";
import { checksPerSecond, crewSize } from "../../../server/workers/crew-size.ts";

const servers = (count: number, seconds = 60) =>
  Array.from({ length: count }, () => ({ timing: { kind: "every", seconds } as const }));

it.each([
  [0, 60, 8, 0],
  [199, 1, 8, 0],
  [200, 3600, 8, 1],
  [1000, 60, 8, 1],
  [10_000, 60, 8, 2],
  [10_000, 60, 1, 1],
  [50_000, 10, 8, 2],
])("%i servers each %i s on %i processors want %i workers", (count, seconds, processors, workers) => {
  expect(crewSize(servers(count, seconds), processors)).toBe(workers);
});

it("a server by cron counts as one a minute", () => {
  const timing = { kind: "cron", expression: "0 0 * * *", timezone: "UTC" } as const;
  expect(checksPerSecond([{ timing }, ...servers(59)])).toBeCloseTo(1);
});
