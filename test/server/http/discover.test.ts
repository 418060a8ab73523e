import { describe, expect, it } from "vitest";
import type { Discovered } from "../../../server/contract/answers/discovered.ts";
import { quietServer, testApp } from "../../support/app.ts";

async function ask(query: string, overrides: Parameters<typeof testApp>[0] = {}) {
  const { app } = await testApp(overrides);
  return app.request(`/api/v1/discover?${query}`);
}

describe("GET /api/v1/discover", () => {
  it("answers with settings, where they come from, and whether they may be checked here", async () => {
    const response = await ask("address=anna@example.com&lang=en");
    expect(response.status).toBe(200);
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(await response.json()).toEqual({
      address: "anna@example.com",
      domain: "example.com",
      settings: [
        {
          host: "127.0.0.1",
          port: 993,
          security: "implicit-tls",
          user: "anna@example.com",
          source: { kind: "configured", server: "corp" },
          label: "corp",
          checkable: true,
        },
      ],
      notes: [],
    });
  });

  it("says of a provider what else there is to know, in the reader's language, and that it may not be checked", async () => {
    const body = await (await ask("address=anna@qq.com&lang=zh-CN")).json();
    expect(body).toMatchObject({
      settings: [{ source: { kind: "provider", provider: "QQ Mail" }, label: "QQ 邮箱", checkable: false }],
      notes: [{ id: "authorization-code", text: expect.stringMatching(/\p{Script=Han}/u) }, { id: "switch-on" }],
    });
  });

  it("puts the settings first that the question names, for an address of whatever domain", async () => {
    const own = await (await ask("address=anna@elsewhere.example&server=corp")).json();
    expect(own).toMatchObject({
      settings: [{ host: "127.0.0.1", source: { kind: "configured", server: "corp" }, checkable: true }],
    });
    const query = new URLSearchParams({ address: "anna@example.com", provider: "Google Workspace (own domain)" });
    const google = (await (await ask(`${query}`)).json()) as Discovered;
    expect(google.settings.map(({ host, user }) => [host, user])).toEqual([
      ["imap.gmail.com", "anna@example.com"],
      ["127.0.0.1", "anna@example.com"],
    ]);
    const inbox = (await (await ask("address=anna@inbox.lv&provider=inbox.lv")).json()) as Discovered;
    expect(inbox.settings.map(({ host }) => host)).toEqual(["mail.inbox.lv"]);
  });

  it.each(["server=nope", "provider=Tuta", "provider=corp", "host=evil.example.net"])(
    "takes no settings from %s",
    async (named) => {
      const { settings } = (await (await ask(`address=anna@example.net&${named}`)).json()) as Discovered;
      expect(settings).toEqual([]);
    },
  );

  it("answers for an unknown domain with no settings", async () => {
    const response = await ask("address=anna@example.net");
    expect([response.status, await response.json()]).toMatchObject([200, { settings: [] }]);
  });

  it.each(["", "address=", "address=anna", "address=anna@example", "address=anna%0a@example.com"])(
    "refuses %j and names the field",
    async (query) => {
      const response = await ask(query);
      expect(response.status).toBe(400);
      expect(response.headers.get("Content-Type")).toContain("application/problem+json");
      expect(await response.json()).toMatchObject({ status: 400, detail: expect.stringMatching(/^address: /) });
    },
  );

  it("says that nothing is checked where visitors' checks are off", async () => {
    const config = (await testApp()).dependencies.config();
    const off = { ...config, servers: [await quietServer()], selfCheck: { ...config.selfCheck, enabled: false } };
    const body = await (await ask("address=anna@example.com", { config: () => off })).json();
    expect(body).toMatchObject({ settings: [{ checkable: false }] });
  });
});
