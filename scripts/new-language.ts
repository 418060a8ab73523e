import { execFileSync } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { LANGUAGES } from "../server/contract/languages.ts";
import { englishRooms } from "./languages/rooms.ts";
import { constantOf, skeletons } from "./languages/skeleton.ts";

/** Where a language has to be named besides its own folders: the text in front of which its line goes. */
type Entry = { path: string; before: string; line(tag: string, name: string): string };

const ENTRIES: readonly Entry[] = [
  {
    path: "server/contract/languages.ts",
    before: "] as const;",
    line: (tag, name) => `  { tag: ${JSON.stringify(tag)}, name: ${JSON.stringify(name)} },`,
  },
  {
    path: "server/languages/translation.ts",
    before: '  "zh-CN": () => read(',
    line: (tag) => {
      const file = `new URL("./${tag}/index.ts", import.meta.url)`;
      return `  ${JSON.stringify(tag)}: () => read(fileURLToPath(${file})).${constantOf(tag)},`;
    },
  },
  {
    path: "web/languages/translation.ts",
    before: '  "zh-CN": {',
    line: (tag) => {
      const part = (file: string) =>
        `() => import("./${tag}/${file}.ts").then(({ ${constantOf(tag)} }) => ${constantOf(tag)})`;
      return `  ${JSON.stringify(tag)}: { first: ${part("index")}, later: ${part("later")} },`;
    },
  },
  {
    path: "web/languages/manner.ts",
    before: 'import { manner as zhCn } from "./zh-CN/manner.ts";',
    line: (tag) => `import { manner as ${constantOf(tag)} } from "./${tag}/manner.ts";`,
  },
  {
    path: "web/languages/manner.ts",
    before: '  "zh-CN": zhCn,',
    line: (tag) => `  ${JSON.stringify(tag)}: ${constantOf(tag)},`,
  },
];

/** Makes the skeleton of a language in the project at `root`: everything typed, every text still in English. */
export async function newLanguage(root: string, tag: string, name: string): Promise<readonly string[]> {
  refuse(tag);
  const files = skeletons(tag, name, await englishRooms(root));
  for (const { path, content } of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content, { flag: "wx" });
  }
  for (const { path, before, line } of ENTRIES) {
    const source = await readFile(join(root, path), "utf8");
    if (!source.includes(before)) throw new Error(`${path} has no line that begins with ${before}`);
    await writeFile(
      join(root, path),
      source.replace(before, () => `${line(tag, name)}\n${before}`),
    );
  }
  return files.map(({ path }) => path);
}

function refuse(tag: string): void {
  const [canonical] = Intl.getCanonicalLocales(tag);
  if (canonical !== tag) throw new Error(`write the tag as BCP 47 has it: ${canonical}`);
  if (LANGUAGES.some((one) => one === tag)) throw new Error(`${tag} exists already`);
}

async function main(): Promise<void> {
  const [tag, name = tag && new Intl.DisplayNames([tag], { type: "language" }).of(tag)] = process.argv.slice(2);
  if (!tag || !name)
    throw new Error("usage: npm run new:language TAG [NAME], such as: npm run new:language de Deutsch");
  const root = process.cwd();
  const written = await newLanguage(root, tag, name);
  const node = (...args: string[]) => execFileSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  // Anew: this process still has the languages of before.
  node("scripts/generate.ts");
  console.log(`wrote ${written.length} files in server/languages/${tag} and web/languages/${tag}\n`);
  console.log(node("scripts/languages.ts", "--counts", "--list"));
  console.log(`Every text is still English there. Translate file by file, and say so for each key:
npm run language:seen ${tag} 'server/check:*'; npm run languages lists what is left. How the language is written, where
words do not say it, is in web/languages/${tag}/manner.ts. npm run format brings the files into shape.`);
}

if (import.meta.main) {
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
