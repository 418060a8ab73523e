import { createMetrics } from "../../../../server/record/metrics/metrics.ts";
import { openSteadyStore } from "../../../../server/record/steady/steady-store.ts";
import { takeDataFolder } from "../../../../server/record/store/data-folder.ts";
import { dovecotCheck } from "../store/dovecot-check.ts";

/** A program of its own: saves checks, says when that fails and which trouble it is, and how many there are when it is over. */
const SILENT = { error() {}, warn() {}, info() {} };
const data = await takeDataFolder(process.argv[2] ?? null, SILENT);
const metrics = createMetrics("1").store;
const { store, health } = await openSteadyStore({ open: data.open, log: SILENT, metrics, retryMs: 50 });

let saved = 0;
async function saveOne(): Promise<void> {
  const startedAt = new Date(Date.UTC(2026, 0, 1, 0, 0, saved)).toISOString();
  const { transcript, ...check } = dovecotCheck(`check-${saved}`, startedAt);
  saved += 1;
  const line = Math.random().toString(36).repeat(30);
  await store.save({ ...check, transcript: [...transcript, { at: 1, from: "note", line }] }).catch(() => {});
}

await saveOne();
process.stdout.write("recording\n");
while (!health.trouble()) await saveOne();
process.stdout.write(`trouble ${health.trouble()?.kind}\n`);
for (let more = 0; more < 20; more += 1) await saveOne();
while (health.trouble()) await new Promise((resolve) => setTimeout(resolve, 20));
process.stdout.write(`recorded ${(await store.list("corp", { limit: 1_000_000 })).length} of ${saved}\n`);
