import { createHash, timingSafeEqual } from "node:crypto";
import type { ProgramToken } from "../config/access.ts";

/** The token that was shown, among those that there are; null for any other. */
export async function findToken(shown: string, tokens: readonly ProgramToken[]): Promise<ProgramToken | null> {
  const digest = digestOf(shown);
  let found: ProgramToken | null = null;
  // All of them, so that the time it takes does not tell which one it was, or how much of it was right.
  for (const one of tokens) {
    const current = await one.token.current();
    // What cannot be read now holds as it was read.
    const { value } = "value" in current ? current : { value: one.token };
    if (timingSafeEqual(digestOf(value.reveal()), digest)) found = one;
  }
  return found;
}

function digestOf(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
