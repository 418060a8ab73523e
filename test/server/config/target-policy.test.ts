import { describe, expect, it } from "vitest";
import { parseTargetRule } from "../../../server/config/schema/target-rule.ts";
import { targetPolicy } from "../../../server/config/target-policy.ts";

const SERVERS = [
  { host: "mail.example.com", port: 10_993 },
  { host: "192.0.2.7", port: 993 },
];

function allowed(rule: string, host: string, port = 993): boolean {
  const parsed = parseTargetRule(rule);
  if (parsed === null) throw new Error(`${rule} is no rule`);
  return targetPolicy([parsed], SERVERS).allowed({ host, port });
}

describe("a target policy", () => {
  it.each([
    ["configured", "mail.example.com", 10_993],
    ["configured", "mail.example.com", 993],
    ["configured", "mail.example.com", 143],
    ["configured", "MAIL.example.COM", 993],
    ["configured", "192.0.2.7", 993],
    ["mail.example.org", "Mail.Example.org", 143],
    ["*.example.org", "mail.example.org", 993],
    ["*.example.org", "a.b.example.org", 993],
    ["*", "anything.example", 993],
    ["*:*", "anything.example", 22],
    ["mail.example.org:1993", "mail.example.org", 1993],
    ["2001:db8::1", "2001:0DB8:0:0::1", 993],
    ["[2001:db8::1]:*", "2001:db8:0::1", 1],
  ])("%s allows %s port %i", (rule, host, port) => {
    expect(allowed(rule, host, port)).toBe(true);
  });

  it.each([
    ["configured", "mail.example.com", 22],
    ["configured", "192.0.2.7", 10_993],
    ["configured", "other.example.com", 993],
    ["mail.example.org", "mail.example.org", 1993],
    ["mail.example.org:1993", "mail.example.org", 993],
    ["*.example.org", "example.org", 993],
    ["*.example.org", "badexample.org", 993],
    ["*.example.org", "mail.example.org.evil.example", 993],
    ["*", "anything.example", 22],
    ["127.0.0.1", "::ffff:127.0.0.1", 993],
  ])("%s does not allow %s port %i", (rule, host, port) => {
    expect(allowed(rule, host, port)).toBe(false);
  });

  it("names no configured server unless a rule says so", () => {
    expect(targetPolicy([], SERVERS).allowed({ host: "mail.example.com", port: 993 })).toBe(false);
  });
});
