import { z } from "zod";
import { isAllowed, ROUTES } from "../../../server/access/routes.ts";
import type { Access } from "../../../server/config/access.ts";
import { Secret } from "../../../server/config/secret.ts";
import type { ServerConfig } from "../../../server/config/types.ts";
import { Problem } from "../../../server/contract/answers/problem.ts";
import { ROLES, type Role } from "../../../server/contract/roles.ts";
import { OPENAPI_DOCUMENT } from "../../../server/http/openapi/document.ts";
import type { Operation } from "../../../server/http/openapi/paths.ts";
import { PLAIN_SERVER } from "../../support/plain-server.ts";
import { startProgram } from "../../support/program.ts";
import type { FuzzKind, Outcome } from "../kind.ts";
import { type Answer, exchange } from "./exchange.ts";
import { questionOf } from "./questions.ts";

/** Nobody listens there: every check ends at once. */
const CLOSED_PORT = 1;
const PASSWORD = "canary-Pf7-of-the-configuration";
const TOKENS: Readonly<Record<Role, string>> = {
  visitor: "token-of-a-visitor-4711",
  viewer: "token-of-a-viewer-4711",
  operator: "token-of-an-operator-4711",
  scraper: "token-of-a-scraper-4711",
};
const SECRETS = [PASSWORD, ...Object.values(TOKENS)];
const WRONG = "Bearer token-of-nobody-4711";
/** What goes on, like events, is ended after that, in milliseconds. */
const LISTENS_MS = 1500;
const DEADLINE_SECONDS = 30;
/** Statuses that are of HTTP, and not of an operation. */
const ALWAYS: readonly number[] = [304, 408, 417, 431];
const Responses = z.object({ responses: z.record(z.string(), z.unknown()) });

const ACCESS: Access = {
  users: [],
  tokens: ROLES.map((role) => ({ name: role, token: new Secret(TOKENS[role]), role, until: null })),
  oidc: null,
  header: null,
  publicStatus: false,
  session: { idle: 3600, age: 3600 },
};
const SERVER: ServerConfig = {
  ...PLAIN_SERVER,
  host: "127.0.0.1",
  port: CLOSED_PORT,
  login: { user: "monitor@example.com", password: new Secret(PASSWORD) },
  timing: { kind: "every", seconds: 3600 },
};

/** Questions to the API, by its own description and beside it, by everybody who may ask. */
export const requests: FuzzKind = {
  name: "HTTP",
  share: 10,
  atOnce: 8,
  async prepare() {
    const closed = await startProgram([SERVER], { access: ACCESS, reloaded: () => [SERVER] });
    const open = await startProgram([SERVER], { reloaded: () => [SERVER] });
    return {
      async run(random, control) {
        if (control) return healthy(closed.port);
        const { port, access } = random.chance(0.7)
          ? { port: closed.port, access: true }
          : { port: open.port, access: false };
        const role = random.chance(0.7) ? random.pick(ROLES) : null;
        const shown = role === null ? (random.chance(0.5) ? WRONG : null) : `Bearer ${TOKENS[role]}`;
        const { what, bytes, operation } = questionOf(random, shown);
        const began = performance.now();
        const answer = await exchange(port, bytes, LISTENS_MS);
        return {
          what: `${access ? (role ?? shown ?? "nobody") : "open"}: ${what}`,
          seconds: (performance.now() - began) / 1000,
          deadline: DEADLINE_SECONDS,
          came: String(answer.status ?? "closed"),
          faults: faultsOf(answer, operation, access ? role : "operator"),
        };
      },
      async close() {
        await Promise.all([closed.close(), open.close()]);
      },
    };
  },
};

async function healthy(port: number): Promise<Outcome> {
  const began = performance.now();
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/servers`, {
    headers: { Authorization: `Bearer ${TOKENS.viewer}` },
  });
  const { servers } = z.object({ servers: z.array(z.object({ name: z.string() })) }).parse(await answer.json());
  const faults = answer.status === 200 && servers[0]?.name === SERVER.name ? [] : [`control: ${answer.status}`];
  return {
    what: "nothing",
    seconds: (performance.now() - began) / 1000,
    deadline: DEADLINE_SECONDS,
    came: "200",
    faults,
  };
}

/** What is wrong with an answer; an operation is judged by its description, where the question was one for it. */
function faultsOf(
  { status, headers, body, ended }: Answer,
  operation: Operation | null,
  role: Role | null,
): readonly string[] {
  const faults = SECRETS.filter((secret) => body.includes(secret)).map(() => "secret: one is in the answer");
  if (status === null) return faults;
  const described = operation === null ? [] : statusesOf(operation);
  // 503 is what the page says where it has not been built.
  const isKnown =
    ALWAYS.includes(status) || described.includes(status) || (operation === null && (status < 500 || status === 503));
  if (!isKnown) faults.push(`status: ${status} is not described`);
  if (operation !== null && status < 300 && !mayAsk(operation, role))
    faults.push(`role: ${role ?? "nobody"} got ${status}`);
  // What is packed, or was asked with HEAD or by a broken request, is not looked into.
  const isReadable = ended && operation !== null && headers["content-encoding"] === undefined;
  const type = headers["content-type"] ?? "";
  if (status >= 400 && isReadable && type.includes("json") && !Problem.safeParse(json(body)).success)
    faults.push(`problem: ${body.slice(0, 200)}`);
  if (status === 200 && isReadable && typeof operation.answer === "object" && operation.answer !== null) {
    const { success, error } = z.safeParse(operation.answer, json(body));
    if (!success) faults.push(`shape: ${error.message.slice(0, 300)}`);
  }
  return faults;
}

/** As the description has them. */
function statusesOf({ method, path }: Operation): readonly number[] {
  return Object.keys(Responses.parse(OPENAPI_DOCUMENT.paths[path]?.[method]).responses).map(Number);
}

function mayAsk({ method, path }: Operation, role: Role | null): boolean {
  const at = `/api/v1${path.replace(/\{(\w+)\}/g, ":$1")}`;
  const needs = ROUTES.find((route) => route.path === at)?.needs ?? {};
  const need = Object.entries(needs).find(([name]) => name === method.toUpperCase())?.[1];
  if (need === undefined) return false;
  return isAllowed({ name: null, role: role ?? "visitor", way: role === null ? "anonymous" : "token" }, need, false);
}

function json(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
