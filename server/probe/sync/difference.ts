import type { SyncFetch } from "../../contract/facts.ts";

/**
 * What is not as it was stored. The body counts octet by octet; of the header, only lines of ours that are missing, changed or
 * in another order: what a server adds (a trace, a status) takes nothing away. `size` is what the server says that it is long.
 */
export function difference(stored: Buffer, read: Buffer, size: number | null): SyncFetch["changed"] {
  const [before, after] = [parts(stored), parts(read)];
  const changed: ("header" | "body" | "size")[] = [];
  if (!containsInOrder(after.header, before.header)) changed.push("header");
  if (!before.body.equals(after.body)) changed.push("body");
  if (size !== null && size !== read.length) changed.push("size");
  return changed;
}

/** Header lines and body of a message (RFC 5322 section 2.1). */
function parts(message: Buffer): { header: readonly string[]; body: Buffer } {
  const end = message.indexOf("\r\n\r\n");
  if (end < 0) return { header: message.toString("latin1").split("\r\n"), body: Buffer.alloc(0) };
  return { header: message.subarray(0, end).toString("latin1").split("\r\n"), body: message.subarray(end + 4) };
}

function containsInOrder(lines: readonly string[], wanted: readonly string[]): boolean {
  let next = 0;
  for (const line of lines) if (line === wanted[next]) next += 1;
  return next === wanted.length;
}
