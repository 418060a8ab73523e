import { describe, expect, it } from "vitest";
import { Secret } from "../../../server/config/secret.ts";
import type { Config, ServerConfig } from "../../../server/config/types.ts";
import type { SetupList } from "../../../server/contract/answers/setup.ts";
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
    expect(text.split("<username>%EMAILLOCALPART%</username>").length - 1).toBe(2);
  });
});

describe("GET /api/v1/setup", () => {
  async function choices(query = "lang=en", changes: Partial<Config> = {}) {
    const { dependencies } = await testApp();
    const server = await quietServer({ name: "corp", host: "imap.example.com" });
    const config = { ...dependencies.config(), servers: [server], ...changes };
    const { app } = await testApp({ config: () => config });
    const list = (await (await app.request(`/api/v1/setup?${query}`)).json()) as SetupList;
    return { ...list, of: (name: string) => list.choices.find((choice) => choice.name === name) };
  }

  it("lists our own servers first, then providers, each with all that a mail program asks for", async () => {
    const { choices: all, of, selfCheck } = await choices();
    expect(all[0]).toMatchObject({
      kind: "configured",
      name: "corp",
      imap: { host: "imap.example.com", port: 993, security: "implicit-tls" },
      smtp: null,
      signIn: "password",
      checkable: true,
    });
    expect(all[0]?.domains).toContain("example.com");
    expect(of("QQ Mail")).toMatchObject({
      kind: "provider",
      label: "QQ Mail",
      names: ["QQ Mail", "QQ 邮箱"],
      smtp: { host: "smtp.qq.com", port: 465, security: "implicit-tls" },
      notes: [{ id: "authorization-code" }, { id: "switch-on" }],
      checkable: false,
    });
    expect(of("Proton Mail")).toMatchObject({ imap: null, smtp: null, checkable: false });
    expect(of("Microsoft 365 / Exchange Online")?.signIn).toBe("oauth2");
    expect(selfCheck).toBe(true);
  });

  it("has iCloud's own user name for sending, in the list and in the files, also where iCloud is a server of our own", async () => {
    const { of } = await choices();
    expect(of("Apple iCloud Mail")).toMatchObject({ userForm: "local-part", smtpUserForm: "address" });
    expect(of("Gmail")).toMatchObject({ userForm: "address", smtpUserForm: "address" });
    const path = "providers/Apple%20iCloud%20Mail";
    const profile = await (await get(`${path}/apple.mobileconfig?address=anna%40icloud.com`)).text();
    expect(entries(profile)).toMatchObject({
      IncomingMailServerUsername: "anna",
      OutgoingMailServerUsername: "anna@icloud.com",
    });
    const file = await (await get(`${path}/config-v1.1.xml?address=anna%40icloud.com`)).text();
    expect([...file.matchAll(/<username>(.*?)</g)].map(([, user]) => user)).toEqual([
      "%EMAILLOCALPART%",
      "%EMAILADDRESS%",
    ]);
    const own = await get("a%20%26%20b/apple.mobileconfig?address=anna%40icloud.com&user=anna", {
      host: "imap.mail.me.com",
      login: { user: "anna", password: new Secret("p") },
    });
    expect(entries(await own.text())).toMatchObject({ OutgoingMailServerUsername: "anna@icloud.com" });
  });

  it("calls providers what Chinese readers call them", async () => {
    const { of } = await choices("lang=zh-CN");
    expect(of("NetEase 163")).toMatchObject({
      label: "网易 163 邮箱",
      notes: [{ text: expect.stringContaining("授权码") }, {}, {}],
    });
    expect(of("Posteo")?.label).toBe("Posteo");
  });

  it("says what may be checked: every public host, the hosts of a domain, or nothing", async () => {
    const open = await choices("", { selfCheck: { enabled: true, targets: "public", perMinute: 6 } });
    expect(open.of("QQ Mail")?.checkable).toBe(true);
    const some = await choices("", { selfCheck: { enabled: true, targets: ["qq.com"], perMinute: 6 } });
    expect([some.of("QQ Mail")?.checkable, some.of("Gmail")?.checkable]).toEqual([true, false]);
    const off = await choices("", { selfCheck: { enabled: false, targets: "public", perMinute: 6 } });
    expect([off.selfCheck, off.choices.some(({ checkable }) => checkable)]).toEqual([false, false]);
  });

  it("gives files for providers too, with the provider's own server for sending", async () => {
    const text = await (await get("providers/NetEase%20163/apple.mobileconfig?address=anna%40163.com")).text();
    expect(entries(text)).toMatchObject({
      IncomingMailServerHostName: "imap.163.com",
      OutgoingMailServerHostName: "smtp.163.com",
      OutgoingMailServerPortNumber: "465",
      IncomingMailServerUsername: "anna@163.com",
    });
    const file = await (await get("providers/inbox.lv/config-v1.1.xml?address=anna%40inbox.eu")).text();
    expect(file).toContain("<hostname>mail.inbox.eu</hostname>");
  });
});

it.each([
  ["a provider without IMAP", "providers/Tuta/apple.mobileconfig", 404],
  ["a provider of OAuth 2.0", "providers/Microsoft%20365%20%2F%20Exchange%20Online/apple.mobileconfig", 404],
  ["a provider that is none", "providers/nope/config-v1.1.xml", 404],
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
