import { describe, expect, it } from "vitest";
import { Secret } from "../../../server/config/secret.ts";
import { createRedaction } from "../../../server/probe/redaction.ts";
import { serverConfig } from "../../support/server-config.ts";

const PASSWORD = 'se"cr\\et9';
const anywhere = {
  host: "127.0.0.1",
  port: 993,
  options: { user: "joe", password: PASSWORD, security: "implicit-tls" },
} as const;

async function redaction(password = PASSWORD) {
  // Only the login matters here; the rest of a running server is not needed.
  const config = await serverConfig(anywhere as never, { login: { user: "joe", password: new Secret(password) } });
  return createRedaction(config);
}
const line = (text: string) => ({ text, begins: true, literal: 0 });

describe("the client's side", () => {
  it.each([
    ['A1 LOGIN "joe" "anything"', 'A1 LOGIN "joe" «password»'],
    ["A1 login joe anything", "A1 login joe «password»"],
    ['A1 LOGIN "j\\"oe" {9}', 'A1 LOGIN "j\\"oe" «password»'],
    ["A1 LOGIN {3}", "A1 LOGIN «password»"],
    ["A1 AUTHENTICATE PLAIN AGpvZQBzZWNyZXQ5", "A1 AUTHENTICATE PLAIN «password»"],
    ["A1 AUTHENTICATE PLAIN", "A1 AUTHENTICATE PLAIN"],
    ["A1 STATUS INBOX (MESSAGES)", "A1 STATUS INBOX (MESSAGES)"],
  ])("%s", async (sent, shown) => {
    expect((await redaction()).client(line(sent))).toBe(shown);
  });

  it("hides whatever follows until the login is answered", async () => {
    const { client, server } = await redaction();
    client(line("A1 AUTHENTICATE LOGIN"));
    expect(client(line("am9l"))).toBe("«password»");
    server("+ UGFzc3dvcmQ6");
    expect(client(line("c29tZXRoaW5n"))).toBe("«password»");
    server("A1 OK done");
    expect(client(line("A2 NOOP"))).toBe("A2 NOOP");
  });
});

describe("the server's side", () => {
  it.each([
    PASSWORD,
    'se\\"cr\\\\et9',
    Buffer.from(PASSWORD).toString("base64"),
    Buffer.from(`\0joe\0${PASSWORD}`).toString("base64"),
  ])("hides the password in the form %s", async (form) => {
    expect((await redaction()).server(`A1 NO you said ${form}!`)).toBe("A1 NO you said «password»!");
  });

  it("is left alone where no password is known", async () => {
    expect((await redaction("")).server("A1 NO no")).toBe("A1 NO no");
  });

  it("takes a password of regular expression characters literally", async () => {
    expect((await redaction(".*")).server("A1 NO .* abc")).toBe("A1 NO «password» abc");
  });
});
