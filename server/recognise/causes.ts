/**
 * How deep in a chain of exceptions a line stands: what began it counts, and what was made of it is only where it came up.
 */

/** What comes behind it lies deeper: Java, Rust, .NET, Node, PHP’s log. */
const DEEPER =
  /^(?:.{0,80}\s)?(?:-{2,3}>\s|-{2,3}&gt;\s)|^(?:caused by|wrapped by|root cause)\b ?:?|^\[?(?:cause|previous exception|inner ?exception)\]?\s?[:=]? ?(?=[\w[{])|\bnested exception is:?|^\d{1,2}: (?=\S)/i;
/** What came before it lies deeper: Python, PHP. */
const OUTER =
  /^(?:the above exception was the direct cause|during handling of the above exception)|^Next [\w\\]{3,120}(?:Exception|Error)\b/i;

/** The depth of each line; the deepest of a text is what began the chain. */
export function depthsOf(lines: readonly string[]): readonly number[] {
  let depth = 0;
  return lines.map((line) => {
    if (DEEPER.test(line)) depth += 1;
    else if (OUTER.test(line)) depth -= 1;
    return depth;
  });
}

/** Whether a line opens another exception of the chain, and does not belong to what stands before it. */
export function isCauseOpening(line: string): boolean {
  return DEEPER.test(line) || OUTER.test(line);
}

/** Where one line holds a chain. */
const WITHIN = /\s(?=-{2,3}> )|(?<=;)\s(?=nested exception is)|\s(?=Caused by: )/;

/** The parts of a chain that stand in one line. */
export function partChain(line: string): readonly string[] {
  return line.split(WITHIN);
}
