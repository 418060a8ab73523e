import type { ListFacts } from "../../contract/facts.ts";
import type { Folder } from "./canary.ts";

/** Where a canary is to live. */
export type CanaryPlace = {
  /** The mailbox as the server lists it, or as the user writes it when it is not there yet. */
  mailbox: string;
  exists: boolean;
  /** What the names of the mailboxes made in it begin with. */
  within: string;
};

/**
 * Finds the canary's mailbox among those that are there; the user need not write the prefix of the namespace (RFC 2342). What is
 * made in it lies beside it where the server has no hierarchy, or lets nothing be made below it (`\Noinferiors`, RFC 9051
 * section 7.3.1).
 */
export function placeOf(wanted: string, { mailboxes }: ListFacts, prefixes: readonly string[]): CanaryPlace {
  const names = ["", ...prefixes].map((prefix) => `${prefix}${wanted}`);
  const known = mailboxes.find(({ path }) => names.includes(path));
  const delimiter = (known ?? mailboxes[0])?.delimiter ?? null;
  const barren = known?.attributes.some((attribute) => attribute.toLowerCase() === "\\noinferiors") ?? false;
  const mailbox = known?.path ?? wanted;
  return {
    mailbox,
    exists: known !== undefined,
    within: `${mailbox}${delimiter === null || barren ? "-" : delimiter}`,
  };
}

/** The names of the mailbox that a canary of this name makes there. */
export function folderIn({ within }: Pick<CanaryPlace, "within">, name: string): Folder {
  return { made: `${within}${name}`, renamed: `${within}${name}-renamed` };
}
