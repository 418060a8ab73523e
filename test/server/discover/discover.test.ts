import { describe, expect, it } from "vitest";
import { Secret } from "../../../server/config/secret.ts";
import { discover, hostsOf } from "../../../server/discover/discover.ts";
import { quietServer } from "../../support/app.ts";

const login = (user: string) => ({ user, password: new Secret("secret-9") });

describe("discover", () => {
  it("finds a provider's settings, and says that they are the provider's", () => {
    expect(discover("anna@gmail.com", [])).toEqual({
      address: "anna@gmail.com",
      domain: "gmail.com",
      settings: [
        {
          host: "imap.gmail.com",
          port: 993,
          security: "implicit-tls",
          user: "anna@gmail.com",
          source: { kind: "provider", provider: "Gmail" },
        },
      ],
      notes: ["app-password", "provider-kind"],
    });
  });

  it("offers STARTTLS second where the provider has both", () => {
    expect(discover("anna@GMX.de", []).settings.map(({ port, security }) => `${port} ${security}`)).toEqual([
      "993 implicit-tls",
      "143 starttls",
    ]);
  });

  it("gives the user name in the form that the provider takes", () => {
    expect(discover("anna@icloud.com", []).settings[0]?.user).toBe("anna");
    expect(discover("anna@outlook.com", [])).toMatchObject({ notes: ["oauth-only", "switch-on"] });
  });

  it("fills the domain into a host that has it", () => {
    expect(discover("anna@inbox.lt", []).settings[0]?.host).toBe("mail.inbox.lt");
  });

  it("knows all domains below one that stands for these", () => {
    expect(discover("anna@contoso.onmicrosoft.com", []).settings[0]?.host).toBe("outlook.office365.com");
    expect(discover("anna@notonmicrosoft.com", []).settings).toEqual([]);
  });

  it("says that a provider has no IMAP", () => {
    expect(discover("anna@tuta.com", [])).toMatchObject({ settings: [], notes: ["no-imap"] });
  });

  it("finds a configured server by its user's domain, its host and its host's parent", async () => {
    const server = await quietServer({
      host: "mail.example.org",
      port: 10_993,
      login: login("monitor@bücher.example"),
    });
    const found = (address: string) => discover(address, [server]).settings.map(({ source }) => source);
    for (const address of ["a@xn--bcher-kva.example", "a@Bücher.example", "a@mail.example.org", "a@example.org"]) {
      expect(found(address)).toEqual([{ kind: "configured", server: "corp" }]);
    }
    expect(found("a@org.example")).toEqual([]);
  });

  it("never takes a top-level domain for the home of a server", async () => {
    const server = await quietServer({ host: "example.org", login: null });
    expect(discover("a@example.org", [server]).settings).toHaveLength(1);
    expect(discover("a@b.org", [server]).settings).toEqual([]);
  });

  it("puts our own servers first and each place once", async () => {
    const gmail = await quietServer({ name: "g", host: "imap.gmail.com", login: login("monitor@gmail.com") });
    const again = { ...gmail, name: "g2" };
    const found = discover("anna@gmail.com", [gmail, again]);
    expect(found.settings.map(({ source }) => source)).toEqual([{ kind: "configured", server: "g" }]);
    expect(found.notes).toEqual(["app-password", "provider-kind"]);
  });

  it("takes the form of the user name from our own login there", async () => {
    const server = await quietServer({ host: "mail.example.org", login: login("monitor") });
    expect(discover("anna@example.org", [server]).settings[0]?.user).toBe("anna");
  });

  it("finds nothing for an unknown domain, and nothing for what is no address", () => {
    for (const address of ["anna@example.net", "anna", ""]) expect(discover(address, []).settings).toEqual([]);
  });
});

describe("hostsOf", () => {
  it("gives the hosts of a domain", () => {
    expect([...hostsOf("gmx.de", [])]).toEqual(["imap.gmx.net"]);
    expect([...hostsOf("example.net", [])]).toEqual([]);
  });
});
