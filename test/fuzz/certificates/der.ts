/** An element of DER (X.690 section 8.1): its tag, and what it holds. */
export function element(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const whole = Buffer.concat(content);
  return Buffer.concat([Buffer.of(tag), lengthOf(whole.length), whole]);
}

function lengthOf(octets: number): Buffer {
  if (octets < 0x80) return Buffer.of(octets);
  const digits = octets.toString(16);
  const bytes = Buffer.from(digits.padStart(digits.length + (digits.length % 2), "0"), "hex");
  return Buffer.concat([Buffer.of(0x80 + bytes.length), bytes]);
}

export const sequence = (...content: readonly Uint8Array[]) => element(0x30, ...content);
export const set = (...content: readonly Uint8Array[]) => element(0x31, ...content);
export const integer = (octets: Uint8Array) => element(0x02, octets);
export const octetString = (...content: readonly Uint8Array[]) => element(0x04, ...content);
export const bitString = (content: Uint8Array) => element(0x03, Buffer.of(0), content);
export const boolean = (value: boolean) => element(0x01, Buffer.of(value ? 0xff : 0));

/** An object identifier, from its numbers (X.690 section 8.19). */
export function identifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  return element(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

function base128(value: number): readonly number[] {
  const octets = [value & 0x7f];
  for (let left = value >> 7; left > 0; left >>= 7) octets.unshift((left & 0x7f) | 0x80);
  return octets;
}
