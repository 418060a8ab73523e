import { describe, expect, it } from "vitest";
import {
  type Account,
  accountKey,
  canonicalHost,
  isSameAccount,
  isSameHost,
  isSameServer,
  lockoutKeyOf,
  serverKey,
} from "../../../server/contract/identity.ts";
import { healthyFacts } from "../../support/healthy-facts.ts";

const CORP: Account = { host: "mail.example.com", port: 993, security: "implicit-tls", user: "anna@example.com" };

it.each([
  ["host", { host: "other.example.com" }],
  ["port", { port: 143 }],
  ["user", { user: "somebody@example.com" }],
])("another %s is another account", (_, change) => {
  const { server } = healthyFacts();
  const renamed = { ...server, name: "renamed" };
  expect(isSameAccount(server, renamed)).toBe(true);
  expect(isSameAccount(server, { ...server, ...change })).toBe(false);
});

describe("the same server", () => {
  it.each<[string, Partial<Account>]>([
    ["in other capitals", { host: "Mail.EXAMPLE.com" }],
    ["with a dot at the end", { host: "mail.example.com." }],
    ["for another user", { user: "bo@example.com" }],
    ["that is looked up by its own name", { lookUp: null }],
  ])("%s", (_, change) => {
    expect(isSameServer(CORP, { ...CORP, ...change })).toBe(true);
    expect(serverKey({ ...CORP, ...change })).toBe(serverKey(CORP));
  });

  it.each<[string, Partial<Account>]>([
    ["another host", { host: "mail.example.net" }],
    ["another port", { port: 143 }],
    ["another way to protect the connection", { security: "starttls" }],
    ["a name that is dialled elsewhere", { lookUp: "10.0.0.7" }],
  ])("is not %s", (_, change) => {
    expect(isSameServer(CORP, { ...CORP, ...change })).toBe(false);
    expect(isSameAccount(CORP, { ...CORP, ...change })).toBe(false);
  });
});

describe("the same account", () => {
  it.each<[string, Account, Account, boolean]>([
    ["of one user", CORP, { ...CORP, host: "MAIL.example.com" }, true],
    ["of nobody, said in either way", { ...CORP, user: null }, { ...CORP, user: undefined }, true],
    ["of somebody and of nobody", CORP, { ...CORP, user: null }, false],
    ["of two users", CORP, { ...CORP, user: "bo@example.com" }, false],
    ["of two users that differ in capitals", CORP, { ...CORP, user: "Anna@example.com" }, false],
  ])("%s", (_, one, other, same) => {
    expect(isSameAccount(one, other)).toBe(same);
    expect(accountKey(one) === accountKey(other)).toBe(same);
  });
});

describe("the same host", () => {
  it.each([
    ["2001:DB8:0:0:0:0:0:1", "2001:db8::1", true],
    ["::ffff:192.0.2.1", "::ffff:c000:201", true],
    ["fe80::1%eth0", "fe80::1%eth0", true],
    ["192.0.2.1", "192.0.2.10", false],
    ["::1", "127.0.0.1", false],
  ])("%s and %s", (one, other, same) => {
    expect(isSameHost(one, other)).toBe(same);
    expect(canonicalHost(canonicalHost(one))).toBe(canonicalHost(one));
  });
});

describe("what servers count failed logins of", () => {
  it.each<[string, Partial<Account>, boolean]>([
    ["by the other port of IMAP", { port: 143, security: "starttls" }, true],
    ["in other capitals", { user: "Anna@Example.COM", host: "MAIL.example.com." }, true],
    ["dialled by another name", { lookUp: "backend.example.com" }, true],
    ["by a port of its own", { port: 1993 }, false],
    ["of another user", { user: "bo@example.com" }, false],
    ["of another host", { host: "mail.example.net" }, false],
  ])("is the same account %s: %s", (_, change, same) => {
    expect(lockoutKeyOf({ ...CORP, ...change }) === lockoutKeyOf(CORP)).toBe(same);
  });
});
