import { z } from "zod";
import { type Method, ROUTES, type Route } from "../../access/routes.ts";
import { VERSION } from "../../config/version.ts";
import { Problem } from "../../contract/answers/problem.ts";
import { LANGUAGES } from "../../contract/languages.ts";
import { OPERATIONS, type Operation } from "./paths.ts";

const STATUS_TEXT: Readonly<Record<number, string>> = {
  400: "The request is not valid.",
  401: "Not signed in, or what was shown is wrong.",
  403: "Not allowed here.",
  404: "Not found.",
  413: "The request body is too long.",
  421: "The request names a host that imapscope is not known as.",
  429: "Too many requests: Retry-After says when to try again.",
  503: "Not possible at the moment.",
};
const PROBLEM = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };
const METHODS = { get: "GET", post: "POST", delete: "DELETE" } as const satisfies Record<Operation["method"], Method>;
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
  components: {
    schemas: { Problem: schemaOf(Problem) },
    securitySchemes: {
      token: { type: "http", scheme: "bearer", description: "A token of `access.tokens`." },
      password: { type: "http", scheme: "basic", description: "A user of `access.users`, or a token with its name." },
      session: { type: "apiKey", in: "cookie", name: "imapscope_session", description: "Given by `POST /session`." },
    },
  },
};

function pathsOf(operations: readonly Operation[]) {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: described(operation) };
  }
  return paths;
}

function described({ method, path, summary, query, body, answer, errors = [] }: Operation) {
  const route = routeOf(method, path);
  const need = route.needs[METHODS[method]];
  return {
    summary,
    operationId: `${method}${path.replace(/[^a-z]+(.)?/gi, (_, first: string = "") => first.toUpperCase())}`,
    ...(need === "visitor" ? {} : { security: [{ token: [] }, { password: [] }, { session: [] }] }),
    description: `Role: ${need}.`,
    parameters: [...inPath(path), ...(query ? inQuery(query) : []), ...(query && "lang" in query.shape ? [] : [LANG])],
    ...(body ? { requestBody: { required: true, content: { "application/json": { schema: schemaOf(body) } } } } : {}),
    responses: {
      ...(answer === null
        ? { 204: { description: "Done." } }
        : { 200: { description: "The answer.", content: contentOf(answer) } }),
      ...Object.fromEntries(
        [400, 421, ...refusalsOf(method, route), ...errors].map((status) => [
          status,
          { description: STATUS_TEXT[status], content: PROBLEM },
        ]),
      ),
    },
  };
}

/** As the table of routes has it. */
function routeOf(method: Operation["method"], path: string): Route {
  const at = `/api/v1${path.replace(/\{(\w+)\}/g, ":$1")}`;
  const route = ROUTES.find((one) => one.path === at);
  if (route?.needs[METHODS[method]] === undefined) throw new Error(`the table of routes lacks ${method} ${path}`);
  return route;
}

/**
 * How one is refused before an operation begins: for a proof that is wrong or was wrong too often, for a role that is too small, as a
 * foreign website that would change something, and for a body that is too long.
 */
function refusalsOf(method: Operation["method"], { needs, sameForAll }: Route): readonly number[] {
  const isForSome = needs[METHODS[method]] !== "visitor";
  return [
    ...(sameForAll ? [] : [401, 429, 503]),
    ...(isForSome || method !== "get" ? [403] : []),
    ...(method === "get" ? [] : [413]),
  ];
}

function contentOf(answer: NonNullable<Operation["answer"]>) {
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
