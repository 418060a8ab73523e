import type { YAMLError } from "yaml";

/** What is wrong, and what to write instead. */
export type FaultText = { message: string; write: string };

const INDENT: FaultText = {
  message: "the indentation does not match the lines above",
  write: "begin the keys of one map in the same column, two spaces further than the key that holds them",
};
const SPECIAL: FaultText = {
  message: "this value needs quotes, because it contains a character with a special meaning in YAML",
  write: 'put the value in quotes: "…"',
};
const ESCAPE: FaultText = { message: "unknown escape sequence in double quotes", write: "use single quotes: '…'" };
const COLON: FaultText = {
  message: "a second `key:` on one line",
  write: "begin a new line for it, or put the value in quotes",
};
const MISSING: FaultText = {
  message: "something is missing here: a `:` after a key, a `-` before a list item, or a closing quote",
  write: "compare the line, and the one above it, with `imapscope config example`",
};
const UNCLOSED: FaultText = { message: "a bracket or brace above is not closed", write: "close it with ] or }" };
const TAG: FaultText = { message: "tags (`!…`) are not supported", write: "write the value without it" };
const OTHER: FaultText = { message: "this is not YAML", write: "compare the line with `imapscope config example`" };

/** In our words and not the library's: its own quote the text, and the text may be a password. */
const FAULTS: Readonly<Partial<Record<YAMLError["code"], FaultText>>> = {
  BAD_INDENT: INDENT,
  TAB_AS_INDENT: { message: "a tab at the beginning of the line", write: "indent with spaces" },
  DUPLICATE_KEY: { message: "the map already has this key", write: "keep one of them" },
  MULTIPLE_DOCS: { message: "a second document begins with `---`", write: "keep one document in a file" },
  BAD_SCALAR_START: SPECIAL,
  UNEXPECTED_TOKEN: SPECIAL,
  BAD_ALIAS: SPECIAL,
  BAD_DQ_ESCAPE: ESCAPE,
  BLOCK_AS_IMPLICIT_KEY: COLON,
  MISSING_CHAR: MISSING,
  MULTILINE_IMPLICIT_KEY: { message: "a line without `:` after its key", write: "write `key: value`" },
  NON_STRING_KEY: { message: "a key must be a text", write: "write `key: value`" },
  TAG_RESOLVE_FAILED: TAG,
};

/** What to say about an error of the YAML library. */
export function faultText({ code, message }: YAMLError): FaultText {
  return message.startsWith("Flow ") ? UNCLOSED : (FAULTS[code] ?? OTHER);
}

/** What to say about an alias without its anchor. */
export const NO_ANCHOR: FaultText = {
  message: "a value that begins with `*` refers to an anchor, but no anchor of this name is above",
  write: SPECIAL.write,
};

/** What to say about an alias inside the value that it stands for. */
export const OWN_ANCHOR: FaultText = {
  message: "this alias stands for a value that it is part of",
  write: "remove it",
};

/** What to say about a merge key that merges something else than maps. */
export const NO_MAP: FaultText = { message: "`<<` takes a map, or an alias of one", write: "write `<<: *name`" };
