import { spawn } from "node:child_process";
import { once } from "node:events";
import { globSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { isBuiltin } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { fakeImapServer, testAuthority } from "../support/fault-server.ts";
import { nodeOf, npm } from "../support/nodes.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const manifestSchema = z.object({
  version: z.string(),
  private: z.undefined().optional(),
  dependencies: z.undefined().optional(),
  scripts: z.record(z.string(), z.string()),
  engines: z.object({ node: z.string().regex(/^\^\d+\.\d+\.\d+ \|\| >=\d+\.\d+\.\d+$/) }),
});
const MANIFEST = manifestSchema.parse(JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")));

/** The first one of each range that the package says it runs on. */
const FIRST = MANIFEST.engines.node.match(/[\d.]+/g) ?? [];
/** Those, and the newest one that the registry has as a package. */
const NODES = [...FIRST, "26.10.0"];
/** More servers than the main thread checks itself (`workers/crew-size.ts`). */
const MANY = 210;
/** One that does not even know `node:` in front of a module, and the last one before each range. */
const TOO_OLD = ["12.22.12", "22.19.0", "24.6.0"];

let folder: string;
let installed: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "imapscope-package-"));
  // It was built before the tests, like everything else that they use; who packs builds first (`prepack`).
  await npm(["pack", "--ignore-scripts", "--pack-destination", folder], ROOT);
  const [tarball = ""] = readdirSync(folder);
  await npm(["install", "--offline", `./${tarball}`], folder);
  installed = join(folder, "node_modules/imapscope");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What npm links to as the command `imapscope`, run by this Node, in an empty folder. */
