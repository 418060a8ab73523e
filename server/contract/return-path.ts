const LONGEST = 2048;
/** An origin that no other can be the same as: what leads away from it leads away from us. */
const HERE = "http://here.invalid";

/**
 * Where somebody goes on after signing in, as a path of imapscope's own: `/servers/corp?range=7d`. Whatever would lead elsewhere
 * (`//other.example`, `/\other.example`, `https://…`), or back to the sign-in, is the overview.
 */
export function toReturnPath(wanted: string | null | undefined): string {
  if (!wanted || wanted.length > LONGEST || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(wanted)) return "/";
  const url = URL.canParse(wanted, HERE) ? new URL(wanted, HERE) : null;
  // Dots may make two slashes of one: `/.//other.example`.
  if (url === null || url.origin !== HERE || url.pathname.startsWith("//")) return "/";
  if (/^\/(?:sign-in|api)(?:\/|$)/.test(url.pathname)) return "/";
  return `${url.pathname}${url.search}${url.hash}`;
}
