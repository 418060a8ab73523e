import { expect, it } from "vitest";
import { addressHash } from "../../../../../server/record/metrics/probe/address-hash.ts";

/** FNV-1a, byte by byte, as its authors describe it. */
function fnv1a(octets: readonly number[]): number {
  let hash = 2_166_136_261n;
  for (const octet of octets) hash = ((hash ^ BigInt(octet)) * 16_777_619n) & 0xffff_ffffn;
  return Number(hash);
}

it.each([
  ["127.0.0.1", [127, 0, 0, 1]],
  ["::1", [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]],
  ["2001:db8::8a2e:370:7334", [0x20, 1, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0x8a, 0x2e, 3, 0x70, 0x73, 0x34]],
  ["fe80::", [0xfe, 0x80, ...Array.from({ length: 14 }, () => 0)]],
  ["1:2:3:4:5:6:7:8", [0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 8]],
])("of %s is that of its octets", (address, octets) => {
  expect(addressHash(address)).toBe(fnv1a(octets));
});

it("is the same for every spelling of an address, and 0 for what is none", () => {
  expect(addressHash("2001:DB8:0:0:0:0:0:1")).toBe(addressHash("2001:db8::1"));
  expect(addressHash("")).toBe(0);
});
