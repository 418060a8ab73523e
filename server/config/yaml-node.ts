import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  visit,
  type YAMLMap,
} from "yaml";
import type { Path } from "./json-schema.ts";

/** Where in the text the key or the value at a path begins; where the path leads nowhere, its deepest part that exists. */
export function offsetAt(document: Document, path: Path, at: "key" | "value"): number {
  let node: unknown = document.contents;
  let key: unknown = null;
  for (const step of path) {
    const inside = resolved(document, node);
    if (typeof step === "number") {
      key = null;
      node = isSeq(inside) ? (inside.items[step] ?? node) : node;
    } else {
      const pair = isMap(inside) ? findPair(document, inside, step) : null;
      if (pair === null) break;
      key = pair.key;
      node = pair.value;
    }
  }
  const empty = isScalar(node) && node.type === "PLAIN" && node.source === "";
  return start(at === "key" || empty || node === null ? (key ?? node) : node) ?? start(key) ?? 0;
}

/** Whether a key is the merge key `<<` (of YAML 1.1, still widely used). */
export function isMergeKey(key: unknown): boolean {
  return isScalar(key) && key.source === "<<" && key.type === "PLAIN";
}

/** Whether `<<` can merge a value: a map, a list of maps, or aliases of such. */
export function isMergeable(document: Document, value: unknown): boolean {
  const merged = resolved(document, value);
  return isMap(merged) || (isSeq(merged) && merged.items.every((item) => isMap(resolved(document, item))));
}

function findPair(document: Document, map: YAMLMap, key: string): Pair | null {
  const own = map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key);
  if (own !== undefined) return own;
  for (const { key: name, value } of map.items) {
    if (!isMergeKey(name)) continue;
    const merged = resolved(document, value);
    for (const source of isSeq(merged) ? merged.items : [merged]) {
      const target = resolved(document, source);
      const pair = isMap(target) ? findPair(document, target, key) : null;
      if (pair !== null) return pair;
    }
  }
  return null;
}

function resolved(document: Document, node: unknown): unknown {
  return isAlias(node) ? targetOf(document, node) : node;
}

const targets = new WeakMap<Document, ReadonlyMap<Alias, Node>>();

/**
 * What an alias stands for: the last node before it with that anchor (YAML 1.2.2 section 7.1); undefined where there is none. All of a
 * document are found at once: the library walks through the whole document for each.
 */
export function targetOf(document: Document, alias: Alias): Node | undefined {
  const known = targets.get(document) ?? targetsIn(document);
  targets.set(document, known);
  return known.get(alias);
}

function targetsIn(document: Document): ReadonlyMap<Alias, Node> {
  const anchors = new Map<string, Node>();
  const found = new Map<Alias, Node>();
  visit(document, {
    Value: (_, node) => void (node.anchor && anchors.set(node.anchor, node)),
    Alias: (_, alias) => {
      const target = anchors.get(alias.source);
      if (target) found.set(alias, target);
    },
  });
  return found;
}

function start(node: unknown): number | null {
  if (!isScalar(node) && !isMap(node) && !isSeq(node) && !isAlias(node)) return null;
  return node.range?.[0] ?? null;
}
