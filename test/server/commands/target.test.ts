import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { findTarget } from "../../../server/commands/target.ts";
import type { Login } from "../../../server/config/types.ts";

const ENV = { PASSWORD: "from-the-file", OTHER: "from-the-command-line", TOKEN: "access-1" };
const folder = mkdtempSync(join(tmpdir(), "imapscope-target-"));
const file = join(folder, "imapscope.yaml");
const OAUTH2 = "{ tokenUrl: https://login.example.com/, clientId: m, clientSecret: { env: PASSWORD } }";

writeFileSync(
  file,
  `servers:
  - { name: plain, host: plain.example }
  - { name: password, host: password.example, auth: { user: joe, password: { env: PASSWORD } } }
  - { name: oauth2, host: oauth2.example, auth: { user: joe, oauth2: ${OAUTH2} } }
`,
);
afterAll(() => rmSync(folder, { recursive: true }));

async function find(target: string, values: Parameters<typeof findTarget>[1] = {}, stdin = "") {
  const config = { config: file, ...values };
  return (await findTarget(target, config, { env: ENV }, () => Promise.resolve(stdin))).server;
}

/** Who logs in, with what: the kind, and the secret where there is one alone. */
function shown(login: Login | null): string {
  if (login === null) return "nobody";
  if ("password" in login) return `${login.user} password ${login.password.reveal()}`;
  return "token" in login ? `${login.user} token ${login.token.reveal()}` : `${login.user} oauth2`;
}

describe("a server of the configuration", () => {
  it.each([
    ["plain", "nobody", "connect"],
    ["password", "joe password from-the-file", "login"],
    ["oauth2", "joe oauth2", "login"],
  ])("named %s logs in as it says", async (name, login, depth) => {
    const found = await find(name);
    expect([shown(found.login), found.depth]).toEqual([login, depth]);
  });

  it.each([
    ["plain", { user: "jane", "password-env": "OTHER" }, "jane password from-the-command-line"],
    ["password", { "password-env": "OTHER" }, "joe password from-the-command-line"],
    ["password", { user: "jane" }, "jane password from-the-file"],
    ["password", { "token-env": "TOKEN" }, "joe token access-1"],
    ["oauth2", { "token-env": "TOKEN" }, "joe token access-1"],
    ["oauth2", { "password-env": "OTHER" }, "joe password from-the-command-line"],
    ["oauth2", { user: "jane" }, "jane oauth2"],
  ])("named %s gives way to %o", async (name, values, login) => {
    const found = await find(name, values);
    expect([shown(found.login), found.depth]).toEqual([login, "login"]);
  });

  it.each([
    ["plain", "nobody"],
    ["oauth2", "joe oauth2"],
  ])("named %s is asked the slow questions on demand", async (name, login) => {
    const found = await find(name, { depth: "full" });
    expect([shown(found.login), found.depth]).toEqual([login, "full"]);
  });

  it("is not logged in to where the command line says so", async () => {
    expect((await find("plain", { user: "jane", "token-env": "TOKEN", depth: "connect" })).depth).toBe("connect");
  });
});

describe("a credential", () => {
  it("comes on standard input, with or without a line break behind it", async () => {
    const found = await find("imaps://joe@mail.example.com", { "password-stdin": true }, "secret\r\n");
    expect(shown(found.login)).toBe("joe password secret");
  });

  it("is an access token as it is", async () => {
    const found = await find("imaps://joe@mail.example.com", { "token-env": "TOKEN" });
    expect(shown(found.login)).toBe("joe token access-1");
    expect(JSON.stringify(found)).not.toContain("access-1");
  });

  it.each([
    [{ "password-stdin": true, "token-env": "TOKEN" }],
    [{ "password-file": "/dev/null", "token-env": "TOKEN" }],
    [{ "password-env": "OTHER", "token-env": "TOKEN" }],
    [{ "password-env": "OTHER", "password-file": "/dev/null" }],
  ])("comes from one place only: %o", async (values) => {
    await expect(find("imaps://joe@mail.example.com", values)).rejects.toThrow(
      "keep one of --password-env, --password-file, --password-stdin and --token-env",
    );
  });
});
