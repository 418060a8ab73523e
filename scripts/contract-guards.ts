import { globSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Plugin } from "vite";
import type { z } from "zod";
import { guardExpression } from "./guard-expression.ts";

const ROOT = resolve(import.meta.dirname, "..");
const RUNTIME = resolve(ROOT, "web/api/guard.ts");

/** Where a schema of the contract is declared. */
type Place = { file: string; name: string };

/**
 * Puts guards in place of the contract's schemas: the page reads answers by the same description as the server, in a tenth of the
 * code and of the time that zod would take for it.
 */
export function contractGuards(): Plugin {
  let places: Promise<ReadonlyMap<z.core.$ZodType, Place>> | undefined;
  return {
    name: "contract-guards",
    async load(id) {
      places ??= schemasOfContract();
      return guardModule(id, await places);
    },
  };
}

/** Every schema that the contract exports, and where. */
export async function schemasOfContract(): Promise<ReadonlyMap<z.core.$ZodType, Place>> {
  const files = globSync("server/contract/**/*.ts", { cwd: ROOT }).map((file) => resolve(ROOT, file));
  const modules = await Promise.all(files.map(async (file) => ({ file, exports: await exportsOf(file) })));
  return new Map(
    modules.flatMap(({ file, exports }) =>
      Object.entries(exports).flatMap(([name, value]) => (isSchema(value) ? [[value, { file, name }] as const] : [])),
    ),
  );
}

/** The module that stands for a file of schemas in the page; null for any other file. */
export function guardModule(file: string, places: ReadonlyMap<z.core.$ZodType, Place>): string | null {
  const own = [...places].filter(([, place]) => place.file === file);
  if (own.length === 0) return null;
  const imports = new Map<string, string>();
  const nameOf = (schema: z.core.$ZodType) => {
    const place = places.get(schema);
    if (!place) return null;
    if (place.file !== file) imports.set(place.name, place.file);
    return place.name;
  };
  const guards = own.map(
    ([schema, { name }]) =>
      `export const ${name} = /* @__PURE__ */ guard((value) => ${guardExpression(schema, "value", nameOf)});`,
  );
  return [
    `import { guard, isMoment, isRecord } from ${JSON.stringify(specifier(file, RUNTIME))};`,
    ...[...imports].map(([name, from]) => `import { ${name} } from ${JSON.stringify(specifier(file, from))};`),
    ...guards,
  ].join("\n");
}

async function exportsOf(file: string): Promise<Readonly<Record<string, unknown>>> {
  return import(pathToFileURL(file).href);
}

function isSchema(value: unknown): value is z.core.$ZodType {
  return typeof value === "object" && value !== null && "_zod" in value;
}

function specifier(from: string, to: string): string {
  const path = relative(dirname(from), to);
  return path.startsWith(".") ? path : `./${path}`;
}
