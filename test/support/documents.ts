import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, parseAllDocuments } from "yaml";
import { ROOT } from "./rules.ts";

/** The text of a file of the project. */
export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

/** A YAML file of the project. */
export function yamlOf(path: string): unknown {
  return parse(textOf(path));
}

/** The documents of a YAML file of the project that holds several. */
export function documentsOf(path: string): readonly unknown[] {
  return parseAllDocuments(textOf(path)).map((document) => document.toJS());
}
