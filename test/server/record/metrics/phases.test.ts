import { describe, expect, it } from "vitest";
import { PHASE_ORDER } from "../../../../server/contract/phases.ts";
import { createMetrics, type Metrics } from "../../../../server/record/metrics/metrics.ts";
import { healthyCheck } from "../../../support/healthy-check.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { measured, measuredServer, series } from "./measured.ts";

const refused = { code: "ECONNREFUSED", text: "refused" };
const DNS = { addresses: ["192.0.2.1"], queries: [], aliases: [] };
const skipped = { status: "skipped", because: "tcp" } as const;
const tcpRefused = healthyCheck(
  { state: "down" },
  healthyFacts({
    tcp: { status: "failed", at: 0.003, seconds: 0.002, failure: refused },
    tls: skipped,
    greeting: skipped,
    capability: skipped,
    auth: skipped,
    list: skipped,
    status: skipped,
    quota: skipped,
    logout: skipped,
  }),
);

/** The phases that have a counter at 0. */
async function counted(metrics: Metrics): Promise<readonly string[]> {
  const all = await series(metrics, "phase_");
  return all.map((line) => /^phase_failures_total\{server="corp",phase="(\w+)"\} 0$/.exec(line)?.[1] ?? line);
}

const SYNC = { everySeconds: 600, mailbox: "imapscope" };
const TOKEN = {
  user: "a",
  oauth2: { tokenUrl: "", clientId: "", clientSecret: null, scope: null, refreshToken: null },
};

describe("a counter at 0", () => {
  it.each(["implicit-tls", "starttls", "none"] as const)(
    "is there for every phase of %s, and for no other",
    async (security) => {
      const metrics = createMetrics("1");
      metrics.servers([measuredServer({ security, login: TOKEN, sync: SYNC })]);
      expect(await counted(metrics)).toEqual(PHASE_ORDER[security].toSorted());
    },
  );

  it("is not there for what no check of the server does: a token, a canary, or anything of an account", async () => {
    const metrics = createMetrics("1");
    metrics.servers([measuredServer()]);
    expect(await counted(metrics)).toEqual([
      "auth",
      "capability",
      "dns",
      "greeting",
      "list",
      "logout",
      "quota",
      "status",
      "tcp",
      "tls",
    ]);
    const connecting = createMetrics("1");
    connecting.servers([measuredServer({ depth: "connect" })]);
    expect(await counted(connecting)).toEqual(["capability", "dns", "greeting", "logout", "tcp", "tls"]);
  });

  it("is there from when the server is configured so, and what was counted goes on", async () => {
    const metrics = measured(tcpRefused);
    metrics.servers([measuredServer({ sync: SYNC })]);
    const lines = await series(metrics, "phase_failures_total");
    expect(lines).toContain('phase_failures_total{server="corp",phase="sync"} 0');
    expect(lines).toContain('phase_failures_total{server="corp",phase="tcp"} 1');
    expect(await series(metrics, 'sync_duration_seconds_count{server="corp",operation="push"')).toHaveLength(1);
  });
});

it("has the duration and success of every phase that ran, and none of one that was skipped", async () => {
  const metrics = measured(healthyCheck(), tcpRefused);
  expect(await series(metrics, "phase_duration_seconds")).toEqual([
    'phase_duration_seconds{server="corp",phase="dns"} 0.003',
    'phase_duration_seconds{server="corp",phase="tcp"} 0.002',
  ]);
  expect(await series(metrics, "phase_success")).toEqual([
    'phase_success{server="corp",phase="dns"} 1',
    'phase_success{server="corp",phase="tcp"} 0',
  ]);
  const failures = await series(metrics, "phase_failures_total");
  expect(failures).toHaveLength(PHASE_ORDER["implicit-tls"].length - ["token", "sync"].length);
  expect(failures.filter((line) => !line.endsWith(" 0"))).toEqual([
    'phase_failures_total{server="corp",phase="tcp"} 1',
  ]);
});

it("blames no phase when the check could not be made", async () => {
  const metrics = measured(healthyCheck(), { ...tcpRefused, state: "unknown" });
  expect(await series(metrics, "phase_duration_seconds")).toEqual([]);
  expect(await series(metrics, "phase_success")).toEqual([]);
  expect((await series(metrics, "phase_failures_total")).filter((line) => !line.endsWith(" 0"))).toEqual([]);
});

it("takes no time from a check during which imapscope itself was held up: the one before stands while all is passed", async () => {
  const late = { heldUpSeconds: 0.4 };
  expect(await series(measured({ ...healthyCheck(), ...late }), "phase_duration_seconds")).toEqual([]);
  const before = await series(measured(healthyCheck()), "phase_duration_seconds");
  const slow = healthyCheck(late, healthyFacts({ dns: { status: "ok", at: 0, seconds: 0.4, value: DNS } }));
  expect(before.length).toBeGreaterThan(5);
  expect(await series(measured(healthyCheck(), slow), "phase_duration_seconds")).toEqual(before);
  const failed = measured(healthyCheck(), { ...tcpRefused, ...late });
  expect(await series(failed, "phase_duration_seconds")).toEqual([]);
  expect(await series(failed, 'phase_failures_total{server="corp",phase="tcp"}')).toEqual([
    'phase_failures_total{server="corp",phase="tcp"} 1',
  ]);
});
