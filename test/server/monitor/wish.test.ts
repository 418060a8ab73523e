import { expect, it } from "vitest";
import { wishOf } from "../../../server/monitor/wish.ts";
import { healthyCheck } from "../../support/healthy-check.ts";

const TROUBLE = { kind: "late", phase: "tcp", failure: { code: "HELD_UP", text: "held up" } } as const;

it.each([
  ["was not held up", healthyCheck({ seconds: 1 }), false],
  ["was for a moment", healthyCheck({ seconds: 1, heldUpSeconds: 0.1 }), false],
  ["was for a good part of it", healthyCheck({ seconds: 1, heldUpSeconds: 0.3 }), true],
  ["said nothing for it", healthyCheck({ state: "unknown", trouble: TROUBLE }), true],
] as const)("a check that %s wishes for fewer beside it, or does not", (_, done, late) => {
  expect(wishOf(undefined, done).late).toBe(late);
});

it("no check wishes for nothing", () => {
  expect(wishOf(undefined, null)).toEqual({ leaveAloneSeconds: 0, retrySeconds: null, late: false });
});
