import { spawnSync } from "node:child_process";
import { expect, it, onTestFinished } from "vitest";
import type { ServerConfig } from "../../server/config/types.ts";
import { accessOf, bearer, TOKENS } from "../support/access.ts";
import { fakeImapServer } from "../support/fault-server.ts";
import { describeWith, PEERS } from "../support/peers.ts";
import { startProgram } from "../support/program.ts";
import { startPrometheus } from "../support/prometheus.ts";
import { hurriedPrometheus } from "../support/rules.ts";
import { serverConfig } from "../support/server-config.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

describeWith(["prometheus", "promtool"], "a real Prometheus", () => {
  it("scrapes a running imapscope and answers why a server is down", async () => {
    const healthy = await fakeImapServer();
    const refusing = await fakeImapServer({ answers: { auth: "NO [AUTHENTICATIONFAILED] no" } });
    const timing = { kind: "every", seconds: 1 } as const;
    const program = await startProgram([
      await serverConfig(healthy, { name: "healthy", timing, labels: { team: "mail" } }),
      await serverConfig(refusing, { name: "refusing", timing }),
    ]);
    onTestFinished(async () => void (await program.close()));
    const prometheus = await startPrometheus(program.target);
    onTestFinished(() => prometheus.close());

    await expect
      .poll(() => prometheus.query("imapscope_server_up"), { timeout: 180_000 })
      .toEqual(
        expect.arrayContaining([
          { labels: expect.objectContaining({ server: "healthy", job: "imapscope" }), value: 1 },
          { labels: expect.objectContaining({ server: "refusing" }), value: 0 },
        ]),
      );
    // Behind the refusal it is also noted that the next login waits.
    const active = await prometheus.present('imapscope_finding_active{server="refusing",severity!="notice"} == 1');
    expect(active.map(({ labels }) => [labels.finding, labels.severity])).toEqual([
      ["auth-credentials-rejected", "critical"],
    ]);
    const joined = await prometheus.present(
      'imapscope_server_up * on(server) group_left(team) imapscope_server_info{team="mail"}',
    );
    expect(joined).toMatchObject([{ labels: { server: "healthy", team: "mail" }, value: 1 }]);
    const days = await prometheus.present(
      '(imapscope_tls_certificate_not_after_timestamp_seconds{server="healthy"} - time()) / 86400',
    );
    expect(days[0]?.value).toBeGreaterThan(1);
    await expect
      .poll(
        () => prometheus.query('increase(imapscope_phase_failures_total{server="refusing",phase="auth"}[1m]) > 0'),
        { timeout: 180_000 },
      )
      .toHaveLength(1);
  });

  it("sees the alerts of a server end when a maintenance window begins, and come back after it", async () => {
    const server = await fakeImapServer({ answers: { auth: "NO [AUTHENTICATIONFAILED] no" } });
    const corp = await serverConfig(server, { timing: { kind: "every", seconds: 1 }, confirm: 1 });
    const begin = new Date(Date.now() - 600_000);
    const window = {
      expression: `${begin.getUTCMinutes()} ${begin.getUTCHours()} * * *`,
      timezone: "UTC",
      seconds: 7200,
    };
    let maintenance: ServerConfig["maintenance"] = [];
    const program = await startProgram([corp], { access: accessOf(), reloaded: () => [{ ...corp, maintenance }] });
    onTestFinished(async () => void (await program.close()));
    const prometheus = await startPrometheus(
      program.target,
      hurriedPrometheus(program.target, temporaryFolder(), null),
    );
    onTestFinished(() => prometheus.close());
    const alerts = async () =>
      (await prometheus.query('ALERTS{server="corp",alertstate="firing",alertname!~".*Budget.*"}')).map(
        ({ labels }) => labels.alertname,
      );
    // Prometheus shows the token of its role, as the shipped configuration says, and we that of an operator.
    const asked = { method: "POST", headers: bearer(TOKENS.operator) };
    const reload = async () => expect((await fetch(`${program.url}/-/reload`, asked)).status).toBe(200);
    const BOTH = ["ImapscopeLoginFailing", "ImapscopeServerDown"];
    const patience = { timeout: 180_000, interval: 250 };

    await expect.poll(async () => (await alerts()).toSorted(), patience).toEqual(BOTH);
    maintenance = [window];
    await reload();
    await expect.poll(() => prometheus.query("imapscope_server_maintenance == 1"), patience).toHaveLength(1);
    await expect.poll(alerts, patience).toEqual([]);
    expect(await prometheus.present('imapscope_server_state{state="unknown"}')).toMatchObject([{ value: 1 }]);
    for (const gone of ["imapscope_server_up", "imapscope_finding_active", "imapscope_phase_success"]) {
      expect(await prometheus.query(gone), gone).toEqual([]);
    }
    maintenance = [];
    await reload();
    await expect.poll(async () => (await alerts()).toSorted(), patience).toEqual(BOTH);
  });

  it("its promtool has nothing to say about the exposition of a running imapscope", async () => {
    const server = await fakeImapServer();
    const program = await startProgram([await serverConfig(server, { timing: { kind: "every", seconds: 1 } })]);
    onTestFinished(async () => void (await program.close()));
    const scrape = async () => (await fetch(`${program.url}/metrics`)).text();
    await expect.poll(scrape, { timeout: 180_000 }).toContain('imapscope_server_up{server="corp"} 1');
    const { status, stdout, stderr } = spawnSync(PEERS.promtool, ["check", "metrics"], {
      input: await scrape(),
      encoding: "utf8",
    });
    expect(`${stdout}${stderr}`).toBe("");
    expect(status).toBe(0);
  });
});
