import type { CommandArgument } from "../command.ts";
import { dateTime } from "../date-time.ts";
import { envelope } from "../envelope.ts";
import { headerFields, splitMessage } from "../header.ts";
import { contentOf, type StoredMessage } from "../store/message.ts";

/** One thing that FETCH tells of a message: its name in the response and its value, octets as a literal. */
export type FetchItem = { label: string; marksSeen: boolean; value(message: StoredMessage): string | Buffer };

type Value = FetchItem["value"];

/** FLAGS, as FETCH and STORE tell them. */
export const FLAGS_ITEM: FetchItem = item("FLAGS", ({ flags }) => `(${[...flags].join(" ")})`);
/** UID, which belongs to each answer to a UID command. */
export const UID_ITEM: FetchItem = item("UID", ({ uid }) => String(uid));
/** MODSEQ, which belongs to each answer once the client wants it (RFC 7162 section 3.1). */
export const MODSEQ_ITEM: FetchItem = item("MODSEQ", ({ modSeq }) => `(${modSeq})`);

const SIMPLE: Readonly<Record<string, Value>> = {
  ENVELOPE: (message) => envelope(contentOf(message)),
  FLAGS: FLAGS_ITEM.value,
  INTERNALDATE: ({ internalDate }) => `"${dateTime(internalDate)}"`,
  MODSEQ: MODSEQ_ITEM.value,
  RFC822: contentOf,
  "RFC822.HEADER": (message) => splitMessage(contentOf(message)).header,
  "RFC822.SIZE": ({ size }) => String(size),
  "RFC822.TEXT": (message) => splitMessage(contentOf(message)).body,
  UID: UID_ITEM.value,
};
/** RFC 9051 section 6.4.5; FULL is missing, as BODYSTRUCTURE is. */
const MACROS: Readonly<Record<string, readonly string[]>> = {
  ALL: ["FLAGS", "INTERNALDATE", "RFC822.SIZE", "ENVELOPE"],
  FAST: ["FLAGS", "INTERNALDATE", "RFC822.SIZE"],
};
const MARK_SEEN = new Set(["RFC822", "RFC822.TEXT"]);
const BODY = /^BODY(\.PEEK)?\[([^\]]*)\](?:<(\d{1,10})\.(\d{1,10})>)?$/i;
const FIELDS = /^HEADER\.FIELDS(\.NOT)? \(([^)]+)\)$/i;

/** Reads what FETCH asks for, one item or a list; null when one is not known. */
export function readFetchItems(wanted: CommandArgument | undefined): FetchItem[] | null {
  if (wanted === undefined) return null;
  const macro = typeof wanted === "string" ? MACROS[wanted.toUpperCase()] : undefined;
  const items = [macro ?? wanted].flat().map((name) => (typeof name === "string" ? readItem(name) : null));
  const known = items.filter((each) => each !== null);
  return known.length === items.length ? known : null;
}

function readItem(name: string): FetchItem | null {
  const simple = SIMPLE[name.toUpperCase()];
  if (simple !== undefined) return item(name.toUpperCase(), simple, MARK_SEEN.has(name.toUpperCase()));
  const [whole, peek, spec = "", origin, count] = BODY.exec(name) ?? [];
  const section = whole === undefined ? null : sectionOf(spec);
  if (section === null) return null;
  const label = `BODY[${spec}]${origin === undefined ? "" : `<${origin}>`}`;
  const first = Number(origin ?? 0);
  const end = count === undefined ? undefined : first + Number(count);
  return item(label, (message) => section(contentOf(message)).subarray(first, end), peek === undefined);
}

/** RFC 9051 section 6.4.5.1; of MIME parts only the first, as if there were no other. */
function sectionOf(spec: string): ((content: Buffer) => Buffer) | null {
  if (spec === "") return (content) => content;
  if (/^HEADER$/i.test(spec)) return (content) => splitMessage(content).header;
  if (/^(?:TEXT|1)$/i.test(spec)) return (content) => splitMessage(content).body;
  const [whole, not, names = ""] = FIELDS.exec(spec) ?? [];
  if (whole === undefined) return null;
  const wanted = new Set(names.split(" ").map((name) => name.replaceAll('"', "").toLowerCase()));
  const told = (name: string) => wanted.has(name.toLowerCase()) === (not === undefined);
  return (content) => {
    const fields = headerFields(content).filter(({ name }) => told(name));
    return Buffer.from(`${fields.map(({ raw }) => raw).join("")}\r\n`);
  };
}

function item(label: string, value: Value, marksSeen = false): FetchItem {
  return { label, value, marksSeen };
}
