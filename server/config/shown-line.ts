import type { Disclosure, TextStretch } from "./disclosure.ts";

/** A line of the file as it may be shown, and how many of its characters stand before the caret. */
export type ShownLine = { text: string; caret: number };

const HIDDEN = "…";

/** The line around an offset, each run of characters that is not to be shown replaced by `…`. */
export function shownLine(text: string, offset: number, disclosure: Disclosure): ShownLine {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const [line = ""] = text.slice(start).split(/\r?\n/, 1);
  let shown = "";
  let caret: number | null = null;
  let hiding = false;
  for (let at = start; at < start + line.length; at++) {
    if (isComment(text, at, disclosure)) break;
    const visible = isVisible(text, at, disclosure);
    if (at === offset) caret = shown.length - (hiding && !visible ? HIDDEN.length : 0);
    if (visible) shown += text[at] === "\t" ? " " : text[at];
    else if (!hiding) shown += HIDDEN;
    hiding = !visible;
  }
  return { text: shown.trimEnd(), caret: caret ?? shown.length };
}

function isVisible(text: string, at: number, { shown, sealed }: Disclosure): boolean {
  return within(shown, at) || (!within(sealed, at) && /[\s{}[\],:-]/.test(text[at] ?? ""));
}

function isComment(text: string, at: number, { shown, sealed }: Disclosure): boolean {
  const begins = text[at] === "#" && (at === 0 || /\s/.test(text[at - 1] ?? ""));
  return begins && !within(shown, at) && !within(sealed, at);
}

function within(stretches: readonly TextStretch[], at: number): boolean {
  return stretches.some(([from, to]) => from <= at && at < to);
}
