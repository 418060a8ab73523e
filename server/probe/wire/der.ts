/** Tags of DER that certificates are read by (X.690 section 8). */
export const SEQUENCE = 0x30;
export const INTEGER = 0x02;
export const OCTET_STRING = 0x04;
export const OBJECT_IDENTIFIER = 0x06;

/** One element: what it is, and what it holds. */
export type Element = { tag: number; content: Buffer };

/** The elements that DER consists of (X.690 section 8.1), up to the first that is broken. */
export function elementsOf(der: Buffer | undefined): readonly Element[] {
  const elements: Element[] = [];
  let at = 0;
  while (der !== undefined && at + 2 <= der.length) {
    const tag = der.readUInt8(at);
    let length = der.readUInt8(at + 1);
    at += 2;
    if (length > 0x80) {
      const octets = length - 0x80;
      if (octets > 4 || at + octets > der.length) break;
      length = der.readUIntBE(at, octets);
      at += octets;
    }
    if (at + length > der.length) break;
    elements.push({ tag, content: der.subarray(at, at + length) });
    at += length;
  }
  return elements;
}
