/** Writes whole numbers so that small ones take little room: seven bits a byte, the lowest first (LEB128). */
export type ByteWriter = {
  /** A whole number from 0 to 2^53 - 1. */
  count(value: number): void;
  /** A whole number of either sign, near 0 as a rule. */
  signed(value: number): void;
  text(value: string): void;
  /** What was written, behind a checksum. */
  finish(): Uint8Array;
};

/** Reads in the same order. Every function throws when nothing that was written so stands there. */
export type ByteReader = {
  count(): number;
  signed(): number;
  text(): string;
  /** Whether everything was read. */
  isAtEnd(): boolean;
};

/** Two octets: enough to tell that a disk has changed one. */
const CHECKSUM_OCTETS = 2;
const MOST_BYTES = 8;

/** Begins with nothing. */
export function createByteWriter(): ByteWriter {
  const bytes: number[] = [0, 0];
  const count = (value: number): void => {
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${value} is no count`);
    let rest = value;
    for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) + 0x80);
    bytes.push(rest);
  };
  return {
    count,
    signed: (value) => count(value < 0 ? -2 * value - 1 : 2 * value),
    text(value) {
      const octets = Buffer.from(value);
      count(octets.length);
      for (const octet of octets) bytes.push(octet);
    },
    finish() {
      const packed = Uint8Array.from(bytes);
      const sum = checksum(packed);
      packed[0] = sum & 0xff;
      packed[1] = sum >> 8;
      return packed;
    },
  };
}

/** Throws when the checksum is not right. */
export function createByteReader(packed: Uint8Array): ByteReader {
  if (packed.length < CHECKSUM_OCTETS || checksum(packed) !== (packed[0] ?? 0) + 0x100 * (packed[1] ?? 0)) {
    throw new RangeError("the bytes were changed");
  }
  let at = CHECKSUM_OCTETS;
  const count = (): number => {
    let [value, factor] = [0, 1];
    for (let read = 0; read < MOST_BYTES; read += 1) {
      const byte = packed[at];
      if (byte === undefined) break;
      at += 1;
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
      factor *= 0x80;
    }
    throw new RangeError("no number stands there");
  };
  return {
    count,
    signed() {
      const value = count();
      return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
    },
    text() {
      const end = count() + at;
      if (end > packed.length) throw new RangeError("no text stands there");
      const text = Buffer.from(packed.subarray(at, end)).toString();
      at = end;
      return text;
    },
    isAtEnd: () => at === packed.length,
  };
}

/** Fletcher's, over all octets behind it. */
function checksum(packed: Uint8Array): number {
  let [low, high] = [1, 0];
  for (let at = CHECKSUM_OCTETS; at < packed.length; at += 1) {
    low = (low + (packed[at] ?? 0)) % 255;
    high = (high + low) % 255;
  }
  return high * 0x100 + low;
}
