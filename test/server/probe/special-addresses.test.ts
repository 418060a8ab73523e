import { describe, expect, it } from "vitest";
import { notPublic } from "../../../server/probe/public-address.ts";
import { IPV4_BLOCKS, IPV6_BLOCKS, type SpecialBlock } from "../../../server/probe/special-addresses.ts";

/** Addresses as numbers: arithmetic of its own, beside that of the policy. */
type Family = { bits: number; numberOf(address: string): bigint; textOf(value: bigint): string };

const IPV4: Family = {
  bits: 32,
  numberOf: (address) => address.split(".").reduce((sum, part) => sum * 256n + BigInt(part), 0n),
  textOf: (value) => [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 0xffn).join("."),
};

const IPV6: Family = {
  bits: 128,
  numberOf(address) {
    const [head = "", tail = ""] = address.split("::");
    const groups = (text: string) => text.split(":").filter((group) => group !== "");
    const missing = 8 - groups(head).length - groups(tail).length;
    const all = [...groups(head), ...Array.from({ length: missing }, () => "0"), ...groups(tail)];
    return all.reduce((sum, group) => sum * 0x1_0000n + BigInt(`0x${group}`), 0n);
  },
  textOf: (value) =>
    Array.from({ length: 8 }, (_, index) => ((value >> BigInt(112 - index * 16)) & 0xffffn).toString(16)).join(":"),
};

/** The first and the last address of a block, as numbers. */
function edgesOf(block: string, { bits, numberOf }: Family): readonly [bigint, bigint] {
  const [network = "", prefix = ""] = block.split("/");
  const size = 1n << BigInt(bits - Number(prefix));
  const first = numberOf(network);
  expect(first % size).toBe(0n);
  return [first, first + size - 1n];
}

const FAMILIES: readonly (readonly [string, Family, readonly SpecialBlock[]])[] = [
  ["IPv4", IPV4, IPV4_BLOCKS],
  ["IPv6", IPV6, IPV6_BLOCKS],
];

/** Every way in which an IPv6 address leads to an IPv4 one. */
const CARRIERS: readonly ((ipv4: bigint) => bigint)[] = [
  (ipv4) => IPV6.numberOf("::ffff:0:0") + ipv4,
  (ipv4) => IPV6.numberOf("::ffff:0:0:0") + ipv4,
  (ipv4) => ipv4,
  (ipv4) => IPV6.numberOf("64:ff9b::") + ipv4,
  (ipv4) => IPV6.numberOf("64:ff9b:1::") + ipv4,
  (ipv4) => IPV6.numberOf("2002::") + (ipv4 << 80n),
  (ipv4) => IPV6.numberOf("2001::") + (ipv4 << 64n),
  (ipv4) => IPV6.numberOf("2001::") + (~ipv4 & 0xffff_ffffn),
];

describe.each(FAMILIES)("special addresses of %s", (name, family, blocks) => {
  const ranges = blocks.map((block) => ({ block, edges: edgesOf(block[0], family) }));
  const given = edgesOf("2000::/3", IPV6);
  const isRefused = (value: bigint) =>
    ranges.some(({ block, edges: [first, last] }) => block[5] !== null && first <= value && value <= last) ||
    (name === "IPv6" && (value < given[0] || value > given[1]));

  it.each(blocks.filter(([, , , , reachable]) => reachable !== true))("refuses all of %s, %s (%s, %s)", (block) => {
    const [first, last] = edgesOf(block, family);
    for (const value of [first, last, (first + last) / 2n]) expect(notPublic(family.textOf(value))).not.toBeNull();
  });

  it.each(blocks)("ends %s, %s, where it ends", (block) => {
    const [first, last] = edgesOf(block, family);
    for (const value of [first - 1n, first, last, last + 1n]) {
      if (value < 0n || value >= 1n << BigInt(family.bits)) continue;
      expect([family.textOf(value), notPublic(family.textOf(value)) !== null]).toEqual([
        family.textOf(value),
        isRefused(value),
      ]);
    }
  });

  it("has each block once", () => {
    expect(new Set(blocks.map(([block]) => block)).size).toBe(blocks.length);
  });
});

it("refuses each edge of each special IPv4 block in every IPv6 form that carries one, and public addresses too", () => {
  const edges = IPV4_BLOCKS.flatMap(([block]) => edgesOf(block, IPV4));
  for (const ipv4 of [...edges, IPV4.numberOf("8.8.8.8")]) {
    for (const carry of CARRIERS) expect(notPublic(IPV6.textOf(carry(ipv4)))).not.toBeNull();
  }
});
