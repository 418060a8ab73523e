import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { metricsDoc } from "../../../../server/record/metrics/documentation.ts";

const ROW = /^\| `(\S+)` \| (gauge|counter|histogram) \| (.*) \| (.*) \|$/;
const rows = metricsDoc()
  .split("\n")
  .map((line) => ROW.exec(line))
  .filter((row) => row !== null);

it("is the file in docs/", () => {
  const file = join(import.meta.dirname, "../../../../docs/metrics.md");
  expect(readFileSync(file, "utf8")).toBe(metricsDoc());
});

it("has every metric with its type and labels", () => {
  expect(rows.map(([, name]) => name?.split("_")[0]).join(" ")).toBe(
    "imapscope ".repeat(36) + "probe ".repeat(13).trim(),
  );
  expect(metricsDoc()).toContain("| `imapscope_tls_info` | gauge | `server`, `version`, `cipher` | ");
  expect(metricsDoc()).toContain("| `imapscope_scheduler_skipped_checks_total` | counter |  | ");
});

it("explains each in a full sentence, in words that need no escaping", () => {
  for (const [, name, , , help] of rows) {
    expect(name).toMatch(/^(imapscope|probe)_[a-z_]+$/);
    expect(help).toMatch(/^[A-Z][^|"\\\n]+\.$/);
  }
});
