import { spawnSync } from "node:child_process";
import { installPeers } from "./peers.ts";

/** What `npm test` does, in order; the test runner comes last, so that its summary is what one sees. */
const STEPS: readonly (readonly [string, ...string[]])[] = [
  ["tsc", "-p", "tsconfig.json"],
  ["tsc", "-p", "web/tsconfig.json"],
  ["biome", "ci", "--error-on-warnings", "."],
  ["node", "scripts/generate.ts", "--check"],
  ["node", "scripts/build.ts"],
  ["vitest", "run"],
];

const missing = installPeers();
for (const peer of missing) console.log(`SKIPPED: ${peer}`);
if (missing.length > 0 && process.env.CI === "true") {
  console.log("With CI=true every program that the tests need must be there.");
  process.exit(1);
}

for (const [command, ...args] of STEPS) {
  console.log(`> ${command} ${args.join(" ")}`);
  const { status } = spawnSync(command, args, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
