/**
 * The path that the page is below, with a slash at its end: `/`, or `/imapscope/` where a reverse proxy puts it there. Its programs
 * lie in a folder of it, so that where this one comes from tells.
 */
export const BASE = baseOf(import.meta.url);

/** The path that a program of the page is loaded from below; `/` outside of a browser. */
export function baseOf(program: string): string {
  const { protocol, pathname } = new URL("..", program);
  return protocol === "file:" ? "/" : pathname;
}

/** The address of something of imapscope's own, by its path: `/servers/corp`. */
export function to(path: string, base = BASE): string {
  return `${base}${path.slice(1)}`;
}

/** The path of an address of imapscope's own. */
export function inside(address: string, base = BASE): string {
  if (`${address}/` === base) return "/";
  return address.startsWith(base) ? address.slice(base.length - 1) : address;
}
