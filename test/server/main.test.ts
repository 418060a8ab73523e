import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { fakeImapServer } from "../support/fault-server.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const MAIN = fileURLToPath(new URL("../../server/main.ts", import.meta.url));

/** The program as its own process, in an empty folder. */
function imapscope(args: readonly string[], env: Record<string, string> = {}, cwd = temporaryFolder()) {
  const child = spawn(process.execPath, [MAIN, ...args], { cwd, env: { ...process.env, ...env } });
  onTestFinished(() => void child.kill("SIGKILL"));
  const written = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      written[name] += text;
    });
  }
  const ended = once(child, "close").then(([status]) => ({ status, ...written }));
  const printed = async (pattern: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const match = pattern.exec(written.stdout);
      if (match) return match;
      await Promise.race([once(child.stdout, "data"), ended.then(() => Promise.reject(new Error(written.stderr)))]);
    }
  };
  return { child, ended, printed };
}

async function configFor(port: number, extra = ""): Promise<string> {
  const file = join(temporaryFolder(), "imapscope.yaml");
  writeFileSync(
    file,
    `listen: 127.0.0.1:0\ndata: ./data\n${extra}servers:\n  - { name: corp, host: 127.0.0.1, port: ${port}, security: implicit-tls, every: 1s }\n`,
  );
  return file;
}

