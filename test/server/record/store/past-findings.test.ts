import { expect, it, onTestFinished } from "vitest";
import type { Check } from "../../../../server/diagnose/check.ts";
import { openStore } from "../../../../server/record/store/open-store.ts";
import { healthyCheck } from "../../../support/healthy-check.ts";

const NOW = new Date("2026-11-23T12:00:00.000Z");
const DAY_MS = 86_400_000;
const EXPIRED = { id: "tls-certificate-expired", severity: "critical", phase: "tls", evidence: { days: 3 } } as const;

it("adds up what servers had, by finding and server, from all but healthy checks", async () => {
  const store = await openStore(null);
  onTestFinished(() => store.close());
  const save = (server: string, daysAgo: number, changes: Partial<Check> = {}) =>
    store.save(
      healthyCheck({
        id: `${server} ${daysAgo}`,
        server: { ...healthyCheck().server, name: server },
        startedAt: new Date(NOW.getTime() - daysAgo * DAY_MS).toISOString(),
        state: "down",
        findings: [EXPIRED],
        ...changes,
      }),
    );
  await Promise.all([
    save("a", 40),
    save("a", 20),
    save("a", 3, { state: "degraded" }),
    save("b", 0),
    save("c", 1, { state: "up", findings: [{ ...EXPIRED, severity: "notice" }] }),
  ]);
  const found = await store.pastFindings(new Date(NOW.getTime() - 30 * DAY_MS), NOW);
  expect(found.toSorted((one, other) => one.server.localeCompare(other.server))).toEqual([
    { id: EXPIRED.id, server: "a", checks: 2, lastSeen: "2026-11-20T12:00:00.000Z" },
    { id: EXPIRED.id, server: "b", checks: 1, lastSeen: "2026-11-23T12:00:00.000Z" },
  ]);
});

it("is nothing any more where the store is closed while it is read", async () => {
  const store = await openStore(null);
  const reading = store.pastFindings(new Date(NOW.getTime() - 30 * DAY_MS), NOW);
  await store.close();
  expect(await reading).toEqual([]);
});
