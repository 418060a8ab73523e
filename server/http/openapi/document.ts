import { z } from "zod";
import { VERSION } from "../../config/version.ts";
import { Problem } from "../../contract/answers/problem.ts";
import { LANGUAGES } from "../../contract/languages.ts";
import { OPERATIONS, type Operation } from "./paths.ts";

const STATUS_TEXT: Readonly<Record<number, string>> = {
  400: "The request is not valid.",
  403: "Not allowed here.",
  404: "Not found.",
  413: "The request body is too long.",
  429: "Too many requests: Retry-After says when to try again.",
  503: "Not possible at the moment.",
};
const PROBLEM = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };
/** Answers come in the reader's language. */
const LANG = {
  name: "lang",
  in: "query",
  schema: schemaOf(z.enum(LANGUAGES)),
  description: "The language of the answer. Default: by Accept-Language.",
};

/** The description of `/api/v1` (OpenAPI 3.1), made from what the routes check and the shapes that answers have. */
export const OPENAPI_DOCUMENT = {
  openapi: "3.1.0",
  info: {
    title: "imapscope",
    version: VERSION,
    description: "Why mail fails and how to fix it: servers, checks and the catalogue of problems.",
    license: { name: "MIT", identifier: "MIT" },
  },
  servers: [{ url: "/api/v1" }],
  paths: pathsOf(OPERATIONS),
  components: { schemas: { Problem: schemaOf(Problem) } },
};

function pathsOf(operations: readonly Operation[]) {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: described(operation) };
  }
  return paths;
}

function described({ method, path, summary, query, body, answer, errors = [] }: Operation) {
  return {
    summary,
    operationId: `${method}${path.replace(/[^a-z]+(.)?/gi, (_, first: string = "") => first.toUpperCase())}`,
    parameters: [...inPath(path), ...(query ? inQuery(query) : []), ...(query && "lang" in query.shape ? [] : [LANG])],
    ...(body ? { requestBody: { required: true, content: { "application/json": { schema: schemaOf(body) } } } } : {}),
    responses: {
      200: { description: "The answer.", content: contentOf(answer) },
      ...Object.fromEntries(
        [400, ...errors].map((status) => [status, { description: STATUS_TEXT[status], content: PROBLEM }]),
      ),
    },
  };
}

function contentOf(answer: Operation["answer"]) {
  if (typeof answer === "string") return { [answer]: { schema: { type: "string" } } };
  return { "application/json": { schema: schemaOf(answer) } };
}

function inPath(path: string) {
  const names = [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);
  return names.map((name) => ({ name, in: "path", required: true, schema: { type: "string" } }));
}

function inQuery(query: z.ZodObject) {
  const { properties = {}, required = [] } = schemaOf(query);
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: "query",
    required: required.includes(name),
    schema,
  }));
}

/** As JSON Schema, of what comes in: with defaults, and before anything is transformed. */
function schemaOf(schema: z.core.$ZodType) {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any", override: closed });
  return rest;
}

/** Answers have what is described and nothing else; only facts are open. */
function closed({
  zodSchema: { _zod },
  jsonSchema,
}: {
  zodSchema: z.core.$ZodTypes;
  jsonSchema: z.core.JSONSchema.BaseSchema;
}) {
  if (_zod.def.type === "object" && !_zod.def.catchall) jsonSchema.additionalProperties = false;
}
