import { describe, expect, it } from "vitest";
import { parseHost } from "../../../server/config/host.ts";
import { NOTES } from "../../../server/discover/notes.ts";
import { notes } from "../../../server/languages/zh-CN/notes.ts";
import { providerSchema } from "../../../server/providers/provider.ts";
import { callingOf, PROVIDERS, providerNamed, sendingOf } from "../../../server/providers/providers.ts";

describe("the list of providers", () => {
  it("has every domain once, as it goes onto the wire", () => {
    const domains = PROVIDERS.flatMap((provider) => provider.domains);
    expect(domains.filter((domain, index) => domains.indexOf(domain) !== index)).toEqual([]);
    expect(domains.filter((domain) => parseHost(domain.replace(/^\./, "")) !== domain.replace(/^\./, ""))).toEqual([]);
    expect(domains.length).toBeGreaterThan(300);
  });

  it("never sends anybody to an unencrypted server, a local one, or a port that the policy refuses", () => {
    for (const { host, port, security } of PROVIDERS.flatMap(({ imap }) => imap)) {
      expect(parseHost(host.replace("{domain}", "example.com"))).not.toBeNull();
      expect([143, 993]).toContain(port);
      expect(security).toBe(port === 993 ? "implicit-tls" : "starttls");
    }
  });

  it("says why where there is no server", () => {
    const without = PROVIDERS.filter(({ imap }) => imap.length === 0);
    for (const { notes } of without) expect(notes.some((id) => id === "no-imap" || id === "bridge")).toBe(true);
  });

  it("has every note in both languages", () => {
    for (const [id, text] of Object.entries(NOTES)) {
      expect(text, id).toMatch(/^[A-Z].*\.$/);
      expect(Object.entries(notes).find(([key]) => key === id)?.[1]).toMatch(/\p{Script=Han}.*。$/u);
    }
  });

  it("has every name once, and Chinese names in Chinese", () => {
    expect(new Set(PROVIDERS.map(({ name }) => name)).size).toBe(PROVIDERS.length);
    const chinese = PROVIDERS.flatMap(({ names }) => names["zh-CN"] ?? []);
    expect(chinese.length).toBeGreaterThan(10);
    for (const name of chinese) expect(name).toMatch(/\p{Script=Han}/u);
  });

  it("knows a provider by its own server and its own domains", () => {
    for (const { domains, imap, known } of PROVIDERS) {
      if (!known) continue;
      for (const { host } of imap) {
        expect(known.hosts.some((own) => host === own || host.endsWith(`.${own}`))).toBe(true);
        expect(host).toMatch(known.called);
      }
      if (imap.length === 0) expect(domains.some((domain) => known.called.test(domain))).toBe(true);
    }
  });

  it("asks for no calling of a provider that has none", () => {
    expect(() => callingOf("Posteo")).toThrow("Posteo");
  });

  it("puts first how one signs in", () => {
    expect(providerNamed("Zoho Mail (EU)")?.notes).toEqual(["app-password-two-step", "switch-on", "region"]);
    expect(providerNamed("Outlook.com / Hotmail / Live")?.notes).toEqual(["oauth-only", "switch-on"]);
    expect(providerNamed("Rambler")?.notes).toEqual(["switch-on"]);
  });
});

describe("a record of a provider", () => {
  const record = { name: "Example", domains: ["example.com"], imap: [{ host: "imap.example.com", port: 993 }] };

  it("has the address for the user's name and a password, unless it says otherwise", () => {
    expect(providerSchema.parse(record)).toMatchObject({ userForm: "address", signIn: "password", notes: [] });
  });

  it.each([
    ["a field that nobody reads", { ...record, note: ["plan"] }],
    ["a note that there is not", { ...record, notes: ["plans"] }],
    ["the way to sign in among the notes", { ...record, notes: ["app-password"] }],
    ["a port that is none of IMAP", { ...record, imap: [{ host: "imap.example.com", port: 995 }] }],
    ["a port that is none for sending", { ...record, smtp: { host: "smtp.example.com", port: 25 } }],
    ["a host with a port", { ...record, imap: [{ host: "imap.example.com:993", port: 993 }] }],
    ["a language that there is not", { ...record, names: { xx: "Example" } }],
  ])("is refused with %s", (_, wrong) => {
    expect(providerSchema.safeParse(wrong).success).toBe(false);
  });
});

describe("sendingOf", () => {
  it("knows the server for sending of nearly every provider, with TLS and on a port for handing mail in", () => {
    const known = PROVIDERS.filter(({ imap }) => imap.length > 0).map(({ smtp }) => smtp);
    for (const one of known) {
      if (one === null) continue;
      expect(parseHost(one.host.replace("{domain}", "example.com"))).not.toBeNull();
      expect(one.security).toBe(one.port === 465 ? "implicit-tls" : "starttls");
    }
    expect(known.filter((one) => one === null).length).toBeLessThan(5);
  });

  it("tells users of one IMAP server apart who send by different ones", () => {
    expect(providerNamed("Outlook.com / Hotmail / Live")?.smtp?.host).toBe("smtp-mail.outlook.com");
    expect(sendingOf("outlook.office365.com")?.smtp?.host).toBe("smtp.office365.com");
    expect(sendingOf("IMAP.gmail.com")?.smtp?.host).toBe("smtp.gmail.com");
    expect(sendingOf("imap.mail.me.com")?.smtpUserForm).toBe("address");
    expect(sendingOf("imap.example.com")).toBeNull();
  });
});
