/** A password that can be compared and not read: what scrypt (RFC 7914) makes of it, and what it was made with. */
export type PasswordHash = {
  /** The cost as a power of two: 15 is N = 32768. */
  log2Cost: number;
  blockSize: number;
  parallel: number;
  salt: Buffer;
  hash: Buffer;
};

const FORM = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{43,86})$/;
/** Less is soon guessed, and more is a burden on whoever checks it: 128 MiB a sign-in at most. */
const LEAST_LOG2_COST = 14;
const MOST_BYTES = 128 * 1024 * 1024;
const MOST_WORK = 2 ** 23;

/** Reads a hash in PHC form (`$scrypt$ln=15,r=8,p=3$SALT$HASH`, base64 without padding); null for anything else. */
export function parsePasswordHash(text: string): PasswordHash | null {
  const [, cost, size, parallel, salt = "", hash = ""] = FORM.exec(text) ?? [];
  const read = {
    log2Cost: Number(cost),
    blockSize: Number(size),
    parallel: Number(parallel),
    salt: Buffer.from(salt, "base64"),
    hash: Buffer.from(hash, "base64"),
  };
  const { log2Cost, blockSize } = read;
  if (!(log2Cost >= LEAST_LOG2_COST && blockSize >= 1 && read.parallel >= 1)) return null;
  const bytes = 128 * blockSize * 2 ** log2Cost;
  return bytes <= MOST_BYTES && 2 ** log2Cost * blockSize * read.parallel <= MOST_WORK ? read : null;
}

/** The same in writing. */
export function writePasswordHash({ log2Cost, blockSize, parallel, salt, hash }: PasswordHash): string {
  const base64 = (octets: Buffer) => octets.toString("base64").replace(/=+$/, "");
  return `$scrypt$ln=${log2Cost},r=${blockSize},p=${parallel}$${base64(salt)}$${base64(hash)}`;
}
