import { pino } from "pino";
import { describe, expect, it, onTestFinished } from "vitest";
import { Secret } from "../../../server/config/secret.ts";
import type { ModuleConfig, ServerConfig } from "../../../server/config/types.ts";
import type { ImapServer } from "../../../server/demo/imap-server.ts";
import type { ImapServerOptions } from "../../../server/demo/options.ts";
import { listen } from "../../../server/http/listen.ts";
import { createProber } from "../../../server/prober.ts";
import { testApp } from "../../support/app.ts";
import { fakeImapServer } from "../../support/fault-server.ts";
import { healthyCheck } from "../../support/healthy-check.ts";
import { serverConfig } from "../../support/server-config.ts";

type Asked = { server?: Partial<ImapServerOptions>; modules?: readonly Partial<ModuleConfig>[]; concurrent?: number };

/** The HTTP side with a real prober, and a fault server that is configured as `corp`; a module `m` logs in there. */
async function probing({ server: overrides = {}, modules = [{}], concurrent = 10 }: Asked = {}) {
  const server = await fakeImapServer(overrides);
  const config = await serverConfig(server);
  const prober = createProber({ log: pino({ level: "silent" }), supportUrl: () => undefined }, concurrent);
  const { dependencies } = await testApp();
  const configured = {
    ...dependencies.config(),
    servers: [config],
    modules: modules.map((one) => moduleOf(config, one)),
  };
  const probed: ServerConfig[] = [];
  const { app } = await testApp({
    config: () => configured,
    probe(asked, signal, policy) {
      probed.push(asked);
      return prober.run(asked, signal, policy);
    },
  });
  const get = (query: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) =>
    app.request(`/probe?${new URLSearchParams(query)}`, { headers });
  return { app, get, server, probed, target: targetOf(server) };
}

function moduleOf(config: ServerConfig, changes: Partial<ModuleConfig>): ModuleConfig {
  const { security, login, depth, mailboxes, timeoutSeconds, thresholds, ca, family } = config;
  const settings = { security, login, depth, mailboxes, timeoutSeconds, thresholds, ca, family };
  return { name: "m", targets: ["configured"], ...settings, ...changes };
}

function targetOf({ host, port }: Pick<ImapServer, "host" | "port">): string {
  return `${host}:${port}`;
}

async function samplesOf(response: Response): Promise<readonly string[]> {
  return (await response.text()).split("\n").filter((line) => line !== "" && !line.startsWith("#"));
}

async function detailOf(response: Response): Promise<string> {
  expect(response.headers.get("Content-Type")).toMatch(/^application\/problem\+json/);
  return String(((await response.json()) as { detail?: unknown }).detail);
}

