import { type Document, isMap, isScalar, isSeq, type Pair } from "yaml";
import { allKeys, type Path, schemaAt } from "./json-schema.ts";
import { isPathLike, isVariableLike } from "./reference.ts";
import { isShownKey } from "./unknown-key.ts";
import { isMergeKey } from "./yaml-node.ts";

/** A stretch of the text, from the first offset to before the second. */
export type TextStretch = readonly [number, number];

/**
 * What of the text may be shown in a message. `shown` wins over `sealed`; outside both only spaces and the signs of
 * YAML are visible.
 */
export type Disclosure = { shown: TextStretch[]; sealed: TextStretch[] };

const SECRET_KEY = /pass|secret|token|pwd|credential|key$/i;

/**
 * What can be shown of a readable document: its keys, and values of known keys outside `auth`. All else is sealed, so
 * that a password in a wrong place stays hidden without anybody having thought of that place.
 */
export function discloseDocument(document: Document): Disclosure {
  const disclosure: Disclosure = { shown: [], sealed: [] };
  discloseNode(document.contents, [], disclosure);
  return disclosure;
}

/** What can be shown of a text that is not YAML: the indentation, and the known key at the beginning of a line. */
export function discloseText(text: string): Disclosure {
  const known = allKeys();
  const shown: TextStretch[] = [];
  for (const match of text.matchAll(/^([ \t]*(?:- +)*)(?:([A-Za-z]+)[ \t]*:[ \t]+)?/gm)) {
    const key = match[2] ?? "";
    shown.push([match.index, match.index + (known.has(key) ? match[0] : (match[1] ?? "")).length]);
  }
  return { shown, sealed: [[0, text.length]] };
}

function discloseNode(node: unknown, path: Path, disclosure: Disclosure): void {
  if (isMap(node)) for (const pair of node.items) disclosePair(pair, path, disclosure);
  else if (isSeq(node))
    for (const [index, item] of node.items.entries()) discloseNode(item, [...path, index], disclosure);
  else if (isScalar(node)) mark(node, isShownValue(path, node.value) ? disclosure.shown : disclosure.sealed);
  else mark(node, disclosure.sealed);
}

function disclosePair({ key, value }: Pair, path: Path, disclosure: Disclosure): void {
  const name = isScalar(key) ? String(key.value) : "";
  const merge = isMergeKey(key);
  mark(key, merge || isShownKey(path, name, isBare(value)) ? disclosure.shown : disclosure.sealed);
  if (SECRET_KEY.test(name) && !isReference(value) && !isList([...path, name], value)) mark(value, disclosure.sealed);
  else discloseNode(value, merge ? path : [...path, name], disclosure);
}

function isBare(value: unknown): boolean {
  return value === null || (isScalar(value) && value.value === null);
}

/** `{ env: … }` or `{ file: … }`: where a secret is, and not the secret. */
function isReference(value: unknown): boolean {
  const key = isMap(value) && value.items.length === 1 ? value.items[0]?.key : null;
  return isScalar(key) && (key.value === "env" || key.value === "file");
}

/** A list that is known to be one, such as `tokens`: what is in it has keys of its own. */
function isList(path: Path, value: unknown): boolean {
  return isSeq(value) && schemaAt(path)?.type === "array";
}

function isShownValue(path: Path, value: unknown): boolean {
  const text = String(value);
  const type = schemaAt(path)?.type;
  if (type !== "string" && type !== "integer" && type !== "number") return false;
  if (!path.includes("auth") && !isWhereSecretIs(path)) return !mayHoldCredentials(text);
  return path.at(-1) === "env" ? isVariableLike(text) : path.at(-1) === "file" && isPathLike(text);
}

function isWhereSecretIs(path: Path): boolean {
  return path.at(-1) === "env" || path.at(-1) === "file";
}

/** `user:password@host`, also where a `#` or a quote in the password cut it short; addresses and ports may pass. */
function mayHoldCredentials(text: string): boolean {
  return text.includes("@") || (text.replace("://", "").includes(":") && !/^[\d.:[\]a-f]+$/i.test(text));
}

function mark(node: unknown, stretches: TextStretch[]): void {
  if (typeof node !== "object" || node === null || !("range" in node) || !Array.isArray(node.range)) return;
  const [from, to] = node.range;
  if (typeof from === "number" && typeof to === "number") stretches.push([from, to]);
}