function start(node: string, args: readonly string[], cwd = temporaryFolder()) {
  const command = join(folder, "node_modules/.bin/imapscope");
  const env = { ...process.env, HOME: cwd, NODE_COMPILE_CACHE: undefined };
  const child = spawn(node, [command, ...args], { cwd, env });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

async function run(node: string, args: readonly string[], cwd?: string) {
  const child = start(node, args, cwd);
  const [stdout, stderr, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  return { status, stdout, stderr };
}

/** Until something stands on standard output. */
async function printed(child: ReturnType<typeof start>, pattern: RegExp): Promise<string> {
  let all = "";
  for await (const piece of child.stdout.iterator({ destroyOnReturn: false })) {
    all += String(piece);
    const [, found] = pattern.exec(all) ?? [];
    if (found !== undefined) return found;
  }
  throw new Error(`It ended before it printed ${pattern}: ${all}`);
}

describe("the package", () => {
  it("needs nothing to be installed besides, and holds neither sources nor tests", () => {
    expect(readdirSync(join(folder, "node_modules")).toSorted()).toEqual([".bin", ".package-lock.json", "imapscope"]);
    const files = globSync("**/*", { cwd: installed });
    expect(files.filter((path) => /\.tsx?$|(?:^|\/)tests?\/|screenshots/.test(path))).toEqual([]);
    expect(files).toEqual(
      expect.arrayContaining([
        "LICENSE",
        "README.md",
        "CHANGELOG.md",
        "SECURITY.md",
        "bin/imapscope.cjs",
        "dist/server/main.js",
        "dist/server/licences.md",
        "dist/web/index.html",
        "dist/web/licences.md",
        "docs/configuration.md",
        "grafana/rules/imapscope-alerts.yaml",
        "grafana/dashboards/imapscope-overview.json",
        "packaging/imapscope.service",
      ]),
    );
    expect(MANIFEST.scripts.prepack).toBe("npm run build && npm run sbom");
  });

  it("imports nothing but what is Node's or its own, and what makes certificates only with the demo", () => {
    const files = globSync("dist/server/*.js", { cwd: installed });
    const imports = files.flatMap((file) => {
      const code = readFileSync(join(installed, file), "utf8");
      const named = [
        ...code.matchAll(/^(?:import|export)\b[^"';]*?from\s*"([^"]+)"|^import\s*"([^"]+)"|\bimport\("([^"]+)"\)/gm),
      ];
      return named.map(([, from, alone, later]) => from ?? alone ?? later ?? "");
    });
    expect(imports.length).toBeGreaterThan(files.length);
    expect(imports.filter((name) => !name.startsWith("./") && !isBuiltin(name))).toEqual([]);
    const certificates = files.filter((file) =>
      readFileSync(join(installed, file), "utf8").includes("X509CertificateGenerator"),
    );
    expect(certificates).toEqual(["dist/server/demo.js"]);
  });

  it("names the licence of everything that is bundled", () => {
    const licences = readFileSync(join(installed, "dist/server/licences.md"), "utf8");
    for (const library of ["hono", "zod", "imapflow", "pino", "@peculiar/x509"]) {
      expect(licences).toMatch(new RegExp(`^## ${library} - \\d`, "m"));
    }
    expect(readFileSync(join(installed, "dist/web/licences.md"), "utf8")).toMatch(/^## preact - \d/m);
  });
});

describe.each(TOO_OLD)("the package on Node.js %s", (version) => {
  it("says in one line which it needs, status 3", async () => {
    const { status, stdout, stderr } = await run(await nodeOf(version), ["check", "mail.example.com"]);
    expect(status).toBe(3);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^[^\n]+\n$/);
    for (const first of FIRST) expect(stderr).toContain(first);
    expect(stderr).toContain(version);
  });
});

describe.each(NODES)("the package on Node.js %s", (version) => {
  let node: string;
  beforeAll(async () => {
    node = await nodeOf(version);
  });

  it("tells its version", async () => {
    expect(await run(node, ["version"])).toEqual({ status: 0, stdout: `${MANIFEST.version}\n`, stderr: "" });
  });

  it.each(["en", "zh-CN"])("explains a message in %s", async (language) => {
    const { status, stdout, stderr } = await run(node, ["explain", "0x800CCC0E", "--lang", language]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("[tcp-connection-refused");
  });

  it("checks a server", async () => {
    const server = await fakeImapServer();
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, "ca.pem"), (await testAuthority()).certificate);
    const target = [`imaps://127.0.0.1:${server.port}`, "--ca", "ca.pem"];
    const { status, stdout } = await run(node, ["check", ...target, "--format", "json"], cwd);
    expect(JSON.parse(stdout)).toMatchObject({ state: "up", findings: [] });
    expect(status).toBe(0);
    const file = await run(node, ["check", ...target, "--format", "html", "--lang", "zh-CN"], cwd);
    expect(file.status).toBe(0);
    expect(file.stdout).toContain('lang="zh-CN"');
    // Nobody trusts that authority.
    const untrusted = await run(node, ["check", `imaps://127.0.0.1:${server.port}`], cwd);
    expect(untrusted.status).toBe(2);
    expect(untrusted.stdout).toContain("[tls-certificate-chain-incomplete,");
  });

  it("writes a configuration, finds it valid, and keeps what it learns of its servers", async () => {
    const server = await fakeImapServer();
    const cwd = temporaryFolder();
    const example = await run(node, ["config", "example"]);
    writeFileSync(join(cwd, "example.yaml"), example.stdout);
    expect(JSON.parse((await run(node, ["config", "schema"])).stdout)).toHaveProperty("properties.servers");
    writeFileSync(
      join(cwd, "imapscope.yaml"),
      `servers:\n  - { name: corp, host: 127.0.0.1, port: ${server.port}, security: implicit-tls, every: 1s }\n`,
    );
    expect((await run(node, ["config", "check", "imapscope.yaml"], cwd)).status).toBe(0);
    const child = start(node, ["serve", "--listen", "127.0.0.1:0"], cwd);
    const stderr = text(child.stderr);
    await printed(child, /(corp is down)/);
    child.kill("SIGTERM");
    expect(await once(child, "close")).toEqual([0, null]);
    expect(await stderr).not.toMatch(/Warning|"level":[56]0/);
    expect(readdirSync(join(cwd, "data"))).toContain("imapscope.db");
  });

  it("checks hundreds of servers in threads of their own", async () => {
    const server = await fakeImapServer();
    const cwd = temporaryFolder();
    const ways = `host: 127.0.0.1, port: ${server.port}, security: implicit-tls, depth: connect, every: 1m`;
    const names = Array.from({ length: MANY }, (_, index) => `  - { name: s${index}, ${ways} }\n`);
    writeFileSync(join(cwd, "imapscope.yaml"), `servers:\n${names.join("")}`);
    const child = start(node, ["serve", "--listen", "127.0.0.1:0"], cwd);
    const url = await printed(child, /(http:\/\/127\.0\.0\.1:\d+)/);
    await printed(child, /(s\d+ is down)/);
    const metrics = await (await fetch(`${url}/metrics`)).text();
    expect(metrics).toContain('imapscope_internal_errors_total{where="worker"} 0\n');
    child.kill("SIGTERM");
    expect(await once(child, "close")).toEqual([0, null]);
  });

  it("shows the demo with its page", async () => {
    const child = start(node, ["serve", "--demo", "--listen", "127.0.0.1:0"]);
    const url = await printed(child, /(http:\/\/127\.0\.0\.1:\d+)/);
    const page = await fetch(url);
    expect(page.status).toBe(200);
    const assets = [...(await page.text()).matchAll(/(?:src|href)="(\.[^"]+)"/g)].map(([, path = ""]) => path);
    expect(assets.length).toBeGreaterThan(2);
    for (const asset of assets) {
      const answer = await fetch(new URL(asset, `${url}/`));
      expect(answer.status, asset).toBe(200);
      expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(0);
    }
    expect((await fetch(`${url}/problems/tls-certificate-expired`)).status).toBe(200);
    expect((await fetch(`${url}/problems/nothing-of-ours`)).status).toBe(404);
    const diagnosis = await (await fetch(`${url}/api/v1/diagnoses/tls-certificate-expired?lang=zh-CN`)).json();
    expect(diagnosis).toMatchObject({ id: "tls-certificate-expired" });
    expect(await (await fetch(`${url}/metrics`)).text()).toContain(
      `imapscope_build_info{version="${MANIFEST.version}"`,
    );
    expect((await fetch(`${url}/api/v1/openapi.json`)).status).toBe(200);
    child.kill("SIGTERM");
    expect(await once(child, "close")).toEqual([0, null]);
  });
});
