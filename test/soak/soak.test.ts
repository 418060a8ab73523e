import { expect, it, onTestFinished, vi } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { soak } from "./run-soak.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Clocks in Berlin change on the fourth day. */
const BEGIN = Date.UTC(2026, 2, 26);
/** What a long run may need more at its end than after its first quarter. */
const MOST_GROWTH_MIB = 10;

const { SOAK_DAYS = "1", SOAK_SERVERS = "10", SOAK_MINUTES = "5", SOAK_SEED = "soak" } = process.env;
/** To simulate, and to compare what came of it. */
const LIMIT_MS = (Number(SOAK_MINUTES) + 20) * 60_000;

it(
  "records what happened over days of failures, maintenance and reloads, in memory that stays the same",
  async () => {
    const folder = temporaryFolder();
    vi.useFakeTimers({
      now: BEGIN,
      toFake: ["Date", "performance", "setTimeout", "clearTimeout", "setInterval", "clearInterval"],
    });
    onTestFinished(() => void vi.useRealTimers());
    const { store, servers, faults, heapMiB, checks, reloads, to } = await soak({
      ...{ folder, begin: BEGIN, seed: SOAK_SEED },
      ...{ days: Number(SOAK_DAYS), servers: Number(SOAK_SERVERS), minutes: Number(SOAK_MINUTES) },
    });
    onTestFinished(() => store.close());
    expect(faults).toEqual([]);

    let [hours, incidents] = [0, 0];
    for (const { config, ledger } of servers) {
      for (const step of [HOUR_MS, DAY_MS]) {
        const window = { from: new Date(BEGIN), to: new Date(to), seconds: step / 1000 };
        const cells = new Map((await store.cells(config.name, window)).map((cell) => [cell.at, cell]));
        for (let at = BEGIN; at < to; at += step) {
          const {
            checks: made = 0,
            failures = 0,
            milliseconds = ledger.sum(at, at).milliseconds,
          } = cells.get(at) ?? {};
          const known = { server: config.name, at: new Date(at), step };
          expect({ ...known, checks: made, failures, milliseconds }).toEqual({
            ...known,
            ...ledger.sum(at, Math.min(at + step, to)),
          });
          hours += step === HOUR_MS ? 1 : 0;
        }
      }
      const lasted = await store.lasted(config.name, { from: new Date(BEGIN), to: new Date(to) });
      for (const [state, ms] of Object.entries(ledger.sum(BEGIN, to).milliseconds)) {
        expect(lasted).toHaveProperty(state, expect.closeTo(ms / 1000, 3));
      }
      const told = await store.incidents(config.name, { since: new Date(BEGIN), limit: 10_000 });
      expect(told.map(({ began, ended, state }) => ({ began, ended, state })).toReversed()).toEqual(ledger.outages);
      incidents += told.length;
    }
    const settled = heapMiB.slice(Math.floor(heapMiB.length / 4));
    const growth = (settled.at(-1) ?? 0) - (settled[0] ?? 0);
    expect(growth).toBeLessThan(MOST_GROWTH_MIB);
    if (process.env.SOAK_DAYS === undefined) return;
    const points = heapMiB.filter((_, index) => index % 12 === 11).map((heap) => heap.toFixed(1));
    console.log(
      `${(to - BEGIN) / DAY_MS} days of ${servers.length} servers: ${checks} checks, ${reloads} reloads, ${hours} hours and ${incidents} incidents as counted; heap in MiB every three days: ${points.join(", ")}`,
    );
  },
  LIMIT_MS,
);
