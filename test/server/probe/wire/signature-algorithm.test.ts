import { X509Certificate } from "node:crypto";
import { rootCertificates } from "node:tls";
import { describe, expect, it } from "vitest";
import { signatureAlgorithmOf } from "../../../../server/probe/wire/signature-algorithm.ts";

/** Roots that name these object identifiers: those of other algorithms differ in the last octet. */
const SIGNED = [
  ["RSA", "2a864886f70d01010b"],
  ["ECDSA", "2a8648ce3d040303"],
] as const;

const roots = rootCertificates.map((pem) => new X509Certificate(pem));

/** The same certificate with other octets in place of these, wherever they stand. */
function replaced({ raw }: X509Certificate, from: string, to: string): Buffer {
  return Buffer.from(raw.toString("hex").replaceAll(from, to), "hex");
}

/** An element of DER (X.690 section 8.1) of fewer than 128 octets, all in hex. */
function element(tag: string, content: string): string {
  return `${tag}${(content.length / 2).toString(16).padStart(2, "0")}${content}`;
}

describe("how a certificate was signed", () => {
  it("is what Node says of it", () => {
    expect(roots.map(({ raw }) => signatureAlgorithmOf(raw))).toEqual(
      roots.map(({ signatureAlgorithm }) => signatureAlgorithm),
    );
  });

  it.each(SIGNED)("is what Node says of it, whichever digest goes with %s", (_, identifier) => {
    const root = roots.find(({ raw }) => raw.toString("hex").includes(identifier));
    if (!root) throw new Error("Node knows no such root.");
    const others = Array.from({ length: 24 }, (_, last) => {
      return replaced(root, identifier, `${identifier.slice(0, -2)}${last.toString(16).padStart(2, "0")}`);
    });
    const told = others.map(signatureAlgorithmOf);
    // Where Node has a name that nothing is signed by, there is none here.
    const names = others.map((raw) => new X509Certificate(raw).signatureAlgorithm ?? null);
    expect(told).toEqual(names.map((name) => (name !== null && /with|pss/i.test(name) ? name : null)));
    expect(new Set(told).size).toBeGreaterThan(4);
  });

  it.each([
    ["sha1WithRSAEncryption", "2a864886f70d010105"],
    ["sha1WithRSA", "2b0e03021d"],
    ["ecdsa-with-SHA1", "2a8648ce3d0401"],
    ["dsaWithSHA1", "2a8648ce380403"],
    ["ED25519", "2b6570"],
    [null, "2b6579"],
  ])("is %s by its object identifier", (name, identifier) => {
    const certificate = element("30", `${element("30", "")}${element("30", element("06", identifier))}`);
    expect(signatureAlgorithmOf(Buffer.from(certificate, "hex"))).toBe(name);
  });

  it.each(["", "3000", "30", "300430003000", "3006300030020600", "300430000600", "30ff"])(
    "has no name in the broken %s",
    (der) => {
      expect(signatureAlgorithmOf(Buffer.from(der, "hex"))).toBeNull();
    },
  );
});
