import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { Secret } from "../../server/config/secret.ts";
import type { ModuleConfig } from "../../server/config/types.ts";
import type { ImapServer } from "../../server/demo/imap-server.ts";
import { type Blackbox, startBlackbox } from "../support/blackbox.ts";
import { type Dovecot, startDovecot } from "../support/dovecot.ts";
import { FAKE_SERVER_NAMES, fakeImapServer, testAuthority } from "../support/fault-server.ts";
import { describeWith, PEERS } from "../support/peers.ts";
import { freePort } from "../support/ports.ts";
import { startProgram } from "../support/program.ts";
import { type Prometheus, scraping, startPrometheus } from "../support/prometheus.ts";

const DAY_MS = 86_400_000;

/** The relabelling of blackbox_exporter's documentation: what is probed becomes a parameter, who probes the address. */
function job(name: string, module: string, prober: string, targets: readonly string[]) {
  return {
    job_name: name,
    // A second is too little for a login on a machine that is busy with other work.
    scrape_interval: "5s",
    scrape_timeout: "5s",
    metrics_path: "/probe",
    params: { module: [module] },
    static_configs: [{ targets }],
    relabel_configs: [
      { source_labels: ["__address__"], target_label: "__param_target" },
      { source_labels: ["__param_target"], target_label: "instance" },
      { target_label: "__address__", replacement: prober },
    ],
  };
}

