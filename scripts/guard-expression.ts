import type { z } from "zod";

/** What a schema can be made of; `tsc` says so where one is missing below. */
type Schema = z.core.$ZodTypes;

/** How another schema is called in the code; null for one that has no name, which is written out. */
export type Naming = (schema: z.core.$ZodType) => string | null;

/**
 * A JavaScript expression that says whether `value` fits a schema, as far as a page relies on it: what is not described is let
 * through, a moment is whatever can be read as one, and a record may have more keys than are known. Throws for a kind of schema
 * that the contract did not have before.
 */
export function guardExpression(schema: z.core.$ZodType, value: string, nameOf: Naming): string {
  const own = expressionOf(schema as Schema, value, (inner, at) => {
    const name = nameOf(inner);
    return name === null ? guardExpression(inner, at, nameOf) : `${name}.fits(${at})`;
  });
  return [own, ...refinements(schema).map((refinement) => `(${refinement})(${value})`)].join(" && ");
}

type Write = (schema: z.core.$ZodType, value: string) => string;

function expressionOf({ _zod: { def } }: Schema, value: string, write: Write): string {
  switch (def.type) {
    case "string":
      return "format" in def && def.format === "datetime" ? `isMoment(${value})` : `typeof ${value} === "string"`;
    case "number":
    case "boolean":
      return `typeof ${value} === "${def.type}"`;
    case "null":
      return `${value} === null`;
    case "never":
      return "false";
    case "literal":
      return oneOf(def.values, value);
    case "enum":
      return oneOf(Object.values(def.entries), value);
    case "nullable":
      return `(${value} === null || ${write(def.innerType, value)})`;
    case "optional":
      return `(${value} === undefined || ${write(def.innerType, value)})`;
    case "array":
      return `Array.isArray(${value}) && ${every(value, def.element, write)}`;
    case "object":
      return objectExpression(def, value, write);
    case "record":
      return recordExpression(def, value, write);
    case "union":
      return `(${def.options.map((option) => write(option, value)).join(" || ")})`;
    case "pipe":
      return write(def.in, value);
    default:
      throw new Error(`no guard is known for a schema of the kind ${def.type}`);
  }
}

function objectExpression({ shape }: z.core.$ZodObjectDef, value: string, write: Write): string {
  const fields = Object.entries(shape).map(([name, field]) => write(field, `${value}[${JSON.stringify(name)}]`));
  return [`isRecord(${value})`, ...fields].join(" && ");
}

/** Every key of a closed set has to be there, unless the record is a partial one. */
function recordExpression({ keyType, valueType, partial }: z.core.$ZodRecordDef, value: string, write: Write): string {
  const keys = partial ? undefined : keyType._zod.values;
  if (!keys) return `isRecord(${value}) && ${every(`Object.values(${value})`, valueType, write)}`;
  return `isRecord(${value}) && ${every(`${JSON.stringify([...keys])}.map((key) => ${value}[key])`, valueType, write)}`;
}

function every(list: string, element: z.core.$ZodType, write: Write): string {
  return `${list}.every((one) => ${write(element, "one")})`;
}

function oneOf(members: readonly unknown[], value: string): string {
  return `${JSON.stringify(members)}.includes(${value})`;
}

/** The functions that a schema is refined by, as they are written: they may use nothing but their argument. */
function refinements({ _zod: { def } }: z.core.$ZodType): readonly string[] {
  return (def.checks ?? []).flatMap(({ _zod: { def: check } }) => ("fn" in check ? [String(check.fn)] : []));
}
