import { parseArgs } from "node:util";
import { killOften } from "./kill-often.ts";

/**
 * Kills imapscope a hundred times at random moments, and counts the checks that were announced and lost.
 *
 *     npm run kill                   a hundred times, about ten minutes
 *     npm run kill -- --kills 10     fewer
 */
const { values } = parseArgs({
  options: { kills: { type: "string", default: "100" }, servers: { type: "string", default: "40" } },
});
const came = await killOften({
  kills: Number(values.kills),
  servers: Number(values.servers),
  tell: (line) => console.log(line),
});
console.log(
  `${came.kills} kills: ${came.announced} announced checks, ${came.lost.length} lost, ${came.damaged} damaged databases; the slowest start took ${came.slowestStartMs} ms`,
);
process.exit(came.lost.length + came.damaged > 0 ? 1 : 0);
