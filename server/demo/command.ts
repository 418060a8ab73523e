import type { ClientLine } from "./client-lines.ts";

/** An argument of a command: a string, however it was written, or a list in parentheses. */
export type CommandArgument = string | readonly CommandArgument[];

/** A command of the client (RFC 9051 section 2.2.1). */
export type Command = {
  tag: string;
  /** In upper case: `LOGIN`; with `UID` before it where it is that form: `UID FETCH`. */
  name: string;
  args: readonly CommandArgument[];
  line: ClientLine;
};

type Token = { text: string; mark: boolean };

const TAG = /^[^\s(){%*"\\+\]]+$/;
const TOKEN = /\s+|BODY(?:\.PEEK)?\[[^\]]*\][^\s()"]*|[()]|"(?:[^"\\]|\\["\\])*"|[^\s()"]+/iy;

/** Reads a command out of a line; null when the line is not one, the tag alone when only the arguments are wrong. */
export function parseCommand(line: ClientLine): Command | { tag: string } | null {
  const [tag, name, ...rest] = tokens(line) ?? [];
  const spelt = typeof line.parts[0] === "string" ? (line.parts[0].split(" ", 1)[0] ?? "") : "";
  if (!TAG.test(spelt)) return null;
  if (tag === undefined || name === undefined || name.mark) return { tag: spelt };
  const args = nest(rest);
  if (args === null) return { tag: spelt };
  const spoken = name.text.toUpperCase();
  const [form, ...others] = args;
  if (spoken !== "UID") return { tag: spelt, name: spoken, args, line };
  return typeof form === "string"
    ? { tag: spelt, name: `UID ${form.toUpperCase()}`, args: others, line }
    : { tag: spelt };
}

function tokens(line: ClientLine): Token[] | null {
  const found: Token[] = [];
  for (const part of line.parts) {
    if (typeof part !== "string") {
      found.push({ text: part.toString(), mark: false });
      continue;
    }
    TOKEN.lastIndex = 0;
    while (TOKEN.lastIndex < part.length) {
      const text = TOKEN.exec(part)?.[0];
      if (text === undefined) return null;
      if (text.startsWith('"')) found.push({ text: text.slice(1, -1).replace(/\\(.)/g, "$1"), mark: false });
      else if (text.trim() !== "") found.push({ text, mark: text === "(" || text === ")" });
    }
  }
  return found;
}

function nest(flat: readonly Token[]): CommandArgument[] | null {
  const top: CommandArgument[] = [];
  const open: CommandArgument[][] = [top];
  for (const token of flat) {
    const inner = open.at(-1);
    if (inner === undefined) return null;
    if (!token.mark) inner.push(token.text);
    else if (token.text === ")") open.pop();
    else {
      const list: CommandArgument[] = [];
      inner.push(list);
      open.push(list);
    }
  }
  return open.length === 1 ? top : null;
}
