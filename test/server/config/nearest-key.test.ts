import { describe, expect, it } from "vitest";
import { nearestKey } from "../../../server/config/nearest-key.ts";

const KNOWN = ["name", "host", "port", "security", "every", "timeout", "mailboxes", "ca"];

describe("nearestKey", () => {
  it.each([
    ["prot", "port"],
    ["Host", "host"],
    ["securty", "security"],
    ["timeuot", "timeout"],
    ["mailbox", "mailboxes"],
    ["tls", "security"],
    ["interval", "every"],
    ["hostname", "host"],
  ])("takes %s for %s", (key, near) => {
    expect(nearestKey(key, KNOWN)).toBe(near);
  });

  it.each(["", "x", "colour", "username", "constructor", "__proto__"])("finds nothing near %j", (key) => {
    expect(nearestKey(key, KNOWN)).toBeNull();
  });
});
