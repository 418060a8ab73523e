import type { CommandArgument } from "../command.ts";
import { readDate } from "../date-time.ts";
import { headerFields, splitMessage } from "../header.ts";
import type { Numbered } from "../selection.ts";
import { readSequenceSet } from "../sequence-set.ts";
import { SYSTEM_FLAGS } from "../store/flags.ts";
import { contentOf } from "../store/message.ts";

/** Whether a message is what is searched for. */
export type Matches = (candidate: Numbered) => boolean;

/** Reads a key that takes this argument; null when it cannot be that key's. */
type KeyWith = (argument: string) => Matches | null;

const DAY_MS = 86_400_000;
const ALL: Matches = () => true;
const NONE: Matches = () => false;

/** No message is ever recent here. */
const PLAIN: Readonly<Record<string, Matches>> = { ALL, NEW: NONE, OLD: ALL, RECENT: NONE };

const WITH_ARGUMENT: Readonly<Record<string, KeyWith>> = {
  BCC: (text) => header("Bcc", text),
  BEFORE: (text) => dated(text, (received, day) => received < day),
  BODY: (text) => containing(text, (content) => splitMessage(content).body),
  CC: (text) => header("Cc", text),
  FROM: (text) => header("From", text),
  KEYWORD: (flag) => flagged(flag),
  LARGER: (text) => sized(text, (size, limit) => size > limit),
  ON: (text) => dated(text, (received, day) => received >= day && received < day + DAY_MS),
  SINCE: (text) => dated(text, (received, day) => received >= day),
  SMALLER: (text) => sized(text, (size, limit) => size < limit),
  SUBJECT: (text) => header("Subject", text),
  TEXT: (text) => containing(text, (content) => content),
  TO: (text) => header("To", text),
  UNKEYWORD: (flag) => not(flagged(flag)),
};

/** Reads search keys (RFC 9051 section 6.4.4), all of which have to match; null when one of them is not known. */
export function readSearch(args: readonly CommandArgument[], candidates: readonly Numbered[]): Matches | null {
  if (args.length === 0) return null;
  const left = [...args];
  const keys: Matches[] = [];
  while (left.length > 0) {
    const key = readKey(left, candidates);
    if (key === null) return null;
    keys.push(key);
  }
  return (candidate) => keys.every((key) => key(candidate));
}

/** Takes one key with its arguments off the front. */
function readKey(left: CommandArgument[], candidates: readonly Numbered[]): Matches | null {
  const first = left.shift();
  if (first === undefined) return null;
  if (typeof first !== "string") return readSearch(first, candidates);
  const name = first.toUpperCase();
  const next = () => String(left.shift() ?? "");
  const last = candidates.at(-1);
  if (name === "HEADER") return header(next(), next());
  if (name === "UID") return inSet(next(), last?.message.uid ?? 0, ({ message }) => message.uid);
  if (name === "NOT") return negated(readKey(left, candidates));
  if (name === "OR") return either(readKey(left, candidates), readKey(left, candidates));
  const withArgument = WITH_ARGUMENT[name];
  if (withArgument !== undefined) return withArgument(next());
  return PLAIN[name] ?? systemFlag(name) ?? inSet(first, last?.sequence ?? 0, ({ sequence }) => sequence);
}

function negated(key: Matches | null): Matches | null {
  return key === null ? null : not(key);
}

function either(one: Matches | null, other: Matches | null): Matches | null {
  return one === null || other === null ? null : (candidate) => one(candidate) || other(candidate);
}

function not(key: Matches): Matches {
  return (candidate) => !key(candidate);
}

/** `SEEN`, `UNSEEN` and their like. */
function systemFlag(name: string): Matches | null {
  const set = SYSTEM_FLAGS.find((flag) => flag.slice(1).toUpperCase() === name);
  if (set !== undefined) return flagged(set);
  const unset = SYSTEM_FLAGS.find((flag) => `UN${flag.slice(1).toUpperCase()}` === name);
  return unset === undefined ? null : not(flagged(unset));
}

function flagged(flag: string): Matches {
  return ({ message }) => message.flags.has(flag);
}

function inSet(text: string, largest: number, number: (candidate: Numbered) => number): Matches | null {
  const contains = readSequenceSet(text, largest);
  return contains === null ? null : (candidate) => contains(number(candidate));
}

/** An empty text asks whether the field is there at all. */
function header(name: string, text: string): Matches {
  const field = name.toLowerCase();
  const wanted = text.toLowerCase();
  return ({ message }) =>
    headerFields(contentOf(message)).some(
      (each) => each.name.toLowerCase() === field && each.value.toLowerCase().includes(wanted),
    );
}

function containing(text: string, part: (content: Buffer) => Buffer): Matches {
  const wanted = text.toLowerCase();
  return ({ message }) => part(contentOf(message)).toString().toLowerCase().includes(wanted);
}

function dated(text: string, accept: (received: number, day: number) => boolean): Matches | null {
  const day = readDate(text)?.getTime();
  return day === undefined ? null : ({ message }) => accept(message.internalDate.getTime(), day);
}

function sized(text: string, accept: (size: number, limit: number) => boolean): Matches | null {
  return /^\d{1,10}$/.test(text) ? ({ message }) => accept(message.size, Number(text)) : null;
}
