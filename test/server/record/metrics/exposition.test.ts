import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Check } from "../../../../server/diagnose/check.ts";
import type { Metrics } from "../../../../server/record/metrics/metrics.ts";
import { createMetrics } from "../../../../server/record/metrics/metrics.ts";
import { exposed } from "../../../support/exposed.ts";
import { healthyCheck } from "../../../support/healthy-check.ts";
import { healthyFacts, NOW, STARTTLS_AGREED } from "../../../support/healthy-facts.ts";
import { HEALTHY_SYNC } from "../../../support/healthy-sync.ts";
import { measured, measuredServer } from "./measured.ts";

const GOLDEN = join(import.meta.dirname, "../../../golden/metrics.txt");
const PLAIN = "text/plain; version=0.0.4; charset=utf-8";
const OPEN = "application/openmetrics-text; version=1.0.0; charset=utf-8";
const OWN = /^(# (HELP|TYPE) )?imapscope_/;

/** A healthy server behind implicit TLS, and one behind STARTTLS whose certificate has expired. */
function example(): Metrics {
  const metrics = createMetrics("1.2.3");
  metrics.config.loaded(NOW);
  metrics.servers([
    measuredServer({ labels: { team: "mail", site: "fra" } }),
    measuredServer({
      name: "uni",
      host: "imap.uni-example.edu",
      port: 143,
      security: "starttls",
      labels: { site: "ber" },
    }),
  ]);
  metrics.scheduler.queued(1);
  metrics.scheduler.started(0.02);
  metrics.observe(healthyCheck({ depth: "sync", sync: HEALTHY_SYNC }));
  metrics.observe(expired());
  return metrics;
}

function expired(): Check {
  const { tls } = healthyFacts().phases;
  const failure = { code: "CERT_HAS_EXPIRED", text: "certificate has expired" };
  const skipped = { status: "skipped", because: "tls" } as const;
  const server = { name: "uni", host: "imap.uni-example.edu", port: 143, security: "starttls" } as const;
  const facts = healthyFacts(
    {
      starttls: { status: "ok", at: 0.06, seconds: 0.009, value: STARTTLS_AGREED },
      tls: { status: "failed", at: 0.07, seconds: 0.04, failure, ...(tls.status === "ok" ? { value: tls.value } : {}) },
      auth: skipped,
      list: skipped,
      status: skipped,
      logout: skipped,
    },
    server,
  );
  const finding = { id: "tls-certificate-expired", severity: "critical", phase: "tls", evidence: { days: 3 } } as const;
  return healthyCheck({ state: "down", findings: [finding] }, facts);
}

function own(body: string): string {
  const lines = body.split("\n").filter((line) => OWN.test(line));
  return `${lines.join("\n").replace(process.versions.node, "24.0.0")}\n`;
}

describe("the exposition", () => {
  it("is what dashboards and alerts rely on", async () => {
    const { body, contentType } = await exposed(example());
    expect(contentType).toBe(PLAIN);
    await expect(own(body)).toMatchFileSnapshot(GOLDEN);
  });

  it("has the metrics of the process, and no gauge named like a counter", async () => {
    const { body } = await exposed(example());
    expect(body).toMatch(/^process_resident_memory_bytes \d+/m);
    expect(body).toMatch(/^nodejs_version_info\{/m);
    const gauges = body.matchAll(/^# TYPE (\S+) gauge$/gm);
    expect([...gauges].map(([, name]) => name).filter((name) => name?.endsWith("_total"))).toEqual([]);
  });

  it.each([
    [undefined, PLAIN],
    ["", PLAIN],
    ["*/*", PLAIN],
    ["text/plain;version=0.0.4;q=0.5,*/*;q=0.1", PLAIN],
    ["application/openmetrics-text", OPEN],
    ["application/openmetrics-text;version=1.0.0;q=0.5,text/plain;version=0.0.4;q=0.3,*/*;q=0.1", OPEN],
    ["text/plain;q=0.9, Application/OpenMetrics-Text;q=0.1", PLAIN],
    ["application/openmetrics-text;q=0", PLAIN],
  ])("answers Accept %j with %s", async (accept, contentType) => {
    expect((await exposed(measured(), accept)).contentType).toBe(contentType);
  });
});

describe("OpenMetrics", () => {
  it("ends with EOF, has no empty line, and names counters without _total and their samples with it", async () => {
    const { body } = await exposed(example(), "application/openmetrics-text");
    expect(body.endsWith("\n# EOF\n")).toBe(true);
    expect(body).not.toContain("\n\n");
    const counters = [...body.matchAll(/^# TYPE (\S+) counter$/gm)].map(([, name]) => name ?? "");
    expect(counters).toContain("imapscope_checks");
    for (const name of counters) {
      expect(name).not.toMatch(/_total$/);
      expect(body).toMatch(new RegExp(`^${name}_total(\\{| )`, "m"));
    }
  });

  it("has the same series as the Prometheus format, which it leaves as it was", async () => {
    const metrics = example();
    const [before, open, after] = [
      await exposed(metrics),
      await exposed(metrics, "application/openmetrics-text"),
      await exposed(metrics),
    ];
    const samples = (body: string) => body.split("\n").filter((line) => line.startsWith("imapscope_"));
    expect(samples(open.body)).toEqual(samples(before.body));
    expect(own(after.body)).toBe(own(before.body));
  });

  it("does not disturb a scrape of the other format at the same moment", async () => {
    const metrics = example();
    const [plain, open] = await Promise.all([exposed(metrics), exposed(metrics, "application/openmetrics-text")]);
    expect(plain.body).toContain("# TYPE imapscope_checks_total counter");
    expect(open.body).toContain("# TYPE imapscope_checks counter");
  });
});
