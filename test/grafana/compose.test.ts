import { existsSync } from "node:fs";
import { join, normalize } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { hashPassword } from "../../server/access/password.ts";
import { parseConfig } from "../../server/config/load.ts";
import { writePasswordHash } from "../../server/config/password-hash.ts";
import { VERSION } from "../../server/config/version.ts";
import { textOf, yamlOf } from "../support/documents.ts";
import { testAuthority } from "../support/fault-server.ts";
import { ROOT } from "../support/rules.ts";

const service = z.looseObject({
  image: z.string().optional(),
  build: z.string().optional(),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  environment: z.record(z.string(), z.string()).default({}),
});
const compose = z
  .object({ services: z.record(z.string(), service), volumes: z.record(z.string(), z.unknown()) })
  .parse(yamlOf("compose.yaml"));
const { services } = compose;
const mounts = Object.entries(services).flatMap(([name, { volumes }]) =>
  volumes.map((mount) => ({ name, source: mount.split(":")[0] ?? "", target: mount.split(":")[1] ?? "" })),
);

/** What of the project a container finds at a path; null when nothing is mounted there. */
function mountedAt(name: string, path: string): string | null {
  const mount = mounts.find((one) => one.name === name && (path === one.target || path.startsWith(`${one.target}/`)));
  return mount?.source.startsWith(".") ? normalize(mount.source + path.slice(mount.target.length)) : null;
}

describe("compose.yaml", () => {
  it("mounts only what is there, and volumes that it names", () => {
    const missing = mounts.filter(({ source }) =>
      source.startsWith(".") ? !existsSync(join(ROOT, source)) : !(source in compose.volumes),
    );
    expect(missing).toEqual([]);
    for (const { build } of Object.values(services)) {
      if (build !== undefined) expect(existsSync(join(ROOT, build, "Dockerfile"))).toBe(true);
    }
  });

  it("pins every image that it does not build, and calls its own by this version", () => {
    expect(services.imapscope?.image).toBe(`imapscope:${VERSION}`);
    for (const { image, build } of Object.values(services)) {
      if (build === undefined) expect(image).toMatch(/^[\w./-]+:v?\d+\.\d+\.\d+$/);
    }
  });

  it("opens ports on this machine only, and where the programs listen", () => {
    const ports = Object.values(services).flatMap((one) => one.ports);
    expect(ports).toEqual([9143, 9090, 9093, 3000].map((port) => `127.0.0.1:${port}:${port}`));
  });

  it("tells Prometheus where imapscope, its rules and Alertmanager are", () => {
    const file = mountedAt("prometheus", "/etc/prometheus/prometheus.yml");
    expect(file).toBe("grafana/prometheus/prometheus.yaml");
    const text = textOf(file ?? "");
    expect(Object.keys(services)).toEqual(expect.arrayContaining(["imapscope", "alertmanager"]));
    expect(text).toContain("targets: [imapscope:9143]");
    expect(text).toContain("targets: [alertmanager:9093]");
    expect(text).toContain("- /etc/prometheus/rules/*.yaml");
    expect(mountedAt("prometheus", "/etc/prometheus/rules/imapscope-alerts.yaml")).toBe(
      "grafana/rules/imapscope-alerts.yaml",
    );
  });

  it("tells Grafana where Prometheus and the dashboards are", () => {
    const { datasources } = z
      .object({ datasources: z.array(z.object({ url: z.string(), jsonData: z.object({ timeInterval: z.string() }) })) })
      .parse(yamlOf(`${mountedAt("grafana", "/etc/grafana/provisioning")}/datasources/prometheus.yaml`));
    expect(datasources[0]?.url).toBe("http://prometheus:9090");
    expect(textOf("grafana/prometheus/prometheus.yaml")).toContain(
      `scrape_interval: ${datasources[0]?.jsonData.timeInterval}`,
    );
    const { providers } = z
      .object({ providers: z.array(z.object({ options: z.object({ path: z.string() }) })) })
      .parse(yamlOf("grafana/provisioning/dashboards/imapscope.yaml"));
    expect(mountedAt("grafana", providers[0]?.options.path ?? "")).toBe("grafana/dashboards");
    const home = services.grafana?.environment.GF_DASHBOARDS_DEFAULT_HOME_DASHBOARD_PATH ?? "";
    expect(existsSync(join(ROOT, mountedAt("grafana", home) ?? "nowhere"))).toBe(true);
  });

  it("gives imapscope a configuration that it takes, with the page that the alerts link to", async () => {
    const path = mountedAt("imapscope", "/etc/imapscope/imapscope.yaml") ?? "";
    const { certificate } = await testAuthority();
    const hash = writePasswordHash(await hashPassword("a password"));
    const files: Record<string, string> = { "/account/authority.pem": certificate, "/account/admin-hash": hash };
    const inAccount = async (file: string) => files[file] ?? "a password or a token";
    const config = await parseConfig(textOf(path), path, {}, inAccount);
    expect(config.servers.map(({ host, port }) => `${host}:${port}`)).toEqual([
      "dovecot:993",
      "dovecot:143",
      "dovecot:994",
    ]);
    expect(config.publicUrl).toBe("http://localhost:9143");
    expect(config.access).toMatchObject({ users: [{ role: "operator" }], tokens: [{ role: "scraper" }] });
    // Prometheus reads the token where imapscope reads it.
    expect(textOf("grafana/prometheus/prometheus.yaml")).toContain("credentials_file: /account/metrics-token");
    expect(mounts.filter(({ target }) => target === "/account").map(({ name }) => name)).toEqual([
      "imapscope",
      "dovecot",
      "prometheus",
    ]);
  });
});
