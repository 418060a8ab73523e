import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { createApp } from "../../../server/http/app.ts";
import { OPENAPI_DOCUMENT } from "../../../server/http/openapi/document.ts";
import { OPERATIONS } from "../../../server/http/openapi/paths.ts";
import { quietServer, testApp } from "../../support/app.ts";
import { configOf } from "../../support/config.ts";
import { healthyCheck } from "../../support/healthy-check.ts";
import { HEALTHY_SYNC } from "../../support/healthy-sync.ts";

const BASE = "/api/v1";
const FINDING = {
  id: "tls-certificate-expiring",
  severity: "warning",
  phase: "tls",
  evidence: { host: "mail.example.com", port: 993, days: 9, notAfter: "2026-12-02T00:00:00.000Z" },
} as const;

async function withChecks() {
  const { app, dependencies } = await testApp();
  const check = healthyCheck({ state: "warning", findings: [FINDING], sync: HEALTHY_SYNC, depth: "sync" });
  await dependencies.store.save(check, { state: "warning", holdsSeconds: 3600 });
  dependencies.live.done(check);
  return { app, check };
}

/** A question to each operation that answers in JSON without writing anything. */
const QUESTIONS: Readonly<Record<string, string>> = {
  "/servers": "/servers",
  "/servers/{name}": "/servers/corp",
  "/servers/{name}/checks": "/servers/corp/checks?limit=5",
  "/servers/{name}/series": "/servers/corp/series?range=1h",
  "/checks/{id}": "/checks/ID",
  "/discover": "/discover?address=anna@gmail.com",
  "/diagnoses": "/diagnoses",
  "/diagnoses/{id}": "/diagnoses/tls-certificate-expired",
  "/setup": "/setup",
  "/session": "/session",
  "/sessions": "/sessions",
};

/** The answer fits its shape, and has nothing besides. */
function expectDescribed(shape: z.ZodType, answer: unknown): void {
  const read = shape.safeParse(answer);
  expect(read.error?.issues ?? []).toEqual([]);
  expect(read.data).toEqual(answer);
}

const json = OPERATIONS.filter((one) => one.method === "get" && typeof one.answer !== "string");

describe("the description of the API", () => {
  it("is served", async () => {
    const { app } = await testApp();
    const answer = await app.request(`${BASE}/openapi.json`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ openapi: "3.1.0", paths: { "/servers": { get: {} } } });
  });

  it.each([
    ["where it was asked for, without a public address", null, "/api/v1"],
    ["at its public address", "https://status.example.com/imapscope", "https://status.example.com/imapscope/api/v1"],
  ])("is %s", async (_, publicUrl, url) => {
    const config = { ...configOf(await quietServer()), publicUrl };
    const { app } = await testApp({ config: () => config });
    const { servers } = (await (await app.request(`${BASE}/openapi.json`)).json()) as { servers: unknown };
    expect(servers).toEqual([{ url }]);
  });

  it("has every path that there is, and no other", async () => {
    const { dependencies } = await testApp();
    const { routes } = createApp(dependencies, dependencies as never);
    const real = routes
      .filter(({ method, path }) => method !== "ALL" && path.startsWith(`${BASE}/`))
      .map(({ method, path }) => `${method} ${path.slice(BASE.length).replace(/:(\w+)/g, "{$1}")}`)
      .filter((one) => one !== "GET /openapi.json");
    const described = OPERATIONS.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    expect([...new Set(real)].toSorted()).toEqual(described.toSorted());
  });

  it("names each operation and each of its path's parts once", () => {
    const operations = Object.entries(OPENAPI_DOCUMENT.paths).flatMap(([path, methods]) =>
      Object.values(methods).map((operation) => ({
        path,
        operation: operation as { operationId: string; parameters: { name: string; in: string }[] },
      })),
    );
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { path, operation } of operations) {
      const named = operation.parameters.filter((parameter) => parameter.in === "path").map(({ name }) => `{${name}}`);
      expect(named).toEqual(path.match(/\{\w+\}/g) ?? []);
      const names = operation.parameters.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it("knows a question for every operation that can be asked without harm", () => {
    expect(json.map(({ path }) => path).toSorted()).toEqual(Object.keys(QUESTIONS).toSorted());
  });

  it.each(json.map(({ path, answer }) => [path, answer as z.ZodType] as const))(
    "says of %s what it answers",
    async (path, shape) => {
      const { app, check } = await withChecks();
      const answer = await app.request(`${BASE}${QUESTIONS[path]?.replace("ID", check.id)}`);
      expect(answer.status).toBe(200);
      expectDescribed(shape, await answer.json());
    },
  );

  it("says of a check that was asked for what it answers", async () => {
    const { app } = await testApp({ checkNow: async () => healthyCheck({ findings: [FINDING] }) });
    const answer = await app.request(`${BASE}/servers/corp/check`, { method: "POST" });
    const shape = OPERATIONS.find(({ path }) => path === "/servers/{name}/check")?.answer as z.ZodType;
    expectDescribed(shape, await answer.json());
  });

  it("says of /explain what it answers, and of an error", async () => {
    const { app } = await testApp();
    const ask = (body: string) =>
      app.request(`${BASE}/explain`, { method: "POST", body, headers: { "Content-Type": "application/json" } });
    const shape = OPERATIONS.find(({ path }) => path === "/explain")?.answer as z.ZodType;
    expectDescribed(shape, await (await ask('{"text":"0x800CCC0E"}')).json());
    const refused = await ask("{}");
    expect(refused.headers.get("Content-Type")).toContain("application/problem+json");
    expect(await refused.json()).toMatchObject({ status: 400, detail: expect.stringContaining("text") });
  });
});
