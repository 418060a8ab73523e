import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { notPublic } from "../../../server/probe/public-address.ts";
import type { AddressKind } from "../../../server/probe/special-addresses.ts";

const byte = fc.nat(255);
const ipv4 = fc.tuple(byte, byte, byte, byte).map((bytes) => bytes.join("."));
const groups = (count: number) =>
  fc.array(
    fc.nat(0xffff).map((value) => value.toString(16)),
    { minLength: count, maxLength: count },
  );

/** The first and the last address of each range, and its kind. */
const EDGES: readonly (readonly [string, string, AddressKind])[] = [
  ["0.0.0.0", "0.255.255.255", "unspecified"],
  ["10.0.0.0", "10.255.255.255", "private"],
  ["100.64.0.0", "100.127.255.255", "carrier-nat"],
  ["127.0.0.0", "127.255.255.255", "loopback"],
  ["169.254.0.0", "169.254.255.255", "link-local"],
  ["172.16.0.0", "172.31.255.255", "private"],
  ["192.0.0.0", "192.0.0.255", "reserved"],
  ["192.0.2.0", "192.0.2.255", "documentation"],
  ["192.88.99.0", "192.88.99.255", "reserved"],
  ["192.168.0.0", "192.168.255.255", "private"],
  ["198.18.0.0", "198.19.255.255", "benchmark"],
  ["198.51.100.0", "198.51.100.255", "documentation"],
  ["203.0.113.0", "203.0.113.255", "documentation"],
  ["224.0.0.0", "239.255.255.255", "multicast"],
  ["240.0.0.0", "255.255.255.255", "reserved"],
  ["::", "::", "unspecified"],
  ["::1", "::1", "loopback"],
  ["::2", "::ffff:ffff", "embedded"],
  ["::ffff:0.0.0.0", "::ffff:255.255.255.255", "embedded"],
  ["::ffff:0:8.8.8.8", "::ffff:0:8.8.4.4", "embedded"],
  ["64:ff9b::", "64:ff9b::ffff:ffff", "embedded"],
  ["64:ff9b:1::", "64:ff9b:1:ffff:ffff:ffff:ffff:ffff", "embedded"],
  ["100::", "100::1", "reserved"],
  ["2001::", "2001:0:ffff:ffff:ffff:ffff:ffff:ffff", "embedded"],
  ["2001:2::", "2001:2:0:ffff:ffff:ffff:ffff:ffff", "benchmark"],
  ["2001:10::", "2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff", "reserved"],
  ["2001:db8::", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff", "documentation"],
  ["2002::", "2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "embedded"],
  ["3fff::", "3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff", "documentation"],
  ["4000::", "5f00::1", "reserved"],
  ["fc00::", "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "private"],
  ["fe80::", "febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "link-local"],
  ["fec0::", "feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "private"],
  ["ff00::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "multicast"],
];

describe("notPublic", () => {
  it.each(EDGES)("refuses %s to %s: %s", (first, last, kind) => {
    expect(notPublic(first)).toBe(kind);
    expect(notPublic(last)).toBe(kind);
  });

  it.each([
    "1.0.0.0",
    "8.8.8.8",
    "9.255.255.255",
    "11.0.0.0",
    "100.63.255.255",
    "100.128.0.0",
    "126.255.255.255",
    "128.0.0.0",
    "169.253.255.255",
    "172.15.255.255",
    "172.32.0.0",
    "192.0.1.0",
    "192.167.255.255",
    "192.169.0.0",
    "198.17.255.255",
    "198.20.0.0",
    "223.255.255.255",
    "2000::1",
    "2001:200::1",
    "2001:4860:4860::8888",
    "2001:db7:ffff::1",
    "2001:db9::1",
    "2003::1",
    "2606:4700::1111",
    "3ffe:ffff::1",
    "3fff:1000::1",
  ])("takes %s", (address) => {
    expect(notPublic(address)).toBeNull();
  });

  it("refuses what is no address, and every address with a zone", () => {
    for (const text of ["", "localhost", "1.2.3", "1.2.3.4.5", "0x7f.1", "[::1]"])
      expect(notPublic(text)).not.toBeNull();
    for (const text of ["fe80::1%eth0", "::1%lo", "2606:4700::1%eth0"]) expect(notPublic(text)).not.toBeNull();
  });

  it("refuses every IPv4 address in every IPv6 form that carries one, however it is written", () => {
    const hex = (address: string) =>
      address
        .split(".")
        .map((part) => Number(part).toString(16).padStart(2, "0"))
        .join("")
        .replace(/(.{4})(.{4})/, "$1:$2");
    fc.assert(
      fc.property(ipv4, (address) => {
        const inside = hex(address);
        const forms = [
          `::ffff:${address}`,
          `::ffff:${inside}`,
          `0:0:0:0:0:FFFF:${inside}`,
          `::ffff:0:${address}`,
          `64:ff9b::${address}`,
          `64:ff9b::${inside}`,
          `64:ff9b:1::${address}`,
          `2002:${inside}::1`,
          `2001:0:${inside}::1`,
        ];
        return forms.every((form) => notPublic(form) !== null);
      }),
    );
  });

  it("says the same of an address however it is written", () => {
    const short = (address: string) => new URL(`http://[${address}]`).hostname.slice(1, -1);
    fc.assert(
      fc.property(groups(8), (parts) => {
        const long = parts.map((part) => part.padStart(4, "0")).join(":");
        return notPublic(long) === notPublic(short(long)) && notPublic(long.toUpperCase()) === notPublic(long);
      }),
    );
  });

  it("takes of IPv6 only what has been given out: 2000::/3", () => {
    fc.assert(
      fc.property(groups(8), (parts) => {
        const first = Number.parseInt(parts[0] ?? "", 16);
        return first >> 13 === 1 || notPublic(parts.join(":")) !== null;
      }),
    );
  });

  it("agrees for every IPv4 address with arithmetic on its number", () => {
    const ranges = EDGES.filter(([first]) => first.includes(".") && !first.includes(":"));
    const numberOf = (address: string) => address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
    fc.assert(
      fc.property(ipv4, (address) => {
        const value = numberOf(address);
        const range = ranges.find(([first, last]) => value >= numberOf(first) && value <= numberOf(last));
        return notPublic(address) === (range?.[2] ?? null);
      }),
      { numRuns: 2000 },
    );
  });
});
