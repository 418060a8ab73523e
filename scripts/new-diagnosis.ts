import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { SUBJECTS, subjectOf } from "../server/contract/subjects.ts";
import { constantName } from "./catalogue-index.ts";
import { FINDING_IDS } from "./finding-ids.ts";
import { generate } from "./generate.ts";
import { catalogueIds } from "./index-files.ts";

/** Writes a diagnosis and its test to be filled in, in the project at `root`; returns the new files. */
export async function newDiagnosis(root: string, id: string): Promise<readonly string[]> {
  refuse(id, await catalogueIds(root));
  const files: readonly (readonly [path: string, content: string])[] = [
    [`server/diagnose/catalogue/${id}.ts`, diagnosis(id)],
    [`test/server/diagnose/catalogue/${id}.test.ts`, test(id)],
  ];
  for (const [path, content] of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content, { flag: "wx" });
  }
  await generate(root, true);
  return files.map(([path]) => path);
}

function refuse(id: string, existing: readonly string[]): void {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(id)) {
    throw new Error(
      `"${id}" is no id: write it in kebab-case as phase, subject, failing state: tls-certificate-expired`,
    );
  }
  if (existing.includes(id)) throw new Error(`${id} exists already: server/diagnose/catalogue/${id}.ts`);
  if (subjectOf(id)) return;
  throw new Error(`"${id.split("-")[0]}" is not a subject: an id begins with ${Object.keys(SUBJECTS).join(", ")}`);
}

function diagnosis(id: string): string {
  const subject = subjectOf(id);
  const phase = subject && SUBJECTS[subject];
  return `import type { Diagnosis } from "../diagnosis.ts";
import { failedWith } from "../failed.ts";

/** Say in one sentence what is wrong. */
export const ${constantName(id)}: Diagnosis = {
  id: "${id}",
  severity: "critical",
  scope: "server",
  phase: ${phase ? `"${phase}"` : null},
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9051",
  wire: [],
  text: {
    title: "to be written {host}",
    cause: "to be written",
    fix: {
      user: ["to be written"],
      admin: ["to be written"],
    },
    verify: ["to be written"],
  },
  find: (facts) => failedWith(facts, "${phase ?? "status"}", ["THE_CODE"]),
};
`;
}

function test(id: string): string {
  const name = constantName(id);
  return `import { describe, expect, it } from "vitest";
import { ${name} } from "../../../../server/diagnose/catalogue/${id}.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, TARGET } from "../evidence-of.ts";

describe("${id}", () => {
  it("is found when the one thing that shows it is changed", () => {
    const facts = healthyFacts();
    expect(evidenceOf(${name}, facts)).toEqual({ ...TARGET, code: "THE_CODE" });
  });

  it("is not found on a healthy server", () => {
    expect(${name}.find(healthyFacts(), CONTEXT)).toBeNull();
  });
});
`;
}

async function main(): Promise<void> {
  const id = process.argv[2];
  if (!id) throw new Error("usage: npm run new:diagnosis <id>");
  for (const path of await newDiagnosis(process.cwd(), id)) console.log(`wrote ${path}`);
  console.log(`
Fill in, in ${id}.ts: scope (whom it hurts), severity, who can put it right, reference, how it looks on the wire, the texts in
English, and find. Evidence keys are the placeholders of the texts. In its test: the one change to the facts that shows it, and the
evidence; it fails until then. The type check names the file that each other language lacks. Then run npm run generate, which brings
docs/problems.md up to date, and npm run check. The id is permanent from now on: ${FINDING_IDS} has it.`);
}

if (import.meta.main) {
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
