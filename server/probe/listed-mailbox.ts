/**
 * The mailbox of a list that a name means: INBOX in any case (RFC 9051 section 5.1), and the user need not write the prefix of
 * the personal namespace (RFC 2342). Undefined where the list has none.
 */
export function listedMailbox<Mailbox extends { path: string }>(
  name: string,
  mailboxes: readonly Mailbox[],
  prefixes: readonly string[],
): Mailbox | undefined {
  const names = ["", ...prefixes].map((prefix) => key(`${prefix}${name}`));
  const found = names.map((wanted) => mailboxes.find(({ path }) => key(path) === wanted));
  return found.find((mailbox) => mailbox !== undefined);
}

function key(path: string): string {
  return /^inbox$/i.test(path) ? "INBOX" : path;
}
