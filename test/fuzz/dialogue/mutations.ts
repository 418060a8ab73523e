import type { Random } from "../random.ts";

/** What is sent in place of something that a server said, in pieces with a gap between them, and what comes after. */
export type Plan = {
  pieces: readonly Buffer[];
  gapMs: number;
  after: "go on" | "close" | "reset" | "silence" | "flood";
};

/** What a mutation knows of where it is. */
export type Place = { tag: string; random: Random };

type Mutation = (said: Buffer, place: Place) => Partial<Plan>;

const CRLF = "\r\n";
const NESTED = 20_000;

function linesOf(said: Buffer): string[] {
  return said.toString("latin1").split(CRLF).slice(0, -1);
}

function whole(lines: readonly string[]): Partial<Plan> {
  return { pieces: [Buffer.from(lines.map((line) => line + CRLF).join(""), "latin1")] };
}

/** One line of what was said is replaced by others. */
function lineBecomes(make: (line: string, place: Place) => readonly string[]): Mutation {
  return (said, place) => {
    const lines = linesOf(said);
    const at = place.random.int(lines.length);
    return whole(lines.flatMap((line, index) => (index === at ? make(line, place) : [line])));
  };
}

function inserted(make: (random: Random) => Buffer): Mutation {
  return (said, { random }) => {
    const at = random.int(said.length + 1);
    return { pieces: [Buffer.concat([said.subarray(0, at), make(random), said.subarray(at)])] };
  };
}

const UNTAGGED = [
  "* 1 FETCH (FLAGS (\\Seen))",
  "* BYE later",
  "* NO [ALERT] look",
  "* BAD what",
  "* PREAUTH hello",
  "* CAPABILITY IMAP4rev1 LOGINDISABLED",
  "* 4294967296 EXISTS",
  "* STATUS INBOX (MESSAGES 99999999999999999999)",
  "* LIST (\\Noselect) NIL INBOX",
  '* QUOTA "" (STORAGE -1 -2)',
  "+ go on",
  "+",
  "*",
  "",
  " ",
  "A99999 OK done",
];

