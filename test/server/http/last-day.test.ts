import { expect, it, onTestFinished, vi } from "vitest";
import { lastDay } from "../../../server/http/last-day.ts";
import { headOf } from "../../../server/record/check-head.ts";
import { openStore } from "../../../server/record/store/open-store.ts";
import { healthyCheck } from "../../support/healthy-check.ts";

const HOUR_MS = 3_600_000;
const NOW = Date.parse("2026-11-23T12:30:00.000Z");

async function stored() {
  const store = await openStore(null);
  onTestFinished(() => store.close());
  const server = healthyCheck().server;
  const down = healthyCheck({ id: "a", startedAt: "2026-11-23T07:10:00.000Z", state: "down" });
  const latest = healthyCheck({ id: "b", startedAt: "2026-11-23T12:20:00.000Z" });
  for (const check of [down, latest]) await store.save(check);
  return { store, name: server.name, latest: headOf(latest) };
}

it("has the worst state of each hour, the newest last", async () => {
  const { store, name, latest } = await stored();
  const day = await lastDay(store, name, latest, NOW);
  expect(day).toHaveLength(24);
  expect([day.at(-6), day.at(-2), day.at(-1)]).toEqual(["down", null, "up"]);
});

it("moves on with the hours, in which nothing is known until the next check", async () => {
  const { store, name, latest } = await stored();
  await lastDay(store, name, latest, NOW);
  const later = await lastDay(store, name, latest, NOW + 2 * HOUR_MS);
  expect(later).toHaveLength(24);
  expect([later.at(-8), later.at(-3), later.at(-2), later.at(-1)]).toEqual(["down", "up", null, null]);
  expect(await lastDay(store, name, latest, NOW + 99 * HOUR_MS)).toEqual(Array(24).fill(null));
});

it("knows nothing before the first check", async () => {
  expect(await lastDay((await stored()).store, "other", null, NOW)).toEqual(Array(24).fill(null));
});

it("reads only the last hours again for another check, and says the same as if it had read all", async () => {
  const { store, name, latest } = await stored();
  await lastDay(store, name, latest, NOW);
  const cells = vi.spyOn(store, "cells");
  const checks = [
    // Begun in the hour before, and kept only now.
    healthyCheck({ id: "c", startedAt: "2026-11-23T12:59:50.000Z", state: "degraded" }),
    healthyCheck({ id: "d", startedAt: "2026-11-23T13:01:00.000Z", state: "down" }),
  ];
  let head = latest;
  for (const check of checks) {
    await store.save(check);
    head = headOf(check, head);
    const now = Date.parse("2026-11-23T13:02:00.000Z");
    const day = await lastDay(store, name, head, now);
    expect(cells.mock.lastCall?.[1].from.toISOString()).toMatch(/T1[12]:00/);
    expect(day).toEqual(await lastDay(store, name, { ...head, server: { ...head.server } }, now));
  }
});
