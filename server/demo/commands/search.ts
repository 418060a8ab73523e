import { isUidCommand } from "./addressed.ts";
import type { Handler } from "./handler.ts";
import { readSearch } from "./search-keys.ts";

const CHARSETS = new Set(["US-ASCII", "UTF-8"]);

/** SEARCH and UID SEARCH, RFC 3501 section 6.4.4: all matches, without the RETURN options of RFC 4731. */
export const search: Handler = async ({ name, args }, session) => {
  const { selection } = session;
  const [first, charset] = args;
  const named = typeof first === "string" && first.toUpperCase() === "CHARSET";
  if (named && !CHARSETS.has(String(charset).toUpperCase())) return "NO [BADCHARSET (US-ASCII UTF-8)] Unknown charset";
  if (selection === null) return "BAD No mailbox is selected";
  const { present } = selection;
  const candidates = selection.messages.filter(({ message }) => present.has(message));
  const matches = readSearch(named ? args.slice(2) : args, candidates);
  if (matches === null) return "BAD Unknown search key";
  const found = candidates.filter(matches);
  const numbers = found.map(({ sequence, message }) => (isUidCommand(name) ? message.uid : sequence));
  await session.send(["* SEARCH", ...numbers].join(" "));
  return `OK ${name} completed`;
};
