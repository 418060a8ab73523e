/** What one proxy says of the request that it passed on, as it is written; null for what it does not say. */
export type Hop = { client: string | null; scheme: string | null; host: string | null };

/** Headers that proxies write, nearest proxy first: `Forwarded` (RFC 7239), and what was there before it, `X-Forwarded-*`. */
export type Forwarding = { standard: readonly Hop[]; customary: readonly Hop[] };

/** More proxies than this stand in no row; what is farther away is not looked at. */
const MOST_HOPS = 32;

/** Reads what proxies wrote into the headers of a request. Nothing is believed yet. */
export function readForwarding(header: (name: string) => string | undefined): Forwarding {
  const [clients, schemes, hosts] = ["X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host"].map((name) =>
    entriesOf(header(name) ?? "", ","),
  ) as [string[], string[], string[]];
  const length = Math.max(clients.length, schemes.length, hosts.length);
  const customary = Array.from({ length }, (_, index) => ({
    client: clients[index] ?? null,
    scheme: schemes[index] ?? null,
    host: hosts[index] ?? null,
  }));
  return { standard: entriesOf(header("Forwarded") ?? "", ",").map(hopOf), customary };
}

/** One element of `Forwarded`: `for=192.0.2.7;proto=https;host="a.example:8443"`, its parameters in any order and case. */
function hopOf(element: string): Hop {
  const said = new Map<string, string>();
  for (const pair of entriesOf(element, ";")) {
    const [, name = "", value = ""] = /^\s*([\w-]+)=(.*?)\s*$/s.exec(pair) ?? [];
    said.set(name.toLowerCase(), unquoted(value));
  }
  return { client: said.get("for") ?? null, scheme: said.get("proto") ?? null, host: said.get("host") ?? null };
}

/**
 * The entries of a list, last one first, empty ones left out. It is read from its end, since that is what the nearest proxy added: a
 * quotation mark that a stranger opened before it must not swallow the rest.
 */
function entriesOf(list: string, separator: "," | ";"): string[] {
  const entries: string[] = [];
  let end = list.length;
  let quoted = false;
  for (let index = list.length - 1; index >= 0 && entries.length < MOST_HOPS; index -= 1) {
    if (list[index] === '"' && !isEscaped(list, index)) quoted = !quoted;
    if (list[index] !== separator || quoted) continue;
    entries.push(list.slice(index + 1, end).trim());
    end = index;
  }
  if (entries.length < MOST_HOPS) entries.push(list.slice(0, end).trim());
  return entries.filter((entry) => entry !== "");
}

/** Whether an odd number of backslashes stands before it. */
function isEscaped(text: string, index: number): boolean {
  let before = index - 1;
  while (text[before] === "\\") before -= 1;
  return (index - before) % 2 === 0;
}

function unquoted(value: string): string {
  const [, inner] = /^"(.*)"$/s.exec(value) ?? [];
  return inner === undefined ? value : inner.replace(/\\(.)/gs, "$1");
}
