import { describe, expect, it } from "vitest";
import type { Discovered } from "../../../../../server/contract/answers/discovered.ts";
import { checkPath } from "../../../../../web/links/check-path.ts";
import { readChosen } from "../../../../../web/pages/self-check/settings/chosen.ts";
import { type WishedSettings, wishedIndex, withUser } from "../../../../../web/pages/self-check/settings/wish.ts";
import { setupChoice } from "../../../../support/setup-choice.ts";

const WISH: WishedSettings = { host: "imap.example.com", port: 143, security: "starttls", user: "anna" };
const SOURCE = { kind: "configured", server: "corp" } as const;
const FOUND: Discovered = {
  address: "anna@example.com",
  domain: "example.com",
  settings: [
    {
      host: "imap.example.com",
      port: 993,
      security: "implicit-tls",
      user: "anna",
      source: SOURCE,
      checkable: true,
      label: "corp",
    },
    {
      host: "imap.example.com",
      port: 143,
      security: "starttls",
      user: "anna",
      source: SOURCE,
      checkable: true,
      label: "corp",
    },
  ],
  notes: [],
};

const queryOf = (path: string) => Object.fromEntries(new URL(path, "http://localhost").searchParams);

describe("a link to a check", () => {
  it("names the server or the provider, never a host", () => {
    const path = checkPath(setupChoice({ name: "a&b" }), "anna&co@example.com", "anna&co@example.com");
    expect(queryOf(path)).toEqual({ server: "a&b", address: "anna&co@example.com" });
    expect(readChosen(queryOf(path))).toEqual({ server: "a&b" });
    const provider = setupChoice({ kind: "provider", name: "QQ Mail", userForm: "local-part" });
    expect(queryOf(checkPath(provider, "", ""))).toEqual({ provider: "QQ Mail" });
    expect(readChosen({ host: "evil.example.net", port: "993" })).toEqual({});
  });

  it("says the user name where it does not follow from the address", () => {
    expect(queryOf(checkPath(setupChoice(), "anna@example.com", "a.nna")).user).toBe("a.nna");
    const local = setupChoice({ userForm: "local-part" });
    expect(queryOf(checkPath(local, "anna@example.com", "anna")).user).toBeUndefined();
    expect(withUser(FOUND, "a.nna")).toMatchObject({ host: "imap.example.com", port: 993, user: "a.nna" });
    expect(withUser({ ...FOUND, settings: [] }, "a.nna")).toBeNull();
    expect(withUser(FOUND, undefined)).toBeNull();
  });
});

describe("settings to begin with", () => {
  it("choose among what was found", () => {
    expect(wishedIndex(FOUND, WISH)).toBe(1);
    expect(wishedIndex(FOUND, { ...WISH, user: "other" })).toBe(-1);
    expect(wishedIndex(FOUND, null)).toBe(0);
    expect(wishedIndex({ ...FOUND, settings: [] }, null)).toBe(-1);
  });
});
