import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkCommand } from "../../../server/commands/check.ts";
import type { ImapServerOptions } from "../../../server/demo/options.ts";
import { fakeConsole } from "../../support/console.ts";
import { fakeImapServer, testAuthority } from "../../support/fault-server.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { GRANTED, type TokenAnswer, tokenEndpoint } from "../../support/token-endpoint.ts";

async function authorityFile(): Promise<string> {
  const file = join(temporaryFolder(), "ca.pem");
  writeFileSync(file, (await testAuthority()).certificate);
  return file;
}

/** Checks a fake server by the command line, the password in the environment. */
async function run(overrides: Partial<ImapServerOptions> = {}, ...more: string[]) {
  const server = await fakeImapServer(overrides);
  const { console, written } = fakeConsole({ PASSWORD: server.options.password });
  const login = ["--user", server.options.user, "--password-env", "PASSWORD"];
  const scheme = server.options.security === "implicit-tls" ? "imaps" : "imap";
  const args = [`${scheme}://127.0.0.1:${server.port}`, ...login, "--ca", await authorityFile(), ...more];
  const status = await checkCommand(args, console, new AbortController().signal);
  return { status, ...written, server };
}

describe("imapscope check", () => {
  it("ends with 0 for a healthy server and says so", async () => {
    const { status, stdout, stderr } = await run();
    expect(status).toBe(0);
    expect(stdout).toContain("UP · Everything that was checked works.");
    expect(stdout).toMatch(/✓ Sign in +[\d.]+ ms {2}PLAIN/);
    expect(stdout).toContain("INBOX: 12 messages, 2 unseen");
    expect(stderr).toBe("");
  });

  it("prints a file of HTML that stands alone, if that is asked for", async () => {
    const { status, stdout } = await run({}, "--format", "html");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^<!doctype html>/i);
    expect(stdout).toMatch(/<\/html>\s*$/);
  });

  it("says how it is used, and checks nothing", async () => {
    const { console, written } = fakeConsole();
    expect(await checkCommand(["--help"], console, new AbortController().signal)).toBe(0);
    expect(written.stdout).toContain("Usage: imapscope check TARGET");
  });

  it("ends with 3 when it was called off and nobody knows", async () => {
    const server = await fakeImapServer();
    const { console, written } = fakeConsole();
    const args = [`imaps://127.0.0.1:${server.port}`, "--ca", await authorityFile()];
    expect(await checkCommand(args, console, AbortSignal.abort())).toBe(3);
    expect(written.stdout).toContain("UNKNOWN");
  });

  it("ends with 2 when the login is refused, and tells both readers what to do", async () => {
    const { status, stdout } = await run({ answers: { auth: "NO [AUTHENTICATIONFAILED] Invalid credentials" } });
    expect(status).toBe(2);
    expect(stdout).toContain("[auth-credentials-rejected, critical]");
    expect(stdout).toContain("What you can do");
    expect(stdout).toContain("What the administrator can do");
    expect(stdout).toMatch(/– List mailboxes +not reached: “Sign in” failed/);
  });

  it("ends with 1 for a certificate that will expire", async () => {
    const certificate = await (await testAuthority()).issue({
      names: ["127.0.0.1"],
      notBefore: new Date(Date.now() - 85 * 86_400_000),
      notAfter: new Date(Date.now() + 5 * 86_400_000),
    });
    const { status, stdout } = await run({ certificate });
    expect(status).toBe(1);
    expect(stdout).toContain("[tls-certificate-expiring, warning]");
  });

  it("prints only the check as JSON", async () => {
    const { status, stdout, server } = await run({ security: "starttls" }, "--format", "json");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      server: { host: "127.0.0.1", port: server.port, security: "starttls", user: server.options.user },
      depth: "login",
      state: "up",
      findings: [],
    });
  });

  it("speaks Chinese when asked to, or when the environment does", async () => {
    expect((await run({}, "--lang", "zh-CN")).stdout).toContain("检查过的项目全部正常");
  });

  it("prints the dialogue without the password", async () => {
    const { stdout, server } = await run({}, "--transcript");
    expect(stdout).toContain("→ S2 AUTHENTICATE PLAIN");
    expect(stdout).toContain("→ «password»");
    expect(stdout).not.toContain(server.options.password);
  });

  it("checks a server of the configuration by its name", async () => {
    const server = await fakeImapServer();
    const file = join(temporaryFolder(), "imapscope.yaml");
    const auth = `{ user: ${server.options.user}, password: { env: PASSWORD } }`;
    const entry = `{ name: corp, host: 127.0.0.1, port: ${server.port}, security: implicit-tls, ca: ${await authorityFile()}, auth: ${auth} }`;
    writeFileSync(file, `servers:\n  - ${entry}\n`);
    const { console, written } = fakeConsole({ PASSWORD: server.options.password });
    expect(await checkCommand(["corp", "--config", file], console, new AbortController().signal)).toBe(0);
    expect(written.stdout).toContain(`corp · 127.0.0.1:${server.port}`);
    await expect(checkCommand(["korp", "--config", file], console, new AbortController().signal)).rejects.toThrow(
      "It has: corp",
    );
  });

  it("logs in with an access token of the environment, and shows it nowhere", async () => {
    const server = await fakeImapServer({ token: "access-from-the-user" });
    const { console, written } = fakeConsole({ TOKEN: "access-from-the-user" });
    const login = ["--user", server.options.user, "--token-env", "TOKEN", "--ca", await authorityFile()];
    const args = [`imaps://127.0.0.1:${server.port}`, ...login, "--format", "json"];
    expect(await checkCommand(args, console, new AbortController().signal)).toBe(0);
    expect(JSON.parse(written.stdout)).toMatchObject({
      state: "up",
      phases: expect.arrayContaining([expect.objectContaining({ phase: "auth", status: "ok" })]),
    });
    expect(written.stdout).not.toContain("access-from-the-user");
  });

  /** Checks a server that takes only `token`, with client credentials for an endpoint that answers this. */
  async function runOAuth2(answer: TokenAnswer, token: string) {
    const server = await fakeImapServer({ token });
    const endpoint = await tokenEndpoint(answer);
    const file = join(temporaryFolder(), "oauth2.yaml");
    const oauth2 = `{ tokenUrl: "${endpoint.url}", clientId: monitor, clientSecret: { env: CLIENT_SECRET } }`;
    const auth = `{ user: ${server.options.user}, oauth2: ${oauth2} }`;
    const entry = `{ name: corp, host: 127.0.0.1, port: ${server.port}, security: implicit-tls, ca: ${await authorityFile()}, auth: ${auth} }`;
    writeFileSync(file, `servers:\n  - ${entry}\n`);
    const { console, written } = fakeConsole({ CLIENT_SECRET: "client-s3cret" });
    const args = ["corp", "--config", file, "--format", "json", "--transcript"];
    const status = await checkCommand(args, console, new AbortController().signal);
    expect(written.stdout).not.toMatch(/access-1|client-s3cret/);
    return { status, check: JSON.parse(written.stdout), endpoint };
  }

  it("gets the access token in the way that the configuration tells, and shows no secret", async () => {
    const { status, check, endpoint } = await runOAuth2({ body: GRANTED }, GRANTED.access_token);
    expect(status).toBe(0);
    const value = expect.objectContaining({ grant: "client-credentials", endpoint: new URL(endpoint.url).host });
    expect(check.phases).toContainEqual(expect.objectContaining({ phase: "token", status: "ok", value }));
  });

  it.each<[string, TokenAnswer, string]>([
    ["token-client-misconfigured", { status: 401, body: { error: "invalid_client" } }, GRANTED.access_token],
    ["auth-token-rejected", { body: GRANTED }, "another token"],
  ])("ends with 2 and %s", async (id, answer, token) => {
    const { status, check } = await runOAuth2(answer, token);
    expect(status).toBe(2);
    expect(check.findings.map((finding: { id: string }) => finding.id)).toEqual([id]);
  });

  it.each([
    [[], "needs a TARGET"],
    [["a.example", "hunter2"], "A password is never an argument"],
    [["a.example", "--format", "xml"], "Choose one of: text, json"],
    [["a.example", "--depth", "deep"], "Choose one of: connect, login, sync, full"],
    [["a.example", "--timeout", "15"], "--timeout 15s"],
    [["a.example", "--user", "me", "--password-env", "NOT_SET"], "NOT_SET is not set or empty"],
    [["a.example", "--user", "me", "--password-env", "A", "--password-stdin"], "one place only"],
    [["a.example", "--user", "me", "--password-env", "A", "--token-env", "B"], "one place only"],
    [["a.example", "--user", "me", "--token-env", "NOT_SET"], "write its name after --token-env"],
    [["a.example", "--token-env", "TOKEN"], "there is an access token but no user"],
    [["a.example", "--user", "me", "--token-env", "HEADER"], 'without "Bearer"'],
    [["a.example", "--ca", "/nonexistent"], "cannot be read (ENOENT)"],
    [["a.example", "--password-file", "/dev/null", "--user", "me"], "no password in /dev/null"],
  ])("refuses %j and says what to write", async (args, message) => {
    const { console } = fakeConsole({ TOKEN: "access-1", HEADER: "Bearer access-1" });
    await expect(checkCommand(args, console, new AbortController().signal)).rejects.toThrow(message);
  });
});
