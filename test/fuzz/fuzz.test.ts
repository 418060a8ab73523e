import { expect, it } from "vitest";
import { KINDS } from "./kinds.ts";
import { type Failed, runKind } from "./run.ts";

/** The short form of `npm run fuzz`: the same cases each time. */
const CASES = 40;

it.each(KINDS)("$name: no crash, no hang, no false up", { timeout: 600_000 }, async (kind) => {
  const failed: Failed[] = [];
  const tally = await runKind(kind, {
    seed: "short",
    cases: CASES,
    until: Date.now() + 480_000,
    onFailed: (one) => failed.push(one),
  });
  expect(failed).toEqual([]);
  expect(tally.cases).toBe(CASES);
  expect(tally.controls).toBe(2);
});
