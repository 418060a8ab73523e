/** The address of a problem's page. */
export function problemPath(id: string): string {
  return `/problems/${encodeURIComponent(id)}`;
}
