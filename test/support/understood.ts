import { build, type Plugin } from "vite";
import type { z } from "zod";
import { contractGuards, schemasOfContract } from "../../scripts/contract-guards.ts";
import type { Guard } from "../../web/api/guard.ts";

const places = [...(await schemasOfContract())];
const schemas = new Map(places.map(([schema, { name }]) => [name, schema as z.ZodType]));
const guards = await builtGuards();

/**
 * Whether a value is what the contract says of this name: by its schema, and by the guard that the page has for it. Throws where
 * the two do not agree.
 */
export function isUnderstood(name: string, value: unknown): boolean {
  const verdict = schemas.get(name)?.safeParse(value).success;
  if (verdict === undefined || guards[name]?.safeParse(value).success !== verdict)
    throw new Error(`the page and the schema do not agree on ${name}: ${JSON.stringify(value)}`);
  return verdict;
}

/** The guards as they are in the built page. */
async function builtGuards(): Promise<Readonly<Record<string, Guard<unknown>>>> {
  const entry = "virtual:contract";
  const files = new Set(places.map(([, { file }]) => file));
  const everything: Plugin = {
    name: "everything",
    resolveId: (id) => (id === entry ? id : null),
    load: (id) => (id === entry ? [...files].map((file) => `export * from ${JSON.stringify(file)};`).join("\n") : null),
  };
  const built = await build({
    configFile: false,
    logLevel: "silent",
    plugins: [everything, contractGuards()],
    build: { write: false, rolldownOptions: { input: entry, preserveEntrySignatures: "strict" } },
  });
  const [output] = [built].flat();
  const code = output && "output" in output ? output.output[0].code : "";
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}
