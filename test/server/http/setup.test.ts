import { describe, expect, it } from "vitest";
import { Secret } from "../../../server/config/secret.ts";
import type { ServerConfig } from "../../../server/config/types.ts";
import { quietServer, testApp } from "../../support/app.ts";

async function get(path: string, changes: Partial<ServerConfig> = {}) {
  const server = await quietServer({ name: "a & b", host: "mail.example.com", ...changes });
  const { dependencies } = await testApp();
  const config = { ...dependencies.config(), servers: [server] };
  const { app } = await testApp({ config: () => config });
  return app.request(`/api/v1/setup/${path}`);
}

/** The keys of a property list with their values, as text. */
function entries(plist: string): Readonly<Record<string, string>> {
  const found = plist.matchAll(/<key>([^<]*)<\/key>\n<(?:string>|integer>)?([^<]*?)(?:<\/(?:string|integer)>|\/>)/g);
  return Object.fromEntries([...found].map(([, key, value]) => [key, value]));
}

describe("the Apple profile", () => {
  const path = "a%20%26%20b/apple.mobileconfig?address=ada%26bo%40example.com&smtpHost=smtp.example.com&smtpPort=465";

  it("sets up the account, without a password", async () => {
    const response = await get(path);
    expect(response.headers.get("Content-Type")).toContain("application/x-apple-aspen-config");
    expect(response.headers.get("Content-Disposition")).toBe('attachment; filename="a-b.mobileconfig"');
    const text = await response.text();
    expect(text).not.toContain("secret-9");
    expect(entries(text)).toMatchObject({
      PayloadUUID: expect.stringMatching(/^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/),
      PayloadType: "com.apple.mail.managed",
      EmailAccountType: "EmailTypeIMAP",
      EmailAddress: "ada&amp;bo@example.com",
      IncomingMailServerHostName: "mail.example.com",
      IncomingMailServerPortNumber: "993",
      IncomingMailServerUseSSL: "true",
      IncomingMailServerUsername: "ada&amp;bo@example.com",
      OutgoingMailServerHostName: "smtp.example.com",
      OutgoingMailServerPortNumber: "465",
    });
  });

  it("is the same each time, so that it replaces itself, and leaves out what is not known", async () => {
    const [one, other] = [await get("a%20%26%20b/apple.mobileconfig"), await get("a%20%26%20b/apple.mobileconfig")];
    const text = await one.text();
    expect(await other.text()).toBe(text);
    expect(text).not.toContain("EmailAddress");
    expect(text).not.toContain("Username");
  });

  it("is refused for OAuth 2.0, which a profile cannot set up", async () => {
    const login = { user: "monitor@example.com", token: new Secret("t") };
    expect((await get(path, { login })).status).toBe(404);
  });
});

describe("the file for Thunderbird", () => {
  it("names the domain, both servers and how to sign in", async () => {
    const response = await get("a%20%26%20b/config-v1.1.xml?address=ada%40example.com", {
      security: "starttls",
      port: 143,
    });
    const text = await response.text();
    for (const element of [
      '<emailProvider id="example.com">',
      "<displayName>a &amp; b</displayName>",
      '<incomingServer type="imap">',
      "<hostname>mail.example.com</hostname>",
      "<port>143</port>",
      "<socketType>STARTTLS</socketType>",
      "<username>%EMAILADDRESS%</username>",
    ]) {
      expect(text).toContain(element);
    }
  });

  it("says OAuth2 where the account is signed in to so, and uses the part before the @ where the user name has none", async () => {
    const login = { user: "monitor@example.com", token: new Secret("t") };
    const text = await (await get("a%20%26%20b/config-v1.1.xml?address=ada%40example.com&user=ada", { login })).text();
    expect(text).toContain("<authentication>OAuth2</authentication>");
    expect(text).toContain("<username>%EMAILLOCALPART%</username>");
  });
});

it.each([
  ["an unknown server", "nope/apple.mobileconfig", 404],
  ["an unknown server", "nope/config-v1.1.xml", 404],
  ["an address that is none", "a%20%26%20b/apple.mobileconfig?address=ada", 400],
  ["a host that is none", "a%20%26%20b/config-v1.1.xml?smtpHost=a%20b", 400],
  ["a port that is none", "a%20%26%20b/config-v1.1.xml?smtpPort=70000", 400],
])("answers %s at %s with %i", async (_, path, status) => {
  const response = await get(path);
  expect(response.status).toBe(status);
  expect(response.headers.get("Content-Type")).toBe("application/problem+json");
});
