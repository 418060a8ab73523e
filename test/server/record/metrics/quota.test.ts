import { expect, it } from "vitest";
import type { QuotaRoot } from "../../../../server/contract/facts.ts";
import { healthyCheck } from "../../../support/healthy-check.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { measured, measuredServer, series } from "./measured.ts";

function checkWith(...roots: readonly QuotaRoot[]) {
  return healthyCheck({}, healthyFacts({ quota: { status: "ok", at: 0, seconds: 0.1, value: { roots } } }));
}

const storage = { name: "STORAGE", used: "125829120", limit: "1073741824" };
const messages = { name: "MESSAGE", used: "5", limit: "100" };

it("has the storage of each root in bytes, and no other resource", async () => {
  const metrics = measured(
    checkWith({ root: "User quota", resources: [messages, storage, messages] }, { root: "", resources: [] }),
  );
  expect(await series(metrics, "quota_")).toEqual([
    'quota_limit_bytes{server="corp",root="User quota"} 1073741824',
    'quota_used_bytes{server="corp",root="User quota"} 125829120',
  ]);
});

it("has none when the last check could not read it", async () => {
  const quota = { status: "skipped", because: "auth" } as const;
  const metrics = measured(checkWith({ root: "", resources: [storage] }), healthyCheck({}, healthyFacts({ quota })));
  expect(await series(metrics, "quota_")).toEqual([]);
});

it("has at most 16 roots with names of at most 128 characters, whatever the server calls them", async () => {
  const roots = Array.from({ length: 500 }, (_, index) => ({
    root: `${index}`.padEnd(1000, "x"),
    resources: [storage],
  }));
  const lines = await series(measured(checkWith(...roots)), "quota_used_bytes");
  expect(lines).toHaveLength(16);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(200);
});

it("has no more names than 64 of a server that calls its root something else each time", async () => {
  const named = (index: number) => checkWith({ root: `root-${index}`, resources: [storage] });
  const metrics = measured(...Array.from({ length: 80 }, (_, index) => named(index)));
  expect(await series(metrics, "quota_used_bytes")).toEqual([]);
  metrics.observe(named(63));
  expect(await series(metrics, "quota_used_bytes")).toHaveLength(1);
  metrics.servers([]);
  metrics.servers([measuredServer()]);
  metrics.observe(named(79));
  expect(await series(metrics, "quota_used_bytes")).toHaveLength(1);
});
