import { readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parse, stringify } from "yaml";
import { ruleFiles } from "../../grafana/rules/source/files.ts";
import { CATALOGUE } from "../../server/diagnose/catalogue/index.ts";
import { TOKENS } from "./access.ts";

/** The project's own folder. */
export const ROOT = resolve(import.meta.dirname, "../..");

/** The rule files of the project, by their paths. */
export const RULE_FILES = ruleFiles(CATALOGUE).map(({ path }) => join(ROOT, path));

/** What of a rule file the tests look at. */
type Rules = { groups: { interval?: string; rules: { for?: string }[] }[] };

/** Puts a copy of the shipped rules into the folder that is in a hurry: evaluated every second, and a second is long enough. */
function hurryRules(folder: string): void {
  for (const file of RULE_FILES) {
    const { groups }: Rules = parse(readFileSync(file, "utf8"));
    const hurried = groups.map((group) => ({
      ...group,
      interval: "1s",
      rules: group.rules.map((rule) => (rule.for === undefined ? rule : { ...rule, for: "1s" })),
    }));
    writeFileSync(join(folder, basename(file)), stringify({ groups: hurried }));
  }
}

/** The shipped configuration of Prometheus, with other places and every second; its rules lie in the folder afterwards. */
export function hurriedPrometheus(target: string, folder: string, alertmanager: string | null): string {
  hurryRules(folder);
  const tokenFile = join(folder, "metrics-token");
  writeFileSync(tokenFile, TOKENS.scraper);
  const shipped = parse(readFileSync(join(ROOT, "grafana/prometheus/prometheus.yaml"), "utf8"));
  const [job] = shipped.scrape_configs;
  return stringify({
    ...shipped,
    global: { scrape_interval: "1s", evaluation_interval: "1s" },
    rule_files: [`${folder}/*.yaml`],
    alerting: alertmanager === null ? {} : { alertmanagers: [{ static_configs: [{ targets: [alertmanager] }] }] },
    scrape_configs: [
      {
        ...job,
        authorization: { ...job.authorization, credentials_file: tokenFile },
        static_configs: [{ targets: [target] }],
      },
    ],
  });
}
