import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { dashboardFiles } from "../grafana/dashboards/files.ts";
import { alertsDoc } from "../grafana/rules/source/documentation.ts";
import { prometheusRule, ruleFiles, ruleText } from "../grafana/rules/source/files.ts";
import { describeRoutes } from "../server/access/documentation.ts";
import { configurationDoc } from "../server/config/documentation.ts";
import { LANGUAGES } from "../server/contract/languages.ts";
import type { Diagnosis } from "../server/diagnose/diagnosis.ts";
import { problemsPage, problemsPageName } from "../server/present/problems-page.ts";
import { metricsDoc } from "../server/record/metrics/documentation.ts";
import { alertsOfFindings } from "./alerts-of-findings.ts";
import { constantName } from "./catalogue-index.ts";
import { FINDING_PROMISES, findingPromises } from "./finding-promises.ts";
import { CATALOGUE, catalogueIds, type Generated } from "./index-files.ts";
import { saidWords } from "./said-words.ts";
import { serverVocabulary } from "./server-vocabulary.ts";

/** What is written from what the program knows, for the project at `root`. */
export async function derivedFiles(root: string): Promise<readonly Generated[]> {
  const catalogue = await Promise.all((await catalogueIds(root)).map((id) => load(root, id)));
  const rules = ruleFiles(catalogue);
  return [
    {
      path: FINDING_PROMISES,
      content: findingPromises(await readFile(join(root, FINDING_PROMISES), "utf8"), catalogue),
    },
    { path: "server/diagnose/said-words.ts", content: saidWords(catalogue) },
    { path: "server/present/alerts.ts", content: alertsOfFindings(catalogue) },
    ...LANGUAGES.map((language) => ({
      path: `docs/${problemsPageName(language)}`,
      content: problemsPage(catalogue, language),
    })),
    { path: "server/probe/peer-text/vocabulary.ts", content: serverVocabulary(root, catalogue) },
    { path: "docs/configuration.md", content: configurationDoc() },
    { path: "docs/routes.md", content: describeRoutes() },
    { path: "docs/metrics.md", content: metricsDoc() },
    { path: "docs/alerts.md", content: alertsDoc(rules) },
    ...rules.map((file) => ({ path: file.path, content: ruleText(file) })),
    { path: "grafana/kubernetes/prometheus-rule.yaml", content: prometheusRule(rules) },
    ...dashboardFiles(),
  ];
}

/** Reads one diagnosis from its own file. */
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