describe("GET /probe", () => {
  it("answers for a healthy server with blackbox_exporter's metrics and ours", async () => {
    const { get, target, server } = await probing();
    const response = await get({ target, module: "m" });
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Type")).toBe("text/plain; version=0.0.4; charset=utf-8");
    const names = (await samplesOf(response)).map((line) => line.replace(/[{ ].*/, ""));
    expect([...new Set(names)]).toEqual([
      "probe_success",
      "probe_duration_seconds",
      "probe_dns_lookup_time_seconds",
      "probe_ip_protocol",
      "probe_ip_addr_hash",
      "probe_ssl_earliest_cert_expiry",
      "probe_ssl_last_chain_expiry_timestamp_seconds",
      "probe_ssl_last_chain_info",
      "probe_tls_version_info",
      "probe_imap_timestamp_seconds",
      "probe_imap_duration_seconds",
    ]);
    await server.idle();
    expect(server.sessions).toMatchObject([{ loggedOut: true, tls: true }]);
  });

  it("answers in OpenMetrics when Prometheus prefers it", async () => {
    const { get, target } = await probing();
    const response = await get({ target, module: "m" }, { Accept: "application/openmetrics-text; version=1.0.0" });
    expect(response.headers.get("Content-Type")).toMatch(/^application\/openmetrics-text/);
    expect(await response.text()).toMatch(/\n# EOF\n$/);
  });

  it("says why a server fails, with status 200", async () => {
    const { get, target } = await probing({ server: { answers: { auth: "NO [AUTHENTICATIONFAILED] no" } } });
    const response = await get({ target, module: "m" });
    expect(response.status).toBe(200);
    const lines = await samplesOf(response);
    expect(lines).toContain("probe_success 0");
    expect(lines).toContain('probe_failure_info{phase="auth",finding="auth-credentials-rejected"} 1');
    expect(lines).toContain('probe_imap_finding_active{finding="auth-credentials-rejected",severity="critical"} 1');
  });

  it("says it of STARTTLS and of a target by its configured name", async () => {
    const { get } = await probing({ server: { security: "starttls" } });
    const lines = await samplesOf(await get({ target: "corp", module: "m" }));
    expect(lines).toContain("probe_success 1");
    expect(lines.some((line) => line.startsWith('probe_imap_duration_seconds{phase="starttls"} '))).toBe(true);
  });

  it("goes as far as the module says, with its login and not the configured server's", async () => {
    const { get, target, server } = await probing({ modules: [{ login: null, depth: "connect" }] });
    expect(await samplesOf(await get({ target, module: "m" }))).toContain("probe_success 1");
    await server.idle();
    expect(server.sessions.flatMap(({ credentials }) => credentials)).toEqual([]);
  });

  it("warns by the module's thresholds", async () => {
    const thresholds = { certificateDays: 3650, quotaPercent: 90, newestMessageAge: null, seconds: {} };
    const { get, target } = await probing({ modules: [{ thresholds }] });
    const lines = await samplesOf(await get({ target, module: "m" }));
    expect(lines).toContain("probe_success 1");
    expect(lines).toContain('probe_imap_finding_active{finding="tls-certificate-expiring",severity="warning"} 1');
  });

  it("leaves a server alone that asked for it, and goes on answering with what it said", async () => {
    const { get, target, server } = await probing({ server: { answers: { auth: "NO [LIMIT] too many logins" } } });
    const first = await samplesOf(await get({ target, module: "m" }));
    await server.stop();
    expect(first).toContain("probe_success 0");
    expect(await samplesOf(await get({ target, module: "m" }))).toEqual(
      first.filter((line) => !line.includes("logout")),
    );
    const text = await (await get({ target, module: "m", debug: "true" })).text();
    expect(text).toMatch(/^The server asked not to be checked for now\. Until \S+Z this is the answer, from \S+Z\.$/m);
    expect(server.sessions).toHaveLength(1);
  });

  it("with debug=true shows the check as text, without secrets, and the metrics", async () => {
    const login = { user: "monitor@example.com", password: new Secret("correct horse battery staple") };
    const { get, target } = await probing({ modules: [{ login }] });
    const response = await get({ target, module: "m", debug: "true" });
    expect(response.headers.get("Content-Type")).toMatch(/^text\/plain/);
    const text = await response.text();
    expect(text).toMatch(/← \* OK \[CAPABILITY/);
    expect(text).toMatch(/^probe_success 1$/m);
    expect(text).not.toContain("battery");
  });

  it.each([
    [undefined, 20],
    ["10", 9.5],
    ["0.4", 0.2],
    ["60", 20],
  ])("with a scrape timeout of %s gives the probe at most %d seconds", async (timeout, expected) => {
    const { get, target, probed } = await probing({ modules: [{ timeoutSeconds: 20 }] });
    const headers = timeout === undefined ? {} : { "X-Prometheus-Scrape-Timeout-Seconds": timeout };
    await get({ target, module: "m" }, headers);
    expect(probed.map(({ timeoutSeconds }) => timeoutSeconds)).toEqual([expected]);
  });

  it("answers before Prometheus gives up on a server that says nothing, and names the phase", async () => {
    const { get, target } = await probing({ server: { greeting: null }, modules: [{ timeoutSeconds: 60 }] });
    const response = await get({ target, module: "m" }, { "X-Prometheus-Scrape-Timeout-Seconds": "1" });
    expect(await samplesOf(response)).toContain('probe_failure_info{phase="greeting",finding="greeting-timeout"} 1');
  });
});

it("lets go of a server when whoever asked has gone", async () => {
  const { app, target, server } = await probing({ server: { greeting: null }, modules: [{ timeoutSeconds: 60 }] });
  const http = await listen(app, { host: "127.0.0.1", port: 0 });
  onTestFinished(() => http.close());
  const gone = new AbortController();
  const asking = fetch(`${http.url}/probe?module=m&target=${target}`, { signal: gone.signal }).catch(() => "gone");
  await expect.poll(() => server.sessions.length, { timeout: 60_000 }).toBe(1);
  gone.abort();
  expect(await asking).toBe("gone");
  await expect.poll(() => server.sessions[0]?.ended, { timeout: 60_000 }).toBe(true);
});

describe("a question that cannot be answered", () => {
  it.each([
    [{}, /^One module is needed: write \/probe\?target=mail\.example\.com&module=m\. The modules are: m$/],
    [{ module: "none", target: "corp" }, /^There is no module of this name\. The modules are: m$/],
    [{ module: "constructor", target: "corp" }, /^There is no module of this name/],
    [{ module: "m" }, /^One target is needed: write \/probe\?target=mail\.example\.com&module=m$/],
    [{ module: "m", target: "https://mail.example.com" }, /^The target cannot be used: only imaps/],
    [
      { module: "m", target: "anna:Zq9x@mail.example.com" },
      /^The target cannot be used: a target must not name a user/,
    ],
    [{ module: "m", target: "imap://mail.example.com" }, /means starttls, but the module m is for implicit-tls/],
  ])("%j is told what to write, with 400", async (query, expected) => {
    const { get, probed } = await probing();
    const response = await get(query as Record<string, string>);
    expect(response.status).toBe(400);
    const detail = await detailOf(response);
    expect(detail).toMatch(expected);
    expect(detail).not.toContain("Zq9x");
    expect(probed).toEqual([]);
  });

  it.each(["ten", "0", "-1"])("a scrape timeout of %s is told what to write, with 400", async (timeout) => {
    const { get, target } = await probing();
    const response = await get({ target, module: "m" }, { "X-Prometheus-Scrape-Timeout-Seconds": timeout });
    expect(response.status).toBe(400);
  });

  it("where no modules are configured says how to configure one", async () => {
    const { get, target } = await probing({ modules: [] });
    const response = await get({ target, module: "m" });
    expect(response.status).toBe(400);
    expect(await detailOf(response)).toMatch(/modules: \{ imaps: \{\} \}/);
  });

  it.each(["other.example.com", "127.0.0.1:22", "[::1]:993", "localhost:993"])(
    "the target %s is refused with 403, and nobody is dialled",
    async (target) => {
      const { get, probed } = await probing();
      const response = await get({ target, module: "m" });
      expect(response.status).toBe(403);
      expect(await detailOf(response)).toMatch(/^The module m may not probe .* Add it to modules\.m\.targets/);
      expect(probed).toEqual([]);
    },
  );

  it("where only `*` allows a target, it must have a public address: 403 with the reason, and nobody is dialled", async () => {
    const { get, target, server } = await probing({
      modules: [{ targets: [{ host: "*", port: "any" }], login: null }],
    });
    const response = await get({ target, module: "m" });
    expect(response.status).toBe(403);
    expect(await detailOf(response)).toMatch(/127\.0\.0\.1 is the address of the machine that checks/);
    expect(server.sessions).toEqual([]);
  });

  it("a host that is named is probed wherever it is", async () => {
    const { get, target } = await probing({ modules: [{ targets: [{ host: "127.0.0.1", port: "any" }] }] });
    expect((await get({ target, module: "m" })).status).toBe(200);
  });

  it("more than may be under way at once is refused with 503, and when to ask again", async () => {
    const { get, target } = await probing({
      server: { greeting: null },
      modules: [{ timeoutSeconds: 1 }],
      concurrent: 1,
    });
    const [first, second] = await Promise.all([get({ target, module: "m" }), get({ target, module: "m" })]);
    expect([first.status, second.status]).toEqual([200, 503]);
    expect(second.headers.get("Retry-After")).toBe("2");
  });

  it("another site cannot make a visitor's browser probe", async () => {
    const { get, target, probed } = await probing();
    expect((await get({ target, module: "m" }, { "Sec-Fetch-Site": "cross-site" })).status).toBe(403);
    expect(probed).toEqual([]);
  });
});

describe("/probe?hostname=", () => {
  it("puts the name into SNI and asks it of the certificate, and dials the target", async () => {
    const { app, probed, server } = await probing();
    const target = `127.0.0.1:${server.port}`;
    const right = await app.request(`/probe?${new URLSearchParams({ target, module: "m", hostname: "localhost" })}`);
    expect(await samplesOf(right)).toContain("probe_success 1");
    expect(probed.at(-1)).toMatchObject({ host: "localhost", lookUp: "127.0.0.1", name: target });
    const wrong = await app.request(
      `/probe?${new URLSearchParams({ target, module: "m", hostname: "mail.example.com" })}`,
    );
    const samples = await samplesOf(wrong);
    expect(samples).toContain("probe_success 0");
    expect(samples.join()).toContain('finding="tls-certificate-name-mismatch"');
  });

  it("lets no password go where only whoever asks has named the certificate", async () => {
    const { get, probed } = await probing({ modules: [{ targets: [{ host: "mail.example.com", port: "any" }] }] });
    const answer = await get({ target: "imaps://mail.example.com", module: "m", hostname: "other.example" });
    expect(answer.status).toBe(403);
    expect(await detailOf(answer)).toContain("other.example");
    expect(probed).toEqual([]);
  });

  it("is one host name", async () => {
    const { get, target } = await probing();
    const answer = await get({ target, module: "m", hostname: "http://x" });
    expect(answer.status).toBe(400);
    expect(await detailOf(answer)).toContain("hostname");
  });
});

it.each(["hostnames", "prober", "Target", "timeout"])("an unknown parameter is 400 and named: %s", async (name) => {
  const { get, target, probed } = await probing();
  const answer = await get({ target, module: "m", [name]: "x" });
  expect(answer.status).toBe(400);
  expect(await detailOf(answer)).toContain(`\`${name}\``);
  expect(probed).toEqual([]);
});

it("a probe that imapscope itself could not make is 503, and no word about the target", async () => {
  const { dependencies } = await testApp();
  const { config } = { config: await serverConfig(await fakeImapServer()) };
  const failure = { code: "EMFILE", text: "too many open files" };
  const { app } = await testApp({
    config: () => ({ ...dependencies.config(), servers: [config], modules: [moduleOf(config, {})] }),
    probe: async () => ({
      ...healthyCheck(),
      state: "unknown",
      trouble: { kind: "descriptors", phase: "tcp", failure },
    }),
  });
  const answer = await app.request(`/probe?target=corp&module=m`);
  expect(answer.status).toBe(503);
  expect(await detailOf(answer)).toContain("EMFILE");
});
