/** The path of a problem's page; of a server's own, where it is known whose it is. */
export function problemPath(id: string, server?: string): string {
  return `/problems/${encodeURIComponent(id)}${server === undefined ? "" : `?server=${encodeURIComponent(server)}`}`;
}
