import type { z } from "zod";
import { DURATION } from "./duration.ts";
import { knownKeys, type Path, type SchemaNode, schemaAt } from "./json-schema.ts";
import { nearestKey } from "./nearest-key.ts";
import type { Remark } from "./remark.ts";
import { WRITE_PASSWORD_HASH } from "./schema/access-user.ts";
import { type SecretKind, secretKind, writeSecret } from "./schema/secret.ts";
import { type Advice, unknownKeyAdvice } from "./unknown-key.ts";
import { isVariable, variableAdvice } from "./variable.ts";
import { writeExample } from "./write-example.ts";

/** Depths that there are, but not in this file. */
const OTHER_DEPTHS: Readonly<Record<string, string>> = {
  full: "is only for checks on demand, because its tests take a long time: run `imapscope check NAME --depth full`",
  sync: "is only for checks on demand; to send a canary regularly, add `sync: { every: 10m }` to the server",
};

/** Said wherever a secret itself stands in the file, whatever else may be wrong there. */
export function plainSecret(kind: SecretKind): Advice {
  return { message: `${kind.noun}s do not belong in the file`, write: writeSecret(kind) };
}

/** The schema's issues in words that say what was expected and what to write; never with the value itself. */
export function issueRemarks(found: readonly z.core.$ZodIssue[], raw: unknown): Remark[] {
  const issues = found.flatMap((issue) => unfold(issue, raw));
  const meant = new Set(issues.flatMap(meantKeys));
  return issues
    .filter((issue) => valueAt(raw, pathOf(issue)) !== undefined || !meant.has(pathOf(issue).join(".")))
    .flatMap((issue) => remarksOf(issue, raw));
}

/** Of a value that may be a word or a map: what is wrong with the map, where it is one. */
function unfold(issue: z.core.$ZodIssue, raw: unknown): z.core.$ZodIssue[] {
  if (issue.code !== "invalid_union") return [issue];
  const value = valueAt(raw, pathOf(issue));
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [issue];
  const isOther = ({ code, path }: z.core.$ZodIssue) =>
    path.length === 0 && (code === "invalid_type" || code === "invalid_value");
  const within = issue.errors.find((errors) => !errors.some(isOther));
  if (within === undefined) return [issue];
  return within.flatMap((one) => unfold({ ...one, path: [...issue.path, ...one.path] }, raw));
}

/** A key that is misspelt is not reported as missing too. */
function meantKeys(issue: z.core.$ZodIssue): string[] {
  if (issue.code !== "unrecognized_keys") return [];
  const path = pathOf(issue);
  const known = knownKeys(schemaAt(path) ?? {});
  return issue.keys.map((key) => [...path, nearestKey(key, known)].join("."));
}

function remarksOf(issue: z.core.$ZodIssue, raw: unknown): Remark[] {
  const path = pathOf(issue);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => {
      const own = [...path, key];
      return { path: own, at: "key", ...unknownKeyAdvice(path, key, valueAt(raw, own) === null) };
    });
  }
  if (issue.code === "invalid_key") return [labelName(path)];
  if (issue.code === "custom" && typeof issue.params?.write === "string") {
    return [{ path, at: "value", message: issue.message, write: issue.params.write }];
  }
  return [valueRemark(path, valueAt(raw, path))];
}

function pathOf(issue: z.core.$ZodIssue): Path {
  return issue.path.map((step) => (typeof step === "number" ? step : String(step)));
}

function labelName(path: Path): Remark {
  const title = asTitle(schemaAt(path.slice(0, -1))?.propertyNames);
  return { path, at: "key", message: `a name in ${named(path.slice(0, -1))} must be ${title}`, write: "rename it" };
}

function valueRemark(path: Path, value: unknown): Remark {
  const schema = schemaAt(path) ?? {};
  const title = asTitle(schema);
  const write = writeExample(path);
  if (value === undefined) {
    return { path: path.slice(0, -1), at: "value", message: `${named(path)} is missing: it must be ${title}`, write };
  }
  if (value === null) return { path, at: "value", message: `${named(path)} has no value: it must be ${title}`, write };
  if (path.at(-1) === "passwordHash" && typeof value !== "object") {
    return { path, at: "value", message: `${named(path)} must be ${title}`, write: WRITE_PASSWORD_HASH };
  }
  if (typeof value === "string" && isVariable(value, true, path.at(-1))) {
    return { path, at: "value", ...variableAdvice(path.at(-1), value) };
  }
  const secret = secretKind(path.at(-1));
  if (secret !== null && typeof value !== "object") return { path, at: "value", ...plainSecret(secret) };
  if (path.at(-1) === "depth" && typeof value === "string" && Object.hasOwn(OTHER_DEPTHS, value)) {
    return { path, at: "value", message: `depth \`${value}\` ${OTHER_DEPTHS[value]}`, write };
  }
  if (schema.pattern === DURATION.source && /^\d{1,9}$/.test(String(value))) {
    return {
      path,
      at: "value",
      message: `${named(path)} has no unit: it must be ${title}`,
      write: withUnit(path, value),
    };
  }
  return { path, at: "value", message: `${named(path)} must be ${title}`, write: quotes(schema, value) ?? write };
}

function withUnit(path: Path, value: unknown): string {
  return `add the unit: \`${path.at(-1)}: ${value}s\` for seconds, or ms, m, h, d, w`;
}

/** `name: 2024` is a number in YAML and `port: "993"` a text: quotes decide. */
function quotes(schema: SchemaNode, value: unknown): string | null {
  if ((schema.type === "integer" || schema.type === "number") && typeof value === "string" && /^\d+$/.test(value)) {
    return "write the number without quotes";
  }
  const scalar = typeof value === "number" || typeof value === "boolean";
  const fits = scalar && schema.pattern !== undefined && new RegExp(schema.pattern, "u").test(String(value));
  return schema.type === "string" && fits ? "put the value in quotes" : null;
}

function named(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return "the file";
  return typeof last === "string" ? `\`${last}\`` : `an entry of ${named(path.slice(0, -1))}`;
}

function asTitle(schema: SchemaNode | boolean | null | undefined): string {
  return typeof schema === "object" ? (schema?.title ?? "something else") : "something else";
}

function valueAt(raw: unknown, path: Path): unknown {
  let value = raw;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}
