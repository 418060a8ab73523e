import { isIP } from "node:net";
import { domainToASCII } from "node:url";

const LABEL = /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/i;
const WITH_PORT = /^(\[[^\]]*\]|[^:]+):(\d{1,5})$/;

/**
 * A host name or IP address as it goes onto the wire: IPv6 without brackets, international names in their ASCII form
 * (RFC 5891), no dot at the end. Null where the text is neither, such as a URL, `host:port` or `1.2.3.999`.
 */
export function parseHost(text: string): string | null {
  const bare = text.startsWith("[") && text.endsWith("]") ? text.slice(1, -1) : text;
  if (bare !== text) return isIP(bare) === 6 ? bare : null;
  if (isIP(text) !== 0) return text;
  const name = toAscii(text.replace(/\.$/, ""));
  const labels = name.split(".");
  const numeric = /^\d+$/.test(labels.at(-1) ?? "");
  return name.length <= 253 && !numeric && labels.every((label) => LABEL.test(label)) ? name : null;
}

/** An IP address, IPv6 with or without brackets, as it is dialled; null for anything else. */
export function parseAddress(text: string): string | null {
  const bare = text.replace(/^\[(.*)\]$/, "$1");
  const version = isIP(bare);
  return version === 6 || (version === 4 && bare === text) ? bare : null;
}

/** The two halves of `host:port`, with an IPv6 address in brackets; null where the text is not of that form. */
export function splitHostPort(text: string): { host: string; port: number } | null {
  const match = WITH_PORT.exec(text);
  const host = parseHost(match?.[1] ?? "");
  const port = Number(match?.[2]);
  return host !== null && port <= 65_535 ? { host, port } : null;
}

function toAscii(name: string): string {
  return /^\p{ASCII}*$/u.test(name) ? name : domainToASCII(name);
}
