import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createBatch } from "../../../../server/record/store/batch.ts";

const LIMITS = { gatherMs: 50, most: 3 };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A batch, and what was written in which goes; what `fails` says cannot be. */
function written(fails: (item: number) => boolean = () => false) {
  const goes: (readonly number[])[] = [];
  const batch = createBatch<number>((items) => {
    goes.push(items);
    return items.map((item) => (fails(item) ? new Error(`not ${item}`) : null));
  }, LIMITS);
  return { batch, goes };
}

it("writes what comes after a quiet time with the next turn, and what follows in one go a while later", async () => {
  const { batch, goes } = written();
  const first = batch.add(1);
  await vi.advanceTimersByTimeAsync(0);
  await first;
  const rest = [batch.add(2), batch.add(3)];
  await vi.advanceTimersByTimeAsync(49);
  expect(goes).toEqual([[1]]);
  await vi.advanceTimersByTimeAsync(1);
  await Promise.all(rest);
  expect(goes).toEqual([[1], [2, 3]]);
});

it("writes no more than so many in one go, in order, and the rest at the next turn", async () => {
  const { batch, goes } = written();
  const all = [1, 2, 3, 4, 5, 6, 7].map((item) => batch.add(item));
  await vi.advanceTimersByTimeAsync(5);
  await Promise.all(all);
  expect(goes).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
});

it("tells each item what it failed with", async () => {
  const { batch } = written((item) => item === 2);
  const settled = Promise.allSettled([batch.add(1), batch.add(2)]);
  await vi.advanceTimersByTimeAsync(0);
  expect((await settled).map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
});

it("writes at once what waits when it is told to, and waits for nothing afterwards", async () => {
  const { batch, goes } = written();
  const all = [1, 2, 3, 4].map((item) => batch.add(item));
  batch.flush();
  await Promise.all(all);
  expect(goes).toEqual([[1, 2, 3], [4]]);
  expect(vi.getTimerCount()).toBe(0);
});
