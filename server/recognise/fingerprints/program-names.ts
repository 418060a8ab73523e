/** The programs and libraries whose messages are known in their translations; where two say the same, the first is named. */
export const PROGRAM_NAMES = ["thunderbird", "nss", "k9", "fairemail", "roundcube", "mutt", "glib", "libc"] as const;

/** A program whose messages are known. */
export type ProgramName = (typeof PROGRAM_NAMES)[number];

/** Whether this is the name of such a program. */
export function isProgramName(name: string): name is ProgramName {
  return PROGRAM_NAMES.some((one) => one === name);
}
