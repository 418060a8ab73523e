import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus, release, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { VERSION } from "../../server/config/version.ts";
import type { Part } from "./part.ts";
import { cost } from "./parts/cost.ts";
import { history } from "./parts/history.ts";
import { memory } from "./parts/memory.ts";
import { page } from "./parts/page.ts";
import { scale } from "./parts/scale.ts";
import { startUp } from "./parts/start.ts";
import { truth } from "./parts/truth.ts";
import { FORM } from "./setting.ts";

/**
 * Measures imapscope beside programs that do part of the same, and writes `docs/benchmarks.md`.
 *
 *     npm run bench                  everything, about half an hour
 *     npm run bench -- cost scale    some of it, printed only
 *     npm run bench -- --quick       whether the benchmark itself works: its figures mean nothing, and are printed only
 */
const PARTS: readonly Part[] = [cost, truth, scale, history, startUp, memory, page];
const FILE = fileURLToPath(new URL("../../docs/benchmarks.md", import.meta.url));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: "boolean", default: false } },
});
const unknown = positionals.filter((name) => PARTS.every((part) => part.name !== name));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(", ")}. Write some of: ${PARTS.map(({ name }) => name).join(", ")}.`);
  process.exit(2);
}
const wanted = positionals.length === 0 ? PARTS : PARTS.filter(({ name }) => positionals.includes(name));
const sections: string[] = [];
for (const part of wanted) {
  const section = `## ${part.title}\n\n${await part.measure(values)}`;
  console.log(`${section}\n`);
  sections.push(section);
}
if (positionals.length === 0 && !values.quick) writeFileSync(FILE, `${[head(), ...sections].join("\n\n")}\n`);
process.exit(0);

function head(): string {
  const [cpu] = cpus();
  const day = new Date().toISOString().slice(0, 10);
  return [
    "# Benchmarks",
    `Measured by \`npm run bench\` on ${day}: imapscope ${VERSION} (${FORM}) on Node ${process.versions.node}, ${blackbox()}, Chromium ${chromium()}; ${cpus().length} × ${cpu?.model ?? "unknown processor"}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Linux ${release()}.`,
    "The machine is shared with other work, so that milliseconds of one run say little: what counts are the ratios to the program beside it in the same run, and counts. Everything runs on these processors at once: imapscope, the servers that it asks, and who asks it.",
  ].join("\n\n");
}

function blackbox(): string {
  const said = execFileSync("prometheus-blackbox-exporter", ["--version"], { encoding: "utf8" });
  return /blackbox_exporter, version \S+/.exec(said)?.[0].replace(", version", "") ?? "blackbox_exporter";
}

function chromium(): string {
  return /[\d.]+/.exec(execFileSync("chromium", ["--version"], { encoding: "utf8" }))?.[0] ?? "";
}
