/** What the reader chose earlier; null when nothing, or when the browser forbids storage. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(`imapscope.${key}`);
  } catch {
    return null;
  }
}

/** Keeps what the reader chose for the next visit, where the browser allows it. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`imapscope.${key}`, value);
  } catch {
    // Storage is off: the choice holds until the page is closed.
  }
}
