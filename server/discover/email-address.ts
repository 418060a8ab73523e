/** What may stand before the @ without quotes: RFC 5322 section 3.2.3 (dot-atom), and other scripts (RFC 6532). */
const LOCAL = /^[^\s\p{Cc}@()<>[\]:;,\\".]+(?:\.[^\s\p{Cc}@()<>[\]:;,\\".]+)*$/u;
/** At least two labels, the last of which is no number: an address literal has no settings to be found. */
const DOMAIN =
  /^(?:[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}_-]{0,61}[\p{L}\p{N}\p{M}])?\.)+(?!\d+$)[\p{L}\p{N}\p{M}-]{2,63}$/u;

/** The longest address (RFC 5321 section 4.5.3.1.3), and the longest part before the @, in characters. */
const MAX_ADDRESS = 254;
const MAX_LOCAL = 64;

/** The two halves of an e-mail address; null for a text that is none. */
export function splitEmailAddress(text: string): { local: string; domain: string } | null {
  const at = text.lastIndexOf("@");
  const local = text.slice(0, Math.max(0, at));
  const domain = text.slice(at + 1);
  if (text.length > MAX_ADDRESS || local.length > MAX_LOCAL) return null;
  return LOCAL.test(local) && DOMAIN.test(domain) ? { local, domain } : null;
}