/** Everything that may be done to what a server says. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  "bytes flipped": (said, { random }) => {
    const changed = Buffer.from(said);
    for (let count = 1 + random.int(4); count > 0; count -= 1) {
      const at = random.int(changed.length);
      changed[at] = (changed[at] ?? 0) ^ (1 << random.int(8));
    }
    return { pieces: [changed] };
  },
  "cut off, then silence": (said, { random }) => ({
    pieces: [said.subarray(0, random.int(said.length))],
    after: "silence",
  }),
  "cut off, then closed": (said, { random }) => ({
    pieces: [said.subarray(0, random.int(said.length))],
    after: "close",
  }),
  "cut off, then reset": (said, { random }) => ({
    pieces: [said.subarray(0, random.int(said.length))],
    after: "reset",
  }),
  "a piece left out": (said, { random }) => {
    const from = random.int(said.length);
    return { pieces: [said.subarray(0, from), said.subarray(from + 1 + random.int(20))] };
  },
  "said again and again": (said, { random }) => ({ pieces: Array<Buffer>(2 + random.int(200)).fill(said) }),
  "a line again and again": lineBecomes((line, { random }) => Array<string>(2 + random.int(2000)).fill(line)),
  "a huge literal": lineBecomes((line, { random }) => [
    `${line} {${random.pick(["4294967296", "99999999999999999999", "1073741824"])}}`,
    "x",
  ]),
  "a literal of the wrong length": lineBecomes((line, { random }) => [
    `${line} {${random.int(40)}${random.pick(["", "+", "-"])}}`,
    "INBOX)",
  ]),
  "a literal that hides the answer": (said) => ({
    pieces: [Buffer.from(`* X {${said.length}}\r\n`), said, Buffer.from("\r\n")],
  }),
  "nested lists": lineBecomes((line) => [`* LIST ${"(".repeat(NESTED)}${")".repeat(NESTED)} "/" x`, line]),
  "open lists": lineBecomes((line, { random }) => [line.replace(/ /, ` ${"(".repeat(1 + random.int(500))}`)]),
  NUL: inserted(() => Buffer.from("\0")),
  "8-bit": inserted((random) => Buffer.from(Array.from({ length: 1 + random.int(8) }, () => 0x80 + random.int(128)))),
  "a bare CR or LF": inserted((random) => Buffer.from(random.pick(["\r", "\n", "\n\r", "\r\r\n"]))),
  "quotes and brackets": inserted((random) =>
    Buffer.from(random.pick(['"', "[", "]", "(", ")", "{", "}", "\\", "*", "%"])),
  ),
  "bidi and zero width": inserted(() => Buffer.from("\u202e\u200b\ufeff")),
  "terminal controls": inserted(() => Buffer.from("\x1b]0;x\x07\x1b[2J\x9b")),
  "random bytes": (_, { random }) => ({
    pieces: [random.bytes(1 + random.int(2000))],
    after: random.pick(["silence", "close", "go on"]),
  }),
  "an endless line": () => ({ pieces: [Buffer.from("* OK ")], after: "flood" }),
  "a long line": lineBecomes((line, { random }) => [`${line}${"x".repeat(1000 * (1 + random.int(200)))}`]),
  "split at every byte": (said) => ({ pieces: [...said].map((byte) => Buffer.of(byte)), gapMs: 0 }),
  "split in two": (said, { random }) => {
    const at = random.int(said.length + 1);
    return { pieces: [said.subarray(0, at), said.subarray(at)], gapMs: 5 };
  },
  "a slow drip": (said) => ({ pieces: [...said].map((byte) => Buffer.of(byte)), gapMs: 25 }),
  "more than was asked for": (said, { tag }) => ({
    pieces: [said, Buffer.from(`${nextTag(tag, 1)} OK done\r\n${nextTag(tag, 2)} OK done\r\n`)],
  }),
  "the next answer, and this one never": (_, { tag }) => ({
    pieces: [Buffer.from(`${nextTag(tag, 1)} OK done\r\n${nextTag(tag, 2)} OK done\r\n`)],
    after: "go on",
  }),
  "untagged answers that nobody asked for": (said, { random }) => ({
    pieces: [Buffer.from(`${random.pick(UNTAGGED)}\r\n`), said, Buffer.from(`${random.pick(UNTAGGED)}\r\n`)],
  }),
  "a wrong tag": lineBecomes((line, { random }) => [
    line.replace(/^\S+/, random.pick(["A0", "a1", "*", "+", "A999", "", "A1A", "OK"])),
  ]),
  "another answer": lineBecomes((line, { tag, random }) => [
    line.startsWith(`${tag} `)
      ? `${tag} ${random.pick(["NO", "BAD", "NO [UNAVAILABLE] x", "NO [ALERT] x", "ok", "OKAY done", "BYE", "PREAUTH", "", `NO [${"x".repeat(300)}`])}`
      : line,
  ]),
  "no untagged answers": (said, { tag }) => whole(linesOf(said).filter((line) => line.startsWith(`${tag} `))),
  "no final answer": (said, { tag }) => ({
    ...whole(linesOf(said).filter((line) => !line.startsWith(`${tag} `))),
    after: "silence",
  }),
  "the lines in another order": (said) => whole(linesOf(said).toReversed()),
  "an answer with nothing in it": lineBecomes((line) => [line.split(" ").slice(0, 2).join(" ")]),
  silence: () => ({ pieces: [], after: "silence" }),
  closed: () => ({ pieces: [], after: "close" }),
  reset: () => ({ pieces: [], after: "reset" }),
  "a farewell": (_, { random }) => ({
    pieces: [Buffer.from(`* BYE ${random.pick(["", "[UNAVAILABLE] later", "x".repeat(5000)])}\r\n`)],
    after: "close",
  }),
};

/** The tag so many commands later, where tags are a letter and a number. */
function nextTag(tag: string, more: number): string {
  const [, letters = "A", count = "0"] = /^(\D*)(\d+)$/.exec(tag) ?? [];
  return `${letters}${Number(count) + more}`;
}

/** What is sent by a mutation of this name; what it leaves open is as usual. */
export function mutate(name: string, said: Buffer, place: Place): Plan {
  const mutation = MUTATIONS[name];
  if (mutation === undefined) throw new Error(`There is no mutation ${name}.`);
  return {
    pieces: [said],
    gapMs: 0,
    after: "go on",
    ...mutation(said.length === 0 ? Buffer.from("\r\n") : said, place),
  };
}
