import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { TlsFacts } from "../../../../../server/contract/facts.ts";
import type { Check } from "../../../../../server/diagnose/check.ts";
import { exposeProbe } from "../../../../../server/record/metrics/probe/exposition.ts";
import { healthyCheck } from "../../../../support/healthy-check.ts";
import { healthyFacts } from "../../../../support/healthy-facts.ts";

const GOLDEN = join(import.meta.dirname, "../../../../golden");

function tlsValue(changes: Partial<TlsFacts> = {}): TlsFacts {
  const { tls } = healthyFacts().phases;
  if (tls.status !== "ok") throw new Error("the healthy facts have TLS");
  return { ...tls.value, verifiedNotAfter: "2027-01-23T00:00:00.000Z", ...changes };
}

function withTls(changes: Partial<TlsFacts>): Check {
  return healthyCheck({}, healthyFacts({ tls: { status: "ok", at: 0, seconds: 0.038, value: tlsValue(changes) } }));
}

function expired(): Check {
  const { verifiedNotAfter: _, ...value } = tlsValue({ trusted: false });
  const failure = { code: "CERT_HAS_EXPIRED", text: "the certificate was not accepted" };
  const skipped = { status: "skipped", because: "tls" } as const;
  const tls = { status: "failed", at: 0.01, seconds: 0.038, failure, value } as const;
  const facts = healthyFacts({
    tls,
    greeting: skipped,
    capability: skipped,
    auth: skipped,
    list: skipped,
    status: skipped,
    quota: skipped,
    logout: skipped,
  });
  return healthyCheck(
    {
      state: "down",
      findings: [
        { id: "tls-certificate-expired", severity: "critical", phase: "tls", evidence: {} },
        { id: "policy-password-withheld", severity: "notice", phase: null, evidence: {} },
      ],
    },
    facts,
  );
}

async function samples(check: Check): Promise<readonly string[]> {
  const { body } = await exposeProbe(check);
  return body.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
}

describe("the exposition of a probe", () => {
  it.each([
    ["probe-up.txt", withTls({})],
    ["probe-down.txt", expired()],
  ])("is what dashboards rely on: %s", async (file, check) => {
    const { body, contentType } = await exposeProbe(check);
    expect(contentType).toBe("text/plain; version=0.0.4; charset=utf-8");
    await expect(body).toMatchFileSnapshot(join(GOLDEN, file));
  });

  it("comes in OpenMetrics when that is preferred", async () => {
    const { body, contentType } = await exposeProbe(withTls({}), "application/openmetrics-text");
    expect(contentType).toMatch(/^application\/openmetrics-text/);
    expect(body).toMatch(/\n# EOF\n$/);
  });

  it("says nothing of a connection that there was not, but that the probe failed", async () => {
    const failure = { code: "ENOTFOUND", text: "" };
    const skipped = { status: "skipped", because: "dns" } as const;
    const facts = healthyFacts({
      dns: { status: "failed", at: 0, seconds: 0.2, failure },
      ...Object.fromEntries(
        ["tcp", "tls", "greeting", "capability", "auth", "list", "status", "quota", "logout"].map((name) => [
          name,
          skipped,
        ]),
      ),
    });
    const finding = { id: "dns-name-not-found", severity: "critical", phase: "dns", evidence: {} } as const;
    expect(await samples(healthyCheck({ state: "down", findings: [finding], seconds: 0.21 }, facts))).toEqual([
      "probe_success 0",
      "probe_duration_seconds 0.21",
      "probe_dns_lookup_time_seconds 0.2",
      "probe_ip_protocol 0",
      "probe_ip_addr_hash 0",
      "probe_imap_timestamp_seconds 1795435200.21",
      'probe_imap_duration_seconds{phase="dns"} 0.2',
      'probe_failure_info{phase="dns",finding="dns-name-not-found"} 1',
      'probe_imap_finding_active{finding="dns-name-not-found",severity="critical"} 1',
    ]);
  });

  it.each([
    ["up", 1],
    ["warning", 1],
    ["degraded", 1],
    ["down", 0],
    ["unknown", 0],
  ] as const)("with the state %s has probe_success %i", async (state, value) => {
    expect(await samples(healthyCheck({ state }))).toContain(`probe_success ${value}`);
  });

  it("has no failure where mail can be read, though something was found", async () => {
    const finding = { id: "tls-certificate-expiring", severity: "warning", phase: "tls", evidence: {} } as const;
    const lines = await samples(healthyCheck({ state: "warning", findings: [finding] }));
    expect(lines).toContain('probe_imap_finding_active{finding="tls-certificate-expiring",severity="warning"} 1');
    expect(lines.filter((line) => line.startsWith("probe_failure_info"))).toEqual([]);
  });

  it.each([
    ["TLSv1.3", "TLS 1.3"],
    ["TLSv1.2", "TLS 1.2"],
    ["TLSv1", "TLS 1.0"],
  ])("calls %s what blackbox_exporter calls it", async (version, expected) => {
    expect(await samples(withTls({ version }))).toContain(`probe_tls_version_info{version="${expected}"} 1`);
  });

  it("writes names as RFC 2253 does, and only host names as alternative names", async () => {
    const [leaf] = tlsValue().chain;
    if (leaf === undefined) throw new Error("the healthy facts have a certificate");
    const subject = "CN=mail.example.com, O=Example\\, Inc., C=DE";
    const chain = [
      { ...leaf, subject, issuer: "CN=R3, O=A, B", names: ["a.example", "192.0.2.1", "::1", "b.example"] },
    ];
    const line = (await samples(withTls({ chain }))).find((sample) => sample.startsWith("probe_ssl_last_chain_info"));
    expect(line).toContain('subject="CN=mail.example.com,O=Example\\\\, Inc.,C=DE"');
    expect(line).toContain('issuer="CN=R3,O=A, B"');
    expect(line).toContain('subjectalternative="a.example,b.example"');
  });
});
