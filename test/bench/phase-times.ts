import { fork } from "node:child_process";
import { once } from "node:events";
import { cpus } from "node:os";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Secret } from "../../server/config/secret.ts";
import type { ServerConfig } from "../../server/config/types.ts";
import type { ProbeFacts } from "../../server/contract/facts.ts";
import type { PhaseName } from "../../server/contract/phases.ts";
import { probe } from "../../server/probe/probe.ts";
import { PLAIN_SERVER } from "../support/plain-server.ts";
import type { Ready, Served } from "./delayed-server.ts";

/**
 * How true the times of phases are when many probes run at once. The server is a process of its own that delays each answer
 * and writes down how long each really took, at its own socket; printed is by how much the probe's figures differ.
 *
 *     npm run bench:times [probes at once] [rounds] [milliseconds between their starts]
 *
 * With all starts in one instant, both processes are busy with a hundred TLS handshakes while the first answers are due.
 */
const PROBES = Number(process.argv[2] ?? 100);
const ROUNDS = Number(process.argv[3] ?? 5);
const APART_MS = Number(process.argv[4] ?? 0);
const PHASES: readonly PhaseName[] = ["greeting", "capability", "auth", "list", "status", "logout"];

const child = fork(fileURLToPath(new URL("./delayed-server.ts", import.meta.url)));
const [ready] = (await once(child, "message")) as [Ready];
const config: ServerConfig = {
  ...PLAIN_SERVER,
  host: "127.0.0.1",
  port: ready.port,
  login: { user: ready.user, password: new Secret(ready.password) },
  depth: "login",
  timeoutSeconds: 60,
  ca: ready.ca,
};

const errors = new Map<PhaseName, number[]>(PHASES.map((phase) => [phase, []]));
await round(PROBES);
// The first round is for warming up.
for (const values of errors.values()) values.length = 0;
for (let index = 0; index < ROUNDS; index += 1) await round(PROBES);
child.kill();

console.log(
  `${PROBES} probes at once, begun ${APART_MS} ms apart, ${ROUNDS} rounds, ${cpus().length} processors; error of the reported times in ms`,
);
for (const [phase, values] of [...errors, ["all", [...errors.values()].flat()] as const]) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN).toFixed(2);
  console.log(
    `${phase.padEnd(10)} median ${at(0.5).padStart(7)}  p90 ${at(0.9).padStart(7)}  p99 ${at(0.99).padStart(7)}  max ${at(1).padStart(7)}`,
  );
}

/** Probes at once, each as its own user name, by which the server tells them apart. */
async function round(probes: number): Promise<void> {
  const all = await Promise.all(
    Array.from({ length: probes }, async (_, index) => {
      await setTimeout(index * APART_MS);
      return probe({ ...config, login: { user: `${index}`, password: new Secret(ready.password) } });
    }),
  );
  child.send("served");
  const [served] = (await once(child, "message")) as [Served];
  for (const [index, facts] of all.entries()) compare(facts, served[`${index}`] ?? {});
}

function compare({ phases }: ProbeFacts, truth: Readonly<Record<string, number>>): void {
  for (const phase of PHASES) {
    const outcome = phases[phase];
    const real = truth[phase];
    if (outcome.status !== "ok" || real === undefined) throw new Error(`${phase}: ${JSON.stringify(outcome)}`);
    errors.get(phase)?.push(Math.abs(outcome.seconds - real) * 1000);
  }
}
