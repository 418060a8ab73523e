/** A piece of work that waits for its turn, and the one behind it; one that is done is held by nobody. */
type Piece = { work: () => void; behind: Piece | null };

let first: Piece | null = null;
let last: Piece | null = null;

/**
 * Does `work` soon, one piece in each turn of the event loop. Between two pieces the loop looks at all sockets again, so
 * that bytes get their time when they arrive and not when a hundred other connections have been dealt with. `work` must
 * not throw.
 */
export function inTurn(work: () => void): void {
  const piece = { work, behind: null };
  if (last) last.behind = piece;
  else setImmediate(next);
  first ??= piece;
  last = piece;
}

/** Waits for a turn of its own. */
export function turn(): Promise<void> {
  return new Promise(inTurn);
}

function next(): void {
  first?.work();
  first = first?.behind ?? null;
  if (first) setImmediate(next);
  else last = null;
}
