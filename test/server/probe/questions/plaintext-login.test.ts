import { describe, expect, it } from "vitest";
import type { ImapServerOptions } from "../../../../server/demo/options.ts";
import { fakeImapServer } from "../../../support/fault-server.ts";
import { askAll, manners } from "./ask-servers.ts";

const starttls = (...beforeTls: string[]): Partial<ImapServerOptions> => ({
  security: "starttls",
  capabilities: { beforeTls: ["IMAP4rev1", "STARTTLS", ...beforeTls] },
});

describe("a login in plaintext", () => {
  it.each([
    ["the LOGIN command is not disabled", starttls(), ["LOGIN command"]],
    ["AUTH=PLAIN is offered besides", starttls("AUTH=PLAIN", "AUTH=LOGIN"), ["PLAIN", "LOGIN", "LOGIN command"]],
    ["AUTH=PLAIN is offered in spite of LOGINDISABLED", starttls("LOGINDISABLED", "AUTH=PLAIN"), ["PLAIN"]],
    ["there is no TLS at all", { security: "none" }, ["PLAIN", "LOGIN", "LOGIN command"]],
  ] as const)("is offered when %s", async (_, options, mechanisms) => {
    const server = await fakeImapServer(options);
    const { plaintextLogin } = await askAll([server]);
    expect(plaintextLogin).toEqual({ offered: true, mechanisms });
    expect(manners([server])).toEqual({ credentials: [], leftWithoutLogout: [] });
    expect(server.sessions.some(({ lines }) => lines.some((line) => /LOGIN |AUTHENTICATE/i.test(line)))).toBe(false);
  });

  it.each([
    ["LOGINDISABLED says so", starttls("LOGINDISABLED"), []],
    ["only mechanisms without a password are left", starttls("LOGINDISABLED", "AUTH=GSSAPI"), ["GSSAPI"]],
    ["nobody is asked to log in", { security: "none", greeting: "* PREAUTH hello" }, []],
  ] as const)("is not offered when %s", async (_, options, mechanisms) => {
    const { plaintextLogin } = await askAll([await fakeImapServer(options)]);
    expect(plaintextLogin).toEqual({ offered: false, mechanisms });
  });

  it("is learnt by CAPABILITY where the greeting does not tell", async () => {
    const server = await fakeImapServer({ ...starttls("LOGINDISABLED"), greeting: "* OK ready" });
    expect((await askAll([server])).plaintextLogin).toEqual({ offered: false, mechanisms: [] });
  });

  it("is not applicable to implicit TLS, and unknown where it could not be asked", async () => {
    expect((await askAll([await fakeImapServer()])).plaintextLogin).toBeNull();
    const silent = await fakeImapServer({ security: "starttls", greeting: null });
    expect((await askAll([silent], { timeoutSeconds: 1 })).plaintextLogin).toBeNull();
  });
});
