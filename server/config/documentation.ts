import { knownKeys, listMaps, type SchemaNode, schemaAt } from "./json-schema.ts";
import { writeInline } from "./write-example.ts";

const INTRODUCTION = `# Configuration

<!-- Made from server/config/schema by \`npm run generate\`; change it there. -->

imapscope reads one YAML file, \`imapscope.yaml\`. Start from the commented example:

    imapscope config example > imapscope.yaml
    imapscope config check imapscope.yaml

\`config check\` lists all mistakes at once, each with its line, its column and what to write instead; with any mistake its exit
status is 3. \`imapscope config schema\` prints a JSON Schema, with which editors complete and check the file as you type.

- **Durations** are a whole number and a unit: \`500ms\` \`30s\` \`10m\` \`2h\` \`14d\` \`1w\`. A number alone is an error.
- **Secrets** (passwords, client secrets, refresh tokens) are never in the file. It only says where to read them:
  \`{ env: CORP_PASSWORD }\`, \`{ file: /run/secrets/corp }\`, or \`{ credential: corp }\` for a systemd credential. A file or
  credential is read again when it changes, at the next check; a variable, when the configuration is reloaded.
- **Relative paths** start at the folder of the file.
- Anchors, aliases and merge keys (\`<<: *common\`) work. An unknown key is an error.
`;

/** The text of docs/configuration.md, from the schema: every key with its meaning, its default and an example. */
export function configurationDoc(): string {
  const sections: string[] = [];
  // The same keys can stand in several places: each table is shown once, and nothing below a place that repeats one.
  const shown = new Map<string, string>();
  const repeated: string[] = [];
  for (const [path, node] of listMaps().filter(([, { properties }]) => properties !== undefined)) {
    const name = path.join(".");
    if (repeated.some((place) => name.startsWith(`${place}.`))) continue;
    const table = tableOf(path, node);
    const same = shown.get(table);
    if (same === undefined) shown.set(table, name);
    else repeated.push(name);
    sections.push(section(name, node, same === undefined ? table : `The keys are those of \`${same}\`.`));
  }
  return [INTRODUCTION, ...sections].join("\n");
}

function section(name: string, node: SchemaNode, keys: string): string {
  const heading = name === "" ? "At the top of the file" : `\`${name}\``;
  return [`## ${heading}`, "", ...(name === "" ? [] : [`${node.description}`, ""]), keys, ""].join("\n");
}

function tableOf(path: readonly string[], node: SchemaNode): string {
  const rows = knownKeys(node).map((key) =>
    row(key, schemaAt([...path, key]) ?? {}, node.required?.includes(key) ?? false),
  );
  return ["| key | meaning | example |", "|---|---|---|", ...rows].join("\n");
}

function row(key: string, node: SchemaNode, required: boolean): string {
  const example = node.examples?.[0];
  const fallback =
    node.default === undefined || knownKeys(node).length > 0 ? "" : ` Default: \`${writeInline(node.default)}\`.`;
  const meaning = `${required ? "**Required.** " : ""}${node.description}${fallback}`;
  return `| \`${key}\` | ${cell(meaning)} | ${cell(`\`${key}: ${writeInline(example)}\``)} |`;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
