import { describe, expect, it } from "vitest";
import { parseHost } from "../../../server/config/host.ts";
import { NOTES } from "../../../server/discover/notes.ts";
import { PROVIDERS } from "../../../server/discover/providers.ts";

describe("the list of providers", () => {
  it("has every domain once, as it goes onto the wire", () => {
    const domains = PROVIDERS.flatMap((provider) => provider.domains);
    expect(domains.filter((domain, index) => domains.indexOf(domain) !== index)).toEqual([]);
    expect(domains.filter((domain) => parseHost(domain.replace(/^\./, "")) !== domain.replace(/^\./, ""))).toEqual([]);
    expect(domains.length).toBeGreaterThan(300);
  });

  it("never sends anybody to an unencrypted server, a local one, or a port that the policy refuses", () => {
    for (const { host, port, security } of PROVIDERS.flatMap(({ servers }) => servers)) {
      expect(parseHost(host.replace("{domain}", "example.com"))).not.toBeNull();
      expect([143, 993]).toContain(port);
      expect(security).toBe(port === 993 ? "implicit-tls" : "starttls");
    }
  });

  it("says why where there is no server", () => {
    const without = PROVIDERS.filter(({ servers }) => servers.length === 0);
    for (const { notes } of without) expect(notes.some((id) => id === "no-imap" || id === "bridge")).toBe(true);
  });

  it("has every note in both languages", () => {
    for (const text of Object.values(NOTES)) {
      expect(text.en).toMatch(/^[A-Z].*\.$/);
      expect(text["zh-CN"]).toMatch(/\p{Script=Han}.*。$/u);
    }
  });
});
