import { expect, it } from "vitest";
import { createPendingChecks, NoWorker } from "../../../server/workers/pending.ts";

function pending() {
  const checks = createPendingChecks();
  const failed = new Map<number, unknown>();
  const add = (id: number) =>
    checks.add(id, {
      order: () => {
        throw new Error("nobody orders here");
      },
      onStep: () => {},
      onBug: () => {},
      resolve: () => {},
      reject: (error) => void failed.set(id, error),
      deaths: 0,
    });
  const next = () => checks.next().map(([id]) => id);
  return { checks, add, next, failed };
}

it("orders each check once", () => {
  const { add, next } = pending();
  add(1);
  add(2);
  expect(next()).toEqual([1, 2]);
  add(3);
  expect([next(), next()]).toEqual([[3], []]);
});

it("orders those again that saw a worker end, one at a time, and others beside them", () => {
  const { checks, add, next, failed } = pending();
  for (const id of [1, 2, 3]) add(id);
  next();
  checks.died(new Error("gone"));
  add(4);
  expect(next()).toEqual([1, 4]);
  checks.end(1);
  expect(next()).toEqual([2]);
  expect(failed.size).toBe(0);
});

it("gives up the one that ends every worker, and no other", () => {
  const { checks, add, next, failed } = pending();
  for (const id of [1, 2, 3]) add(id);
  next();
  checks.died(new Error("first"));
  next();
  checks.died(new Error("second"));
  expect([...failed.keys()]).toEqual([1]);
  expect(next()).toEqual([2]);
  checks.end(2);
  expect(next()).toEqual([3]);
});

it("says of those that wait for no worker that nothing was wrong with them", () => {
  const { checks, add, next, failed } = pending();
  add(1);
  next();
  checks.died(new Error("gone"));
  add(2);
  checks.fail(new Error("cannot start"));
  expect([failed.get(1) instanceof NoWorker, failed.get(2) instanceof NoWorker]).toEqual([false, true]);
  expect(checks.size()).toBe(0);
});