describe("imapscope", () => {
  it("listens for signals before it loads anything, as process 1 gets no other ones", () => {
    const lines = readFileSync(MAIN, "utf8").split("\n");
    expect(lines.filter((line) => line.startsWith("import "))).toEqual([]);
    expect(lines.findIndex((line) => line.includes("process.on(signal"))).toBeLessThan(
      lines.findIndex((line) => line.includes("await import(")),
    );
  });

  it("without a command shows how it is used, status 3", async () => {
    const { status, stderr } = await imapscope([]).ended;
    expect(status).toBe(3);
    expect(stderr).toContain("Usage: imapscope COMMAND");
  });

  it("serve without a configuration says what to write, status 3, and shows no demo", async () => {
    const { status, stderr, stdout } = await imapscope(["serve"]).ended;
    expect(status).toBe(3);
    expect(stderr).toContain("imapscope config example > imapscope.yaml");
    expect(stdout).toBe("");
  });

  it("an unusable configuration names file, line and column, status 3", async () => {
    const file = await configFor(993, "lissten: x\n");
    const { status, stderr } = await imapscope(["serve", "--config", file]).ended;
    expect(status).toBe(3);
    expect(stderr).toContain(`${file}:3:1:`);
    expect(stderr).toContain("did you mean `listen`?");
  });

  it("a port in use is one clear line, status 3", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const address = taken.address();
    const port = address !== null && typeof address === "object" ? address.port : 0;
    const { status, stderr } = await imapscope(["serve", "--demo", "--listen", `127.0.0.1:${port}`]).ended;
    taken.close();
    expect(status).toBe(3);
    expect(stderr).toMatch(/^imapscope: Cannot listen on 127\.0\.0\.1:\d+: another program already uses it\..*\n$/);
  });

  it("an unusable data folder is one clear line, status 3", async () => {
    const file = await configFor(993);
    const { status, stderr } = await imapscope(["serve", "--config", file, "--data", file]).ended;
    expect(status).toBe(3);
    expect(stderr).toMatch(/^imapscope: Cannot use the data folder .*\n$/);
  });

  it("a data folder that another one uses: says which process that is, status 3, and harms nothing", async () => {
    const server = await fakeImapServer();
    const file = await configFor(server.port);
    const first = imapscope(["serve", "--config", file]);
    const [, url = ""] = await first.printed(/(http:\/\/127\.0\.0\.1:\d+)/);
    const { status, stdout, stderr } = await imapscope(["serve", "--config", file]).ended;
    expect(status).toBe(3);
    expect(stdout).toBe("");
    expect(stderr).toMatch(
      /^imapscope: The data folder .* is in use by another imapscope \(process \d+ on .*\)\..*\n$/,
    );
    expect(stderr).toContain(`(process ${first.child.pid} on `);
    expect((await fetch(`${url}/-/ready`)).status).toBe(200);
    first.child.kill("SIGKILL");
    await first.ended;
    await imapscope(["serve", "--config", file]).printed(/(http:\/\/127\.0\.0\.1:\d+)/);
  });

  it("SIGTERM: running checks log out, the database closes, exit 0 within five seconds; then the history is there again", async () => {
    const server = await fakeImapServer({ capabilities: { afterTls: ["IMAP4rev1"] } });
    const file = await configFor(server.port, "");
    const first = imapscope(["serve", "--config", file]);
    const [, url = ""] = await first.printed(/(http:\/\/127\.0\.0\.1:\d+)/);
    await first.printed(/corp is down.*\[tls-certificate-untrusted-issuer\]|corp is down/);
    const before = await (await fetch(`${url}/api/v1/servers/corp/checks`)).json();
    const stream = await fetch(`${url}/api/v1/events`);
    const asked = performance.now();
    first.child.kill("SIGTERM");
    const { status, stderr } = await first.ended;
    expect(status).toBe(0);
    expect(performance.now() - asked).toBeLessThan(60_000);
    expect(stderr).toBe("");
    await stream.body?.cancel().catch(() => {});

    const second = imapscope(["serve", "--config", file]);
    const [, again = ""] = await second.printed(/(http:\/\/127\.0\.0\.1:\d+)/);
    const after = await (await fetch(`${again}/api/v1/servers/corp/checks`)).json();
    expect(JSON.stringify(after)).toContain(JSON.parse(JSON.stringify(before)).checks[0].id);
  });

  it("SIGHUP reads the configuration again; a bad one changes nothing and is reported", async () => {
    const server = await fakeImapServer();
    const file = await configFor(server.port);
    const { child, printed } = imapscope(["serve", "--config", file]);
    const [, url = ""] = await printed(/(http:\/\/127\.0\.0\.1:\d+)/);
    await printed(/corp is/);
    writeFileSync(file, "servers: 7\n");
    child.kill("SIGHUP");
    await expect
      .poll(async () => (await fetch(`${url}/metrics`)).text(), { timeout: 60_000 })
      .toContain("imapscope_config_last_reload_successful 0");
    expect(await (await fetch(`${url}/api/v1/servers`)).text()).toContain('"name":"corp"');
    writeFileSync(
      file,
      `servers:\n  - { name: other, host: 127.0.0.1, port: ${server.port}, security: implicit-tls }\n`,
    );
    expect((await fetch(`${url}/-/reload`, { method: "POST" })).status).toBe(200);
    const servers = await (await fetch(`${url}/api/v1/servers`)).text();
    expect(servers).toContain('"name":"other"');
    expect(servers).not.toContain('"name":"corp"');
    expect(await (await fetch(`${url}/metrics`)).text()).not.toContain('server="corp"');
  });

  it("serve goes on when nobody reads what it prints any more, and says so once", async () => {
    const { child, printed, ended } = imapscope(["serve", "--demo", "--listen", "127.0.0.1:0"]);
    const [, url = ""] = await printed(/(http:\/\/127\.0\.0\.1:\d+)/);
    child.stdout.destroy();
    await once(child.stderr, "data");
    // One of its servers changes its state later than the others.
    await expect
      .poll(async () => (await fetch(`${url}/api/v1/servers`)).text(), { timeout: 60_000 })
      .not.toContain('"check":null');
    child.kill("SIGTERM");
    expect(await ended).toMatchObject({
      status: 0,
      stderr: "imapscope: standard output was closed. The checks continue.\n",
    });
  });

  it("a command whose words nobody reads ends with its status and says nothing", async () => {
    const { child, ended } = imapscope(["explain", "0x800CCC0E"]);
    child.stdout.destroy();
    expect(await ended).toMatchObject({ status: 0, stderr: "" });
  });

  it("the demo shows real failures within ten seconds, and where to go from there", async () => {
    const { printed } = imapscope(["serve", "--demo", "--listen", "127.0.0.1:0"]);
    await printed(/DEMO[\s\S]*config example > imapscope\.yaml/);
    await printed(/certificate-expired is down.*\[tls-certificate-expired\]/);
    await printed(/The check cannot read mail on wrong-password as .+ \(down\): .*\[auth-credentials-rejected\]/);
    await printed(/starttls-missing is down.*\[starttls-not-offered\]/);
    await printed(/refused is down.*\[tcp-connection-refused\]/);
    await printed(/certificate-expiring is warning.*\[tls-certificate-expiring\]/);
    await printed(/slow is warning.*\[latency-threshold-exceeded\]/);
    await printed(/healthy is up/);
    await printed(/push-slow is (?:up|warning)/);
  });
});
