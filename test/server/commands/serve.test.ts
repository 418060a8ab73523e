import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { serveCommand } from "../../../server/commands/serve.ts";
import { bearer, TOKENS } from "../../support/access.ts";
import { fakeConsole } from "../../support/console.ts";
import { freePort } from "../../support/ports.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

/** Begins, and ends as soon as it has begun. */
async function serve(
  args: readonly string[],
  text = "servers: [{ name: corp, host: 127.0.0.1, port: 1, security: none }]\n",
) {
  const file = join(temporaryFolder(), "imapscope.yaml");
  writeFileSync(file, text);
  writeFileSync(join(file, "../token"), "0123456789abcdef\n");
  const { console, written } = fakeConsole();
  const status = await serveCommand(
    ["--config", file, "--data", temporaryFolder(), ...args],
    console,
    AbortSignal.abort(),
  );
  return { status, ...written };
}

const ACCESS = `access: { tokens: [{ name: a, token: { file: ./token }, role: viewer }] }\n`;

describe("imapscope serve --listen", () => {
  it.each(["0.0.0.0", "[::]", "192.0.2.1", "nobody.invalid"])(
    "%s is refused without access, and says what to write",
    async (host) => {
      await expect(serve(["--listen", `${host}:9143`])).rejects.toThrow(
        `--listen ${host}:9143: this address can be reached from other machines, and \`access\` is missing`,
      );
      await expect(serve(["--listen", `${host}:9143`])).rejects.toThrow("write `access` into /");
    },
  );

  it("is taken with access, with none on purpose, and on a loopback address", async () => {
    const text = `${ACCESS}servers: [{ name: corp, host: 127.0.0.1, port: 1, security: none }]\n`;
    const address = async (host: string) => `${host}:${await freePort()}`;
    expect(await serve(["--listen", await address("0.0.0.0")], text)).toMatchObject({ status: 0 });
    expect(await serve(["--listen", await address("0.0.0.0"), "--access", "none"])).toMatchObject({ status: 0 });
    expect(await serve(["--listen", await address("127.0.0.1")])).toMatchObject({ status: 0 });
    await expect(serve(["--access", "all"])).rejects.toThrow("--access takes only `none`");
  });

  it("is the same for the demo", async () => {
    const demo = (...args: string[]) => serveCommand(["--demo", ...args], fakeConsole().console, AbortSignal.abort());
    await expect(demo("--listen", "0.0.0.0:9143")).rejects.toThrow("start the demo with --access none");
    expect(await demo("--listen", `0.0.0.0:${await freePort()}`, "--access", "none")).toBe(0);
  });
});

it("does not let everybody in by a reload, where others reach it", async () => {
  const file = join(temporaryFolder(), "imapscope.yaml");
  const servers = "servers: [{ name: corp, host: 127.0.0.1, port: 1, security: none }]\n";
  writeFileSync(join(file, "../token"), `${TOKENS.operator}\n`);
  writeFileSync(file, `${ACCESS.replace("viewer", "operator")}${servers}`);
  const [stop, port] = [new AbortController(), await freePort()];
  const { console, written } = fakeConsole({ LOG_LEVEL: "silent" });
  const args = ["--config", file, "--data", temporaryFolder(), "--listen", `0.0.0.0:${port}`];
  const ended = serveCommand(args, console, stop.signal);
  const url = `http://127.0.0.1:${port}`;
  const ask = (path: string, init: RequestInit = {}) => fetch(`${url}${path}`, init).catch(() => null);
  await expect.poll(async () => (await ask("/-/healthy"))?.status).toBe(200);
  // The file alone is good: only what is listened on since the start is not.
  writeFileSync(file, `listen: 127.0.0.1:9143\n${servers}`);
  const reload = await ask("/-/reload", { method: "POST", headers: bearer(TOKENS.operator) });
  expect([reload?.status, await reload?.text()]).toEqual([500, expect.stringContaining("`access` is missing")]);
  expect((await ask("/api/v1/servers"))?.status).toBe(401);
  expect(written.stderr).toContain("The configuration was not changed");
  stop.abort();
  expect(await ended).toBe(0);
});
