import { expect, it } from "vitest";
import { addressIn, normalAddressOf } from "../../../server/http/ip-address.ts";

it.each([
  ["192.0.2.7", "192.0.2.7"],
  ["192.0.2.7:4711", "192.0.2.7"],
  ["192.0.2.7:_port", "192.0.2.7"],
  ["2001:DB8:0:0::7", "2001:db8::7"],
  ["[2001:db8::7]", "2001:db8::7"],
  ["[2001:db8::7]:4711", "2001:db8::7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["[::ffff:c000:207]:80", "192.0.2.7"],
  ["fe80::1%eth0", "fe80::1"],
])("takes %s as %s", (node, address) => {
  expect(addressIn(node)).toBe(address);
});

it.each([
  "unknown",
  "_hidden",
  "_SEVKISEK",
  "localhost",
  "192.0.2",
  "192.0.2.256",
  "192.0.2.7:port",
  "192.0.2.7:123456",
  "2001:db8::7]:80",
  "[2001:db8::7",
  "[192.0.2.7]",
  "",
  " ",
  "192.0.2.7\u0000",
  "<script>",
  "1".repeat(16_000),
])("takes %j for no address", (node) => {
  expect(addressIn(node)).toBeNull();
});

it("gives an address one form", () => {
  expect(normalAddressOf("0:0:0:0:0:0:0:1")).toBe("::1");
  expect(normalAddressOf("mail.example.com")).toBeNull();
});
