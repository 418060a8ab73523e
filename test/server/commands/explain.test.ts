import { describe, expect, it } from "vitest";
import { EXPLAIN_USAGE, explainCommand } from "../../../server/commands/explain.ts";
import { UsageError } from "../../../server/config/usage-error.ts";
import { fakeConsole } from "../../support/console.ts";

async function run(args: readonly string[], stdin = "", env: Readonly<Record<string, string>> = {}) {
  const { console, written } = fakeConsole(env);
  const status = await explainCommand(args, console, async () => stdin);
  return { status, ...written };
}

describe("imapscope explain", () => {
  it("prints the likeliest diagnosis with its id and fix", async () => {
    const { status, stdout } = await run(["NO", "[ALERT]", "Too many simultaneous connections"]);
    expect(status).toBe(0);
    expect(stdout.split("\n")[0]).toContain("[auth-connection-limit, certain]");
    expect(stdout).toContain("doveadm who USER");
  });

  it("reads standard input for -", async () => {
    const { stdout } = await run(["-", "--format", "json"], "a1 NO [EXPIRED] change it\n");
    expect(JSON.parse(stdout).diagnoses[0].id).toBe("auth-password-expired");
  });

  it("writes in the language that is asked for, or that of the environment", async () => {
    const { stdout } = await run(["LOGIN failed", "--lang", "zh-CN"]);
    expect(stdout).toMatch(/\p{Script=Han}/u);
    expect((await run(["LOGIN failed"], "", { LANG: "zh_CN.UTF-8" })).stdout).toBe(stdout);
  });

  it("takes what a person tells of the circumstances", async () => {
    const { stdout } = await run(["connect", "ETIMEDOUT", "--when", "works on mobile data"]);
    expect(stdout.split("\n")[0]).toContain("[auth-client-address-blocked, likely]");
    await expect(run(["x", "--when", "x".repeat(1001)])).rejects.toThrow(UsageError);
  });

  it("says so when it knows nothing", async () => {
    expect(await run(["hello"])).toMatchObject({ status: 0 });
    expect(JSON.parse((await run(["hello", "--format", "json"])).stdout)).toEqual({ diagnoses: [] });
  });

  it("says what a text speaks of where it does not know the cause", async () => {
    expect((await run(["There is an issue with the encryption"])).stdout).toMatch(/^This is about the encryption/);
  });

  it("tells how it is used", async () => {
    expect((await run(["--help"])).stdout).toBe(EXPLAIN_USAGE);
    await expect(run([])).rejects.toThrow(UsageError);
    await expect(run(["x", "--format", "xml"])).rejects.toThrow(UsageError);
  });
});
