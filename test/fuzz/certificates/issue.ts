import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { bitString, boolean, element, identifier, integer, octetString, sequence, set } from "./der.ts";

/** A certificate as it is written, every part of it as bytes, so that each can be what it must not be (RFC 5280 section 4.1). */
export type Written = {
  serial: Buffer;
  issuer: Buffer;
  subject: Buffer;
  notBefore: Buffer;
  notAfter: Buffer;
  key: KeyObject;
  extensions: readonly Buffer[];
};

const ECDSA_WITH_SHA256 = sequence(identifier("1.2.840.10045.4.3.2"));

/** A pair of keys of an elliptic curve. */
export function makeKeys(): { publicKey: KeyObject; privateKey: KeyObject } {
  return generateKeyPairSync("ec", { namedCurve: "prime256v1" });
}

/** A name of these attributes, each of a type, a tag of its string and octets. */
export function nameOf(...attributes: readonly (readonly [string, number, Uint8Array])[]): Buffer {
  return sequence(...attributes.map(([type, tag, value]) => set(sequence(identifier(type), element(tag, value)))));
}

export const COMMON_NAME = "2.5.4.3";
export const UTF8 = 0x0c;
/** A name with this common name alone. */
export const called = (name: string) => nameOf([COMMON_NAME, UTF8, Buffer.from(name)]);

/** A moment as GeneralizedTime (RFC 5280 section 4.1.2.5.2). */
export const momentOf = (text: string) => element(0x18, Buffer.from(text, "latin1"));
export const fromNow = (days: number) =>
  momentOf(`${new Date(Date.now() + days * 86_400_000).toISOString().replace(/[-:T]|\.\d+/g, "")}`);

/** An extension (RFC 5280 section 4.2). */
export function extension(type: string, value: Uint8Array, critical = false): Buffer {
  return sequence(identifier(type), ...(critical ? [boolean(true)] : []), octetString(value));
}

export const DNS_NAME = 0x82;
/** Alternative names, each of a tag and octets. */
export function alternativeNames(...names: readonly (readonly [number, Uint8Array])[]): Buffer {
  return extension("2.5.29.17", sequence(...names.map(([tag, value]) => element(tag, value))));
}

export const AUTHORITY = extension("2.5.29.19", sequence(boolean(true)), true);
export const NO_AUTHORITY = extension("2.5.29.19", sequence(), true);

/** The part of a certificate that is signed. */
export function toBeSigned({ serial, issuer, subject, notBefore, notAfter, key, extensions }: Written): Buffer {
  return sequence(
    element(0xa0, integer(Buffer.of(2))),
    integer(serial),
    ECDSA_WITH_SHA256,
    issuer,
    sequence(notBefore, notAfter),
    subject,
    key.export({ type: "spki", format: "der" }),
    ...(extensions.length > 0 ? [element(0xa3, sequence(...extensions))] : []),
  );
}

/** The certificate of what is to be signed. */
export function signed(tbs: Buffer, by: KeyObject): Buffer {
  return sequence(tbs, ECDSA_WITH_SHA256, bitString(sign("sha256", tbs, by)));
}

/** As PEM. */
export function pemOf(der: Buffer): string {
  return `-----BEGIN CERTIFICATE-----\n${der.toString("base64").replace(/.{64}/g, "$&\n")}\n-----END CERTIFICATE-----\n`;
}
