import { z } from "zod";
import { configSchema } from "./schema.ts";

/** One node of the JSON Schema; it holds what people are told about a key. */
export type SchemaNode = z.core.JSONSchema.JSONSchema;

/** The way from the top of the file to a value: keys and positions in lists. */
export type Path = readonly (string | number)[];

/** imapscope.yaml as JSON Schema, for editors that complete and check while one writes. */
export const CONFIG_JSON_SCHEMA: SchemaNode = z.toJSONSchema(configSchema, {
  io: "input",
  // zod drops the examples of whatever holds a transformed text, taking them for outputs; ours are all inputs.
  override: ({ zodSchema, jsonSchema }) => {
    const examples = z.globalRegistry.get(zodSchema)?.examples;
    if (Array.isArray(examples)) jsonSchema.examples = examples;
  },
});

/** What the schema says about the value at a path, whose positions in lists can be left out; null for an unknown key. */
export function schemaAt(path: Path): SchemaNode | null {
  let node: SchemaNode | null = CONFIG_JSON_SCHEMA;
  for (const step of path) {
    if (node === null) return null;
    const here = asMap(node);
    node = typeof step === "number" ? listItem(here) : mapValue(asMap(listItem(here) ?? here), step);
  }
  return node;
}

/** The keys that a map may have, in the schema's order; empty where they are free, as in `labels`. */
export function knownKeys(node: SchemaNode): readonly string[] {
  const { properties, propertyNames } = asMap(node);
  return [...Object.keys(properties ?? {}), ...(asNode(propertyNames)?.enum ?? []).map(String)];
}

/** The keys of all maps: the words that imapscope itself uses. */
export function allKeys(): ReadonlySet<string> {
  everyKey ??= new Set(listMaps().flatMap(([, node]) => knownKeys(node)));
  return everyKey;
}

let everyKey: ReadonlySet<string> | null = null;

/** How the path of a map shows a key that is free. */
const ANY_NAME = "NAME";

/** Every map in the file whose keys are known, with its path; items of lists are skipped over, free keys are `NAME`. */
export function listMaps(
  node: SchemaNode = CONFIG_JSON_SCHEMA,
  path: readonly string[] = [],
): [readonly string[], SchemaNode][] {
  const here = asMap(listItem(node) ?? node);
  const free = knownKeys(here).length === 0 ? { [ANY_NAME]: here.additionalProperties } : {};
  const below = Object.entries({ ...here.properties, ...free }).flatMap(([key, value]) => {
    const child = asNode(value);
    return child === null ? [] : listMaps(child, [...path, key]);
  });
  return knownKeys(here).length === 0 ? below : [[path, here], ...below];
}

/** What the items of a list look like; null where the node is no list. */
function listItem(node: SchemaNode): SchemaNode | null {
  return Array.isArray(node.items) ? null : asNode(node.items);
}

function mapValue(node: SchemaNode, key: string): SchemaNode | null {
  const known = Object.hasOwn(node.properties ?? {}, key) ? asNode(node.properties?.[key]) : null;
  if (known !== null) return known;
  const names = asNode(node.propertyNames)?.enum;
  return names === undefined || names.includes(key) ? asNode(node.additionalProperties) : null;
}

/** Of a value that may be a word or a map, such as `access`, the map, told of as the whole is. */
function asMap(node: SchemaNode): SchemaNode {
  const map = node.anyOf?.find((one) => typeof one === "object" && one.properties !== undefined);
  if (typeof map !== "object") return node;
  const { anyOf: _, ...about } = node;
  return { ...map, ...about };
}

function asNode(schema: boolean | SchemaNode | undefined): SchemaNode | null {
  return typeof schema === "object" ? schema : null;
}
