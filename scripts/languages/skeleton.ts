import { NAMES } from "../../server/contract/names.ts";
import { translationIndex } from "../catalogue-index.ts";
import type { Room, Side } from "./rooms.ts";

/** A file to be written, by its path below the root of the project. */
export type Skeleton = { path: string; content: string };

/** The names of the contract, which the page takes from the server's half. */
const SHARED: ReadonlyMap<unknown, string> = new Map(
  Object.entries(NAMES).map(([name, value]) => [value, `names.${name}`]),
);

/** What each half has to say. */
const TYPES: Readonly<Record<Side, string>> = { server: "Translation", web: "PageTranslation" };

/** A file that gathers the words of a language. */
type Index = { side: Side; file: string; type: string; what: string; holds(room: Room): boolean };

/** The pages whose words are there from the first moment; those of the others are loaded with them. */
const FIRST_PAGES: ReadonlySet<string> = new Set(["pages/overview", "pages/not-found"]);
const isLater = ({ file }: Room) => file.startsWith("pages/") && !FIRST_PAGES.has(file);

const INDEXES: readonly Index[] = [
  { side: "server", file: "index", type: "Translation", what: "The server", holds: () => true },
  { side: "web", file: "index", type: "FirstTranslation", what: "The page", holds: (room) => !isLater(room) },
  { side: "web", file: "later", type: "LaterTranslation", what: "The pages that are loaded later", holds: isLater },
];

/** Both folders of a new language: typed, and with the English texts where the translations are to stand. */
export function skeletons(tag: string, name: string, rooms: readonly Room[]): readonly Skeleton[] {
  const ids = rooms.filter(({ key }) => key === null).map(({ file }) => file.replace(/^diagnoses\//, ""));
  return [
    ...rooms.map((room) => ({ path: `${folderOf(room.side, tag)}/${room.file}.ts`, content: roomSource(room, tag) })),
    ...INDEXES.map((index) => ({
      path: `${folderOf(index.side, tag)}/${index.file}.ts`,
      content: indexSource(index, tag, name, rooms),
    })),
    { path: `${folderOf("server", tag)}/diagnoses/index.ts`, content: translationIndex(ids, ids) },
    { path: `${folderOf("web", tag)}/manner.ts`, content: mannerSource(tag, name) },
    { path: `${folderOf("server", tag)}/seen.json`, content: "{}\n" },
  ];
}

/** What a language is called in the source: `zhCn`, `ZH_CN`. */
export function constantOf(tag: string): string {
  return tag.toUpperCase().replaceAll("-", "_");
}

function folderOf(side: Side, tag: string): string {
  return `${side}/languages/${tag}`;
}

function roomSource({ side, file, name, key, english }: Room, tag: string): string {
  const up = "../".repeat(file.split("/").length);
  const body = literal(english, side === "web");
  const translation = TYPES[side];
  const type = key === null ? "DiagnosisText" : `${translation}["${key}"]`;
  const from = key === null ? `${up}../diagnose/diagnosis.ts` : `${up}translation.ts`;
  const takesNames = side === "web" && [...SHARED.values()].some((shared) => body.includes(`: ${shared},`));
  const names = takesNames ? `import { names } from "${up}../../server/languages/${tag}/names.ts";\n` : "";
  return `${names}import type { ${type.replace(/\[.*/, "")} } from "${from}";\n\n/** Still in English. */\nexport const ${name}: ${type} = ${body};\n`;
}

function indexSource({ side, type, what, holds }: Index, tag: string, name: string, rooms: readonly Room[]): string {
  const own = rooms.filter((room) => room.side === side && room.key !== null && holds(room));
  const diagnoses = side === "server" ? ['import { DIAGNOSES } from "./diagnoses/index.ts";'] : [];
  return [
    `import type { ${type} } from "../translation.ts";`,
    ...diagnoses,
    ...own.map((room) => `import { ${room.name} } from "./${room.file}.ts";`),
    "",
    `/** ${what} in ${name}. */`,
    `export const ${constantOf(tag)}: ${type} = {`,
    ...(side === "server" ? ["  diagnoses: DIAGNOSES,"] : []),
    ...own.map((room) => `  ${room.key === room.name ? room.name : `${room.key}: ${room.name}`},`),
    "};",
    "",
  ].join("\n");
}

function mannerSource(tag: string, name: string): string {
  return `import { plainText } from "../../text/code-parts.ts";
import type { Manner } from "../manner.ts";

const list = new Intl.ListFormat("${tag}");

/** How ${name} is written on this page. */
export const manner: Manner = {
  clause: plainText,
  list: (parts) => list.format(parts),
  spaced: (text) => text,
  narrowAge: "narrow",
};
`;
}

function literal(value: unknown, sharesNames: boolean): string {
  const shared = sharesNames ? SHARED.get(value) : undefined;
  if (shared !== undefined) return shared;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((one) => literal(one, sharesNames)).join(", ")}]`;
  const entries = Object.entries(value).map(([key, inner]) => `${keyOf(key)}: ${literal(inner, sharesNames)},`);
  return `{\n${entries.join("\n")}\n}`;
}

function keyOf(key: string): string {
  return /^[A-Za-z_]\w*$|^(?:0|[1-9]\d*)$/.test(key) ? key : JSON.stringify(key);
}
