import type { Readable } from "node:stream";
import { UsageError } from "../config/usage-error.ts";

/** What is read of standard input at most. */
export type Bound = {
  /** In octets; of more than that the beginning and the end are kept, half each, where `cut`, and else it is refused. */
  most: number;
  cut?: boolean;
};

/** Reads standard input to its end as text; tests hand in their own. */
export type ReadStdin = (bound: Bound) => Promise<string>;

/**
 * Reads standard input, whatever it is: a file, a pipe, a terminal, a socket, or nothing, which is empty. As a stream and not by a
 * path: `/dev/stdin` cannot be opened where it is a socket (`ENXIO`). Throws a `UsageError` where it cannot be read.
 */
export async function readStandardInput(bound: Bound, open: () => Readable = () => process.stdin): Promise<string> {
  try {
    return await textOf(open(), bound);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new UsageError(
      `standard input cannot be read (${code}): give it a file, or the output of another program, as in: … | imapscope …`,
    );
  }
}

async function textOf(input: Readable, { most, cut = false }: Bound): Promise<string> {
  const head: Buffer[] = [];
  const tail: Buffer[] = [];
  const sizes = { head: 0, tail: 0 };
  const half = most / 2;
  for await (const piece of input) {
    const chunk = Buffer.isBuffer(piece) ? piece : Buffer.from(String(piece));
    if (sizes.head < half) {
      head.push(chunk);
      sizes.head += chunk.length;
      continue;
    }
    tail.push(chunk);
    sizes.tail += chunk.length;
    if (!cut && sizes.head + sizes.tail > most) break;
    // What lies between the beginning and the end is let go of as it passes.
    while (sizes.tail - (tail[0]?.length ?? 0) >= half) sizes.tail -= tail.shift()?.length ?? 0;
  }
  if (!cut && sizes.head + sizes.tail > most) {
    throw new UsageError(`standard input has more than ${most} bytes: check that it is the right file`);
  }
  // Octets of a letter may lie in two pieces.
  return Buffer.concat([...head, ...tail]).toString("utf8");
}
