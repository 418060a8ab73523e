import { VERSION } from "../../config/version.ts";
import type { AuthFacts } from "../../contract/facts.ts";
import type { Run } from "../run.ts";
import { exchange } from "../wire/command.ts";
import type { Connection } from "../wire/connection.ts";

/** More fields nobody needs; a server may send thousands. */
const MOST_FIELDS = 30;
const ANSWER = /^\* ID +\((.*)\)/i;
/** Strings in quotes, and words without, which some servers send. */
const WORD = /"((?:[^"\\]|\\.)*)"|([^\s()"]+)/g;

/** What we say of ourselves (RFC 2971 section 3.3). */
export function clientInfo(run: Run): Readonly<Record<string, string>> {
  const address = run.supportUrl ? { "support-url": run.supportUrl } : {};
  return { name: "imapscope", version: VERSION, vendor: "imapscope", ...address };
}

/**
 * Says who we are and asks the server the same (RFC 2971), before the login: what a server is tells why it refuses one. Null
 * where it has no ID, refuses, or says nothing.
 */
export async function identify(
  run: Run,
  connection: Connection,
  capabilities: readonly string[],
): Promise<AuthFacts["serverId"]> {
  if (!capabilities.includes("ID")) return null;
  const fields = Object.entries(clientInfo(run)).flat().map(quoted).join(" ");
  const { data } = await exchange(connection, run.deadline, Buffer.from(`ID (${fields})`), () => null);
  const said = data.map(readId).find((fields) => fields !== null);
  return said ? run.peer.record(said) : null;
}

/** One `* ID ("name" "Dovecot")` as it was sent; null for any other line, and for one without fields. */
export function readId(line: string): AuthFacts["serverId"] {
  const words = [...(ANSWER.exec(line)?.[1] ?? "").matchAll(WORD)].map(([, string, atom]) =>
    string === undefined ? (atom ?? "") : string.replace(/\\(.)/g, "$1"),
  );
  const fields: [string, string][] = [];
  for (let at = 0; at + 1 < words.length && fields.length < MOST_FIELDS; at += 2) {
    const [name = "", value = ""] = words.slice(at, at + 2);
    if (value.toUpperCase() !== "NIL") fields.push([name.toLowerCase().trim(), value]);
  }
  return fields.length === 0 ? null : Object.fromEntries(fields);
}

function quoted(string: string): string {
  return `"${string.replace(/\s+/g, " ").replace(/[\\"]/g, "\\$&")}"`;
}
