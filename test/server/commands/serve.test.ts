import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { serveCommand } from "../../../server/commands/serve.ts";
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
