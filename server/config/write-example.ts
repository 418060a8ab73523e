import { stringify } from "yaml";
import { type Path, schemaAt } from "./json-schema.ts";

/** What to write at a path, as an instruction with the example of the schema: write `port: 993`. */
export function writeExample(path: Path): string {
  const example = schemaAt(path)?.examples?.[0];
  if (example === undefined) return "see `imapscope config example`";
  const key = path.at(-1);
  return `write \`${typeof key === "string" ? `${key}: ` : "- "}${writeInline(example)}\``;
}

/** A value as YAML on one line. */
export function writeInline(value: unknown): string {
  return stringify(value, { collectionStyle: "flow", lineWidth: 0 }).trimEnd();
}
