/** The flags that every mailbox knows (RFC 9051 section 2.3.2). */
export const SYSTEM_FLAGS = ["\\Answered", "\\Flagged", "\\Deleted", "\\Seen", "\\Draft"] as const;

/** More than anyone sets; keeps a client from filling the memory with keywords. */
const MAX_FLAGS = 64;

/** Flags as they are kept: system flags in their usual spelling, each once; `\Recent` is not a client's to set. */
export function readFlags(flags: readonly string[]): ReadonlySet<string> {
  const spelt = flags.map((flag) => SYSTEM_FLAGS.find((known) => sameFlag(known, flag)) ?? flag);
  return new Set(spelt.filter((flag) => !sameFlag(flag, "\\Recent")).slice(0, MAX_FLAGS));
}

/** The flags that a mailbox keeps for good (PERMANENTFLAGS, RFC 9051 section 7.1); `\*` lets in every keyword. */
export function keptFlags(flags: ReadonlySet<string>, permanent: readonly string[] | null): ReadonlySet<string> {
  if (permanent === null) return flags;
  const anyKeyword = permanent.includes("\\*");
  const kept = (flag: string) =>
    permanent.some((known) => sameFlag(known, flag)) || (anyKeyword && !flag.startsWith("\\"));
  return new Set([...flags].filter(kept));
}

/** What STORE makes of a message's flags: `+FLAGS`, `-FLAGS` or `FLAGS` (RFC 9051 section 6.4.6). */
export function changedFlags(
  before: ReadonlySet<string>,
  sign: "+" | "-" | "",
  flags: ReadonlySet<string>,
): ReadonlySet<string> {
  if (sign === "") return flags;
  if (sign === "-") return before.difference(flags);
  return readFlags([...before, ...flags]);
}

function sameFlag(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
