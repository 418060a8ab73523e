import { describe, expect, it } from "vitest";
import type { Discovered } from "../../../server/http/shapes.ts";
import { checkPath, readWish, type Wish, wishedIndex } from "../../../web/self-check/wish.ts";

const WISH: Wish = { host: "imap.example.com", port: 143, security: "starttls", user: "anna" };
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

describe("settings that a link brings along", () => {
  it("are read as they were written", () => {
    const path = checkPath("anna&co@example.com", WISH);
    expect(readWish(queryOf(path))).toEqual(WISH);
    expect(queryOf(path).address).toBe("anna&co@example.com");
    expect(readWish(queryOf(checkPath("", { ...WISH, user: null })))).toEqual({ ...WISH, user: null });
  });

  it.each([
    {},
    { host: "a" },
    { host: "a", port: "0", security: "starttls" },
    { host: "a", port: "x", security: "starttls" },
    { host: "a", port: "993", security: "none" },
    { host: "", port: "993", security: "starttls" },
  ])("are none in %j", (query) => {
    expect(readWish(query as never)).toBeNull();
  });

  it("choose among what was found", () => {
    expect(wishedIndex(FOUND, WISH)).toBe(1);
    expect(wishedIndex(FOUND, { ...WISH, user: null })).toBe(1);
    expect(wishedIndex(FOUND, { ...WISH, user: "other" })).toBe(-1);
    expect(wishedIndex(FOUND, null)).toBe(0);
    expect(wishedIndex({ ...FOUND, settings: [] }, null)).toBe(-1);
  });
});
