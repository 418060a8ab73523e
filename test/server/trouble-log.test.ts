import { expect, it } from "vitest";
import { createRefusalLog, createTroubleLog } from "../../server/trouble-log.ts";
import { healthyCheck } from "../support/healthy-check.ts";

it("tells of trouble once an episode and counts every check", () => {
  const lines: string[] = [];
  const counted: string[] = [];
  let now = 0;
  const tell = createTroubleLog(
    { error: (_: unknown, line?: string) => void lines.push(line ?? "") },
    (where) => counted.push(where),
    () => now,
  );
  const checkWith = (kind: "descriptors" | "late") =>
    tell({ ...healthyCheck(), trouble: { kind, phase: "tcp", failure: { code: "EMFILE", text: "" } } });
  for (let i = 0; i < 30; i += 1) checkWith("descriptors");
  checkWith("late");
  tell(healthyCheck());
  now += 200_000;
  checkWith("descriptors");
  expect(lines).toHaveLength(2);
  now += 301_000;
  checkWith("descriptors");
  expect(lines).toHaveLength(3);
  expect(counted.filter((where) => where === "descriptors")).toHaveLength(32);
});

it("tells of refused connections once an episode", () => {
  const lines: string[] = [];
  const refused = createRefusalLog({ warn: (_: unknown, line?: string) => void lines.push(line ?? "") }, 8, () => 0);
  refused();
  refused();
  expect(lines).toHaveLength(1);
});