describeWith(["dovecot", "prometheus", "promtool", "blackbox"], "/probe in place of a real blackbox_exporter", () => {
  let dovecot: Dovecot;
  let blackbox: Blackbox;
  let silent: ImapServer;
  let program: Awaited<ReturnType<typeof startProgram>>;
  let prometheus: Prometheus;
  let healthy: string;
  let closed: string;

  beforeAll(async () => {
    const authority = await testAuthority();
    // The root ends before the server's certificate, so that the expiry of the chain is not that of the certificate.
    const certificate = await authority.issue({
      names: FAKE_SERVER_NAMES,
      notAfter: new Date(Date.now() + 800 * DAY_MS),
    });
    dovecot = await startDovecot(certificate);
    blackbox = await startBlackbox(authority.certificate);
    silent = await fakeImapServer({ greeting: null });
    healthy = `localhost:${dovecot.imapsPort}`;
    closed = `localhost:${await freePort()}`;
    const module: ModuleConfig = {
      name: "imaps",
      targets: [{ host: "localhost", port: "any" }],
      security: "implicit-tls",
      login: { user: dovecot.user, password: new Secret(dovecot.password) },
      depth: "login",
      mailboxes: ["INBOX"],
      timeoutSeconds: 15,
      thresholds: { certificateDays: 21, quotaPercent: 90, newestMessageAge: null, seconds: {} },
      ca: authority.certificate,
      family: 4,
    };
    const otherAccount: ModuleConfig = {
      ...module,
      name: "other-account",
      login: { user: dovecot.otherUser, password: new Secret(dovecot.password) },
      timeoutSeconds: 60,
    };
    program = await startProgram([], {
      modules: [module, { ...module, name: "by-scheme", security: null }, otherAccount],
    });
    prometheus = await startPrometheus(
      program.target,
      scraping(program.target, [
        job("probe-imapscope", "imaps", program.target, [healthy, closed, `localhost:${silent.port}`]),
        job("probe-starttls", "by-scheme", program.target, [`imap://localhost:${dovecot.imapPort}`]),
        job("probe-blackbox", "imaps", blackbox.target, [healthy, closed]),
      ]),
    );
  });
  afterAll(async () => {
    await Promise.all([prometheus?.close(), program?.close(), blackbox?.close(), silent?.close()]);
    await dovecot?.close();
  });

  /** A scrape that ran out of its time on a busy machine takes all series of its target away until the next one. */
  const inTime = (holds: () => Promise<void>) => vi.waitFor(holds, { timeout: 180_000, interval: 250 });

  /** What each of the two says of a target by the same name, without the labels that Prometheus adds. */
  async function both(name: string, instance: string) {
    const values = await Promise.all(
      ["probe-imapscope", "probe-blackbox"].map(async (who) => {
        const samples = await prometheus.query(`${name}{job="${who}",instance="${instance}"}`);
        return samples.map(({ labels: { job: _, instance: __, __name__: ___, ...labels }, value }) => ({
          labels,
          value,
        }));
      }),
    );
    return { imapscope: values[0] ?? [], blackbox: values[1] ?? [] };
  }

  it("has the same names, and under them the same values", async () => {
    const up = () => prometheus.query(`probe_success{instance="${healthy}"} == 1`);
    await expect.poll(up, { timeout: 180_000 }).toHaveLength(2);
    for (const name of [
      "probe_success",
      "probe_ip_protocol",
      "probe_ip_addr_hash",
      "probe_ssl_earliest_cert_expiry",
      "probe_ssl_last_chain_expiry_timestamp_seconds",
      "probe_ssl_last_chain_info",
      "probe_tls_version_info",
    ]) {
      await inTime(async () => {
        const { imapscope, blackbox: other } = await both(name, healthy);
        expect(other, name).toHaveLength(1);
        expect(imapscope, name).toEqual(other);
      });
    }
    await inTime(async () => {
      const earliest = await both("probe_ssl_earliest_cert_expiry", healthy);
      const chain = await both("probe_ssl_last_chain_expiry_timestamp_seconds", healthy);
      expect(chain.imapscope[0]?.value).toBeLessThan(earliest.imapscope[0]?.value ?? 0);
    });
  });

  it("has times of the same kind", async () => {
    for (const name of ["probe_duration_seconds", "probe_dns_lookup_time_seconds"]) {
      await inTime(async () => {
        const { imapscope, blackbox: other } = await both(name, healthy);
        expect([imapscope.length, other.length]).toEqual([1, 1]);
        expect(imapscope[0]?.value).toBeGreaterThan(0);
        expect(other[0]?.value).toBeGreaterThan(0);
        process.stdout.write(`${name}: imapscope ${imapscope[0]?.value} s, blackbox_exporter ${other[0]?.value} s\n`);
      });
    }
  });

  it("leaves out no name of blackbox_exporter but the one about its regular expressions", async () => {
    const names = async (url: string) => {
      const body = await (await fetch(`${url}/probe?module=imaps&target=${healthy}`)).text();
      return new Set([...body.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name ?? ""));
    };
    const ours = await names(program.url);
    expect([...(await names(blackbox.url))].filter((name) => !ours.has(name))).toEqual(["probe_failed_due_to_regex"]);
  });

  it("fails where blackbox_exporter fails, and says why", async () => {
    const down = () => prometheus.query(`probe_success{instance="${closed}"} == 0`);
    await expect.poll(down, { timeout: 180_000 }).toHaveLength(2);
    for (const [name, value] of [
      ["probe_success", 0],
      ["probe_ip_protocol", 4],
      ["probe_ip_addr_hash", null],
    ] as const) {
      await inTime(async () => {
        const { imapscope, blackbox: other } = await both(name, closed);
        expect(imapscope, name).toEqual([{ labels: {}, value: value ?? other[0]?.value }]);
        expect(imapscope, name).toEqual(other);
      });
    }
    await inTime(async () => {
      expect(await both("probe_failure_info", closed)).toEqual({
        imapscope: [{ labels: { phase: "tcp", finding: "tcp-connection-refused" }, value: 1 }],
        blackbox: [],
      });
    });
  });

  it("takes a target with a scheme, for STARTTLS", async () => {
    const success = () => prometheus.query('probe_success{job="probe-starttls"}');
    await expect
      .poll(success, { timeout: 180_000 })
      .toMatchObject([{ labels: { instance: `imap://localhost:${dovecot.imapPort}` }, value: 1 }]);
    const phases = await prometheus.present('probe_imap_duration_seconds{job="probe-starttls"}');
    expect(phases.map(({ labels }) => labels.phase).toSorted()).toEqual([
      "auth",
      "capability",
      "dns",
      "greeting",
      "list",
      "logout",
      "quota",
      "starttls",
      "status",
      "tcp",
      "tls",
    ]);
  });

  it("answers before Prometheus gives up on a server that says nothing", async () => {
    const instance = `localhost:${silent.port}`;
    await expect
      .poll(() => both("probe_failure_info", instance).then(({ imapscope }) => imapscope), { timeout: 180_000 })
      .toEqual([{ labels: { phase: "greeting", finding: "greeting-timeout" }, value: 1 }]);
    await inTime(async () => {
      expect(await prometheus.query(`up{instance="${instance}"}`)).toMatchObject([{ value: 1 }]);
    });
  });

  it("gives promtool nothing to say", async () => {
    const body = await (await fetch(`${program.url}/probe?module=imaps&target=${healthy}`)).text();
    const { stdout, stderr } = spawnSync(PEERS.promtool, ["check", "metrics"], { input: body, encoding: "utf8" });
    expect(`${stdout}${stderr}`).toBe("");
    expect(body).not.toContain(dovecot.password);
  });

  // By an account of their own, as those that Prometheus asks for have five seconds, which a busy machine lets run out; fewer than
  // the ten that Dovecot lets one user have at a time.
  it("logs every session out", async () => {
    const asked = Array.from({ length: 6 }, () => fetch(`${program.url}/probe?module=other-account&target=${healthy}`));
    for (const answer of await Promise.all(asked)) expect(await answer.text()).toMatch(/^probe_success 1$/m);
    const ends = () => dovecot.log().match(/ imap\(bert@example\.com\).*Disconnected.*/g) ?? [];
    await expect.poll(ends, { timeout: 180_000 }).toHaveLength(6);
    expect(ends().filter((line) => !line.includes("Disconnected: Logged out"))).toEqual([]);
  });
});
