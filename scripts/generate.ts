import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { dashboardFiles } from "../grafana/dashboards/files.ts";
import { alertsDoc } from "../grafana/rules/source/documentation.ts";
import { prometheusRule, ruleFiles, ruleText } from "../grafana/rules/source/files.ts";
import { configurationDoc } from "../server/config/documentation.ts";
import { LANGUAGES } from "../server/contract/languages.ts";
import type { Diagnosis } from "../server/diagnose/diagnosis.ts";
import { problemsPage, problemsPageName } from "../server/present/problems-page.ts";
import { metricsDoc } from "../server/record/metrics/documentation.ts";
import { alertsOfFindings } from "./alerts-of-findings.ts";
import { catalogueIndex, constantName, findingIds, translationIndex } from "./catalogue-index.ts";
import { saidWords } from "./said-words.ts";
import { serverVocabulary } from "./server-vocabulary.ts";

const CATALOGUE = "server/diagnose/catalogue";

/** A file that is written from others, by its path below the root of the project. */
type Generated = { path: string; content: string };

/** Brings the generated files of the project at `root` up to date, unless only asked; returns those that were not. */
export async function generate(root: string, write: boolean): Promise<readonly string[]> {
  const stale: string[] = [];
  for (const { path, content } of await generatedFiles(root)) {
    const file = join(root, path);
    if ((await readFile(file, "utf8").catch(() => null)) === content) continue;
    stale.push(path);
    if (!write) continue;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return stale;
}

async function generatedFiles(root: string): Promise<readonly Generated[]> {
  const ids = await catalogueIds(root);
  const catalogue = await Promise.all(ids.map((id) => load(root, id)));
  const rules = ruleFiles(catalogue);
  return [
    { path: `${CATALOGUE}/index.ts`, content: catalogueIndex(ids) },
    { path: "server/contract/finding-ids.ts", content: findingIds(ids) },
    { path: "server/diagnose/said-words.ts", content: saidWords(catalogue) },
    ...(await translationIndexes(root, ids)),
    { path: "server/present/alerts.ts", content: alertsOfFindings(catalogue) },
    ...LANGUAGES.map((language) => ({
      path: `docs/${problemsPageName(language)}`,
      content: problemsPage(catalogue, language),
    })),
    { path: "server/probe/peer-text/vocabulary.ts", content: serverVocabulary(root, catalogue) },
    { path: "docs/configuration.md", content: configurationDoc() },
    { path: "docs/metrics.md", content: metricsDoc() },
    { path: "docs/alerts.md", content: alertsDoc(rules) },
    ...rules.map((file) => ({ path: file.path, content: ruleText(file) })),
    { path: "grafana/kubernetes/prometheus-rule.yaml", content: prometheusRule(rules) },
    ...dashboardFiles(),
  ];
}

/** The ids of every diagnosis of the project at `root`, by the names of their files. */
export async function catalogueIds(root: string): Promise<readonly string[]> {
  return idsIn(join(root, CATALOGUE));
}

/** What every language but English has of the catalogue. */
async function translationIndexes(root: string, ids: readonly string[]): Promise<readonly Generated[]> {
  const folders = LANGUAGES.filter((one) => one !== "en").map((one) => `server/languages/${one}/diagnoses`);
  return Promise.all(
    folders.map(async (folder) => ({
      path: `${folder}/index.ts`,
      content: translationIndex(await idsIn(join(root, folder)), ids),
    })),
  );
}

async function idsIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder);
  const ids = names.filter((name) => name.endsWith(".ts") && name !== "index.ts").map((name) => name.slice(0, -3));
  return ids.toSorted();
}

/** Reads one diagnosis from its own file: the index may be what is out of date. */
async function load(root: string, id: string): Promise<Diagnosis> {
  const file = join(root, CATALOGUE, `${id}.ts`);
  const exported: Readonly<Record<string, unknown>> = await import(pathToFileURL(file).href);
  const diagnosis = exported[constantName(id)];
  if (isDiagnosis(diagnosis, id)) return diagnosis;
  throw new Error(`${file} must export a Diagnosis named ${constantName(id)} whose id is "${id}".`);
}

function isDiagnosis(value: unknown, id: string): value is Diagnosis {
  return typeof value === "object" && value !== null && "id" in value && value.id === id && "text" in value;
}

async function main(): Promise<void> {
  const check = process.argv.includes("--check");
  const stale = await generate(process.cwd(), !check);
  for (const path of stale) console.log(check ? `${path} is out of date: run npm run generate` : `wrote ${path}`);
  if (check && stale.length > 0) process.exitCode = 1;
}

if (import.meta.main) await main();
