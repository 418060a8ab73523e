/** The thread that makes checks: `start-worker.ts` starts it. Secrets come in, checks go out. */
import { parentPort } from "node:worker_threads";
import type { FromWorker } from "./messages.ts";
import { mistakeOf } from "./mistake.ts";
import { serveOrders } from "./serve-orders.ts";

if (parentPort === null) throw new Error("worker.ts is started by start-worker.ts");
const port = parentPort;
const post = (message: FromWorker) => port.postMessage(message);

// What nobody caught may hold anything: it would go to the main thread as it is.
process.on("uncaughtException", (error) => {
  post({ kind: "dying", mistake: mistakeOf(error, null) });
  process.exit(1);
});
port.on("message", serveOrders(post));
post({ kind: "ready" });
