import { expect, it } from "vitest";
import { createLookUp, networksOf, parseNetwork } from "../../../server/config/network.ts";

it.each([
  ["127.0.0.1", "127.0.0.1/32"],
  ["10.0.0.0/8", "10.0.0.0/8"],
  ["192.0.2.7/32", "192.0.2.7/32"],
  ["::1", "::1/128"],
  ["2001:DB8::/32", "2001:db8::/32"],
  ["fd00::/8", "fd00::/8"],
])("takes %s", (text, network) => {
  expect(parseNetwork(text)).toBe(network);
});

it.each([
  "",
  "localhost",
  "10.0.0.0/33",
  "::/129",
  "10.0.0.0/",
  "10.0.0/8",
  "10.0.0.0/-1",
  "10.0.0.0/8/8",
  "fe80::1%eth0",
  "[::1]",
  "0.0.0.0/0",
  "::/0",
  "*",
  "10.0.0.0 /8",
])("takes %j for no network", (text) => {
  expect(parseNetwork(text)).toBeNull();
});

it("looks up addresses, IPv4 within IPv6 too", () => {
  const list = networksOf(["10.0.0.0/8", "2001:db8::/32"]);
  const has = (address: string) => list.check(address, address.includes(":") ? "ipv6" : "ipv4");
  expect(["10.255.0.1", "11.0.0.1", "2001:db8::7", "2001:db9::7", "::ffff:10.1.2.3", "::1"].map(has)).toEqual([
    true,
    false,
    true,
    false,
    true,
    false,
  ]);
});

it("goes by the networks that are in force", () => {
  let networks = ["192.0.2.1/32"];
  const isIn = createLookUp(() => networks);
  expect([isIn("192.0.2.1"), isIn("192.0.2.2")]).toEqual([true, false]);
  networks = ["192.0.2.2/32"];
  expect([isIn("192.0.2.1"), isIn("192.0.2.2")]).toEqual([false, true]);
});
