import { readFileSync } from "node:fs";

/** Reads a file of data that is a part of the program, as its code is: it lies beside the code that names it, and is always the same. */
export function readOwnData(file: URL): Uint8Array {
  return readFileSync(file);
}
