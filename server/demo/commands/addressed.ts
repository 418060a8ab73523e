import type { Command } from "../command.ts";
import type { Numbered, Selection } from "../selection.ts";
import { readSequenceSet } from "../sequence-set.ts";
import type { DemoSession } from "../session.ts";

/** The messages that a command means, and the mailbox that they are in. */
export type Addressed = {
  selection: Selection;
  found: readonly Numbered[];
  /** Some of them were expunged by another session, and this one was not told yet: it names them by number. */
  missing: boolean;
};

/** The messages that a command's first argument means, by number or, in a UID command, by UID; a refusal when it means none. */
export function addressed({ name, args: [set] }: Command, { selection }: DemoSession): Addressed | string {
  if (selection === null || typeof set !== "string") return "BAD A sequence set is needed";
  const byUid = isUidCommand(name);
  const numbers = selection.messages.map(({ sequence, message }) => (byUid ? message.uid : sequence));
  const largest = numbers.at(-1) ?? 0;
  const contains = readSequenceSet(set, largest);
  if (contains === null) return "BAD A sequence set is needed";
  const meant = selection.messages.filter((_, at) => contains(numbers[at] ?? 0));
  // A UID that is not there is no error; a number is (RFC 9051 section 6.4.9).
  if (!byUid && (meant.length === 0 || !endsWithin(set, largest))) return "BAD No such message";
  const { present } = selection;
  const found = meant.filter(({ message }) => present.has(message));
  return { selection, found, missing: !byUid && found.length < meant.length };
}

/** Whether the command is the UID form, which is answered with UIDs. */
export function isUidCommand(name: string): boolean {
  return name.startsWith("UID ");
}

function endsWithin(set: string, largest: number): boolean {
  return (set.match(/\d+/g) ?? []).every((number) => Number(number) <= largest);
}
