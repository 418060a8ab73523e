import { Worker } from "node:worker_threads";

/**
 * How much a worker may hold: of what is young, V8 would let it have far more than checks need; what is old stays far below this,
 * unless something is wrong, and then only the worker ends. MiB.
 */
const LIMITS = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 512 };

/**
 * Starts a thread that makes checks. This is the one place that names its file: from sources Node runs `worker.ts` as it is, and a
 * bundle has it as an entry of its own, which stands beside this file's and is called `worker` with this file's ending.
 */
export function startWorker(): Worker {
  return new Worker(new URL("./worker.ts", import.meta.url), { name: "imapscope checks", resourceLimits: LIMITS });
}
