const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** Where the groups of a UUID begin and end among its digits (RFC 9562 section 4). */
const GROUPS = [
  [0, 8],
  [8, 12],
  [12, 16],
  [16, 20],
  [20, 32],
] as const;
const UUID_OCTETS = 16;

/** The id of a check as it is stored: the octets of a UUID, another one as it is. */
export function toStoredId(id: string): Uint8Array | string {
  return UUID.test(id) ? Buffer.from(id.replaceAll("-", ""), "hex") : id;
}

/** The id that is stored so; null when no check has such a one. */
export function readId(stored: unknown): string | null {
  if (typeof stored === "string") return stored;
  if (!(stored instanceof Uint8Array) || stored.length !== UUID_OCTETS) return null;
  const digits = Buffer.from(stored).toString("hex");
  return GROUPS.map(([from, to]) => digits.slice(from, to)).join("-");
}
