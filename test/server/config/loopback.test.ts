import { describe, expect, it } from "vitest";
import { isLoopback } from "../../../server/config/loopback.ts";

describe("a host that only this machine reaches", () => {
  it.each([
    ["127.0.0.1", true],
    ["127.8.9.10", true],
    ["::1", true],
    ["0:0:0:0:0:0:0:1", true],
    ["::ffff:127.0.0.1", true],
    ["localhost", true],
    ["imapscope.localhost", true],
    ["0.0.0.0", false],
    ["::", false],
    ["::ffff:0.0.0.0", false],
    ["::ffff:192.0.2.1", false],
    ["192.0.2.1", false],
    ["10.0.0.1", false],
    ["fe80::1", false],
    ["2001:db8::1", false],
    // Nobody knows this name (RFC 6761).
    ["nobody.invalid", false],
  ])("%s: %s", async (host, is) => {
    expect(await isLoopback(host)).toBe(is);
  });
});
