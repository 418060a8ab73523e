import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { LANGUAGES, SOURCE } from "../server/contract/languages.ts";
import { catalogueIndex, translationIndex } from "./catalogue-index.ts";
import { FINDING_IDS, findingIds } from "./finding-ids.ts";

/** Where each diagnosis has its file. */
export const CATALOGUE = "server/diagnose/catalogue";

/** A file that is written from others, by its path below the root of the project. */
export type Generated = { path: string; content: string };

/** What only lists the files of a folder, of the project at `root`: the program begins with them. */
export async function indexFiles(root: string): Promise<readonly Generated[]> {
  const ids = await catalogueIds(root);
  const promised = await readFile(join(root, FINDING_IDS), "utf8");
  const folders = LANGUAGES.filter((one) => one !== SOURCE).map((one) => `server/languages/${one}/diagnoses`);
  const translated = folders.map(async (folder) => ({
    path: `${folder}/index.ts`,
    content: translationIndex(await idsIn(join(root, folder)), ids),
  }));
  return [
    { path: `${CATALOGUE}/index.ts`, content: catalogueIndex(ids) },
    { path: FINDING_IDS, content: findingIds(promised, ids) },
    ...(await Promise.all(translated)),
  ];
}

/** The ids of every diagnosis of the project at `root`, by the names of their files. */
export async function catalogueIds(root: string): Promise<readonly string[]> {
  return idsIn(join(root, CATALOGUE));
}

async function idsIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder);
  const ids = names.filter((name) => name.endsWith(".ts") && name !== "index.ts").map((name) => name.slice(0, -3));
  return ids.toSorted();
}
