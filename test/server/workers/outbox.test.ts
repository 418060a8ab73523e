import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { EndedCheck } from "../../../server/workers/messages.ts";
import { createOutbox } from "../../../server/workers/outbox.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("sends together what ends within a moment, and at once what are many", () => {
  const posted: number[][] = [];
  const outbox = createOutbox((ended: readonly EndedCheck[]) => posted.push(ended.map(({ id }) => id)));
  outbox.add({ id: 1, check: "" });
  outbox.add({ id: 2, check: "" });
  expect(posted).toEqual([]);
  vi.advanceTimersByTime(50);
  expect(posted).toEqual([[1, 2]]);
  for (let id = 3; id < 20; id += 1) outbox.add({ id, check: "" });
  expect(posted.slice(1).map(({ length }) => length)).toEqual([16]);
  vi.advanceTimersByTime(50);
  expect(posted.flat()).toEqual(Array.from({ length: 19 }, (_, index) => index + 1));
  vi.advanceTimersByTime(50);
  expect(posted).toHaveLength(3);
});
