/** A name as programs write it, with the names that it stands in: `java.net.ConnectException`, `Net::IMAP::ByeResponseError`. */
const IDENTIFIER = /[A-Za-z_]\w*(?:(?:\.|::|\\{1,2}|->|\$)[A-Za-z_]\w*)*/g;
const BETWEEN = /\.|::|\\{1,2}|->|\$/;
/** A value in the name of its kind, as Rust prints it: `InvalidCertificate(Expired)`, and in words `invalid peer certificate: Expired`. */
const VALUE_OF = /\b([A-Z]\w+)\((?:\w+\()?([A-Z]\w+)|\binvalid peer certificate: (?:\w+\()?([A-Z]\w+)/g;
/** A response code of IMAP. */
const RESPONSE_CODE = /\[([A-Z][A-Z0-9-]{2,40})(?![\w-])/gi;
/** OpenSSL's reason in words, behind the number, the library and the function; and as Python writes it. */
const REASON =
  /\b(?:SSL|TLS|X509|x509 certificate|PEM) routines:[\w ]{0,60}:([a-z0-9][\w /-]{2,60})|\[(?:SSL|X509): ([A-Z0-9_]{3,60})\]/gi;
/** What an alert is called, behind the word or behind what Go puts before it. */
const ALERT =
  /(?:(?<!\[)\balert(?:received)?\b\W{0,3}(?:(?:fatal|received|description|level|from peer|read|write|is|error|\d{1,3})\W{1,3}){0,3}|\bremote error: tls: |\bfatal alert: ?)([a-z]\w{1,40}(?: [a-z]{2,20}){0,4})/gi;
const CAPITAL_WITHIN = /(?<=[a-z])(?=[A-Z])/g;

/**
 * The names in a text by the keys that they are looked up with, each with its words; of a name within others (`java.net.X`) there is
 * one key for each way to cut it, the longest first.
 */
export function namesIn(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const add = (key: string, words: string) => {
    if (!found.has(key)) found.set(key, words);
  };
  for (const [name] of text.matchAll(IDENTIFIER)) {
    const parts = name.split(BETWEEN);
    for (let from = 0; from < parts.length; from += 1) add(parts.slice(from).join("."), name);
  }
  for (const [words, kind = "InvalidCertificate", value, reason] of text.matchAll(VALUE_OF)) {
    add(`${kind}(${value ?? reason})`, words);
  }
  for (const [words, code = ""] of text.matchAll(RESPONSE_CODE)) add(`[${code.toUpperCase()}`, words);
  for (const [words, spoken = "", written] of text.matchAll(REASON)) {
    if (written !== undefined) add(`SSL_R_${written}`, words);
    else for (const start of startsOf(spoken)) add(`SSL_R_${start.toUpperCase()}`, words);
  }
  for (const [words, alert = ""] of text.matchAll(ALERT)) {
    for (const start of startsOf(alert.replace(CAPITAL_WITHIN, "_"))) add(`alert ${start.toLowerCase()}`, words);
  }
  return found;
}

/** The beginnings of a phrase, word by word, the longest first: what stands behind a name is no part of it. */
function startsOf(phrase: string): readonly string[] {
  const words = phrase.trim().split(/[ _/-]+/);
  return words.map((_, index) => words.slice(0, words.length - index).join("_"));
}

/** How a name of a table is looked up: however its language parts it from those that it stands in. */
export function nameKeyOf(name: string): string {
  return name.replace(/::|\\{1,2}|->/g, ".");
}
