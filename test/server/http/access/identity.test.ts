import { describe, expect, it } from "vitest";
import { Secret } from "../../../../server/config/secret.ts";
import type { Config, ServerConfig } from "../../../../server/config/types.ts";
import type { CatalogueList, CatalogueProblem } from "../../../../server/contract/answers/catalogue.ts";
import type { Discovered } from "../../../../server/contract/answers/discovered.ts";
import type { SetupList } from "../../../../server/contract/answers/setup.ts";
import { accessOf, bearer, TOKENS } from "../../../support/access.ts";
import { quietServer, testApp } from "../../../support/app.ts";
import { configOf } from "../../../support/config.ts";
import { allEvents } from "../../../support/event-stream.ts";
import { healthyCheck } from "../../../support/healthy-check.ts";

const LOGIN = { user: "svc-monitor-77@example.edu", password: new Secret("secret-9") };
const FINDING = {
  id: "tls-certificate-expiring",
  severity: "warning",
  phase: "tls",
  evidence: { host: "mail.example.edu", port: 993, days: 9, notAfter: "2026-12-02T00:00:00.000Z" },
} as const;

async function server(overrides: Partial<ServerConfig>) {
  return quietServer({ login: LOGIN, security: "implicit-tls", port: 993, ...overrides });
}

/** An app that monitors several servers, some of which are nobody's business. */
async function university() {
  const servers = [
    await server({ name: "prod-imap-anna", host: "mail.example.edu" }),
    await server({
      name: "prod-imap-ben",
      host: "mail.example.edu",
      login: { ...LOGIN, user: "svc-other-78@dept.example.edu" },
    }),
    await server({ name: "prod-starttls", host: "mail.example.edu", port: 143, security: "starttls" }),
    await server({ name: "backend-7", host: "10.20.30.40" }),
    await server({ name: "here", host: "localhost" }),
    await server({ name: "public-address", host: "9.9.9.9" }),
  ];
  const config: Config = { ...configOf(...servers), access: accessOf() };
  const made = await testApp({ config: () => config, checkOnce: async () => healthyCheck() });
  const about = { ...healthyCheck({ state: "warning", findings: [FINDING] }).server, name: "prod-imap-anna" };
  const check = healthyCheck({ id: "one", state: "warning", findings: [FINDING], server: about });
  await made.dependencies.store.save(check, { state: "warning", holdsSeconds: 3600 });
  made.dependencies.live.done(check);
  const get = (path: string, headers: Record<string, string> = {}) => made.app.request(path, { headers });
  return {
    get,
    app: made.app,
    json: async <Answer>(path: string, headers = {}) => (await (await get(path, headers)).json()) as Answer,
  };
}

/** Names of the configuration, its accounts and what is not reached from outside. */
const INTERNAL = /prod-|backend-7|svc-|secret-9|10\.20\.30|"here"|public-address/;

describe("a visitor", () => {
  it.each([
    "/api/v1/setup",
    "/api/v1/discover?address=carla@example.edu",
    "/api/v1/discover?address=carla@dept.example.edu",
    "/api/v1/discover?address=carla@nothing.example&server=prod-imap-anna",
    "/api/v1/discover?address=carla@nothing.example&server=backend-7",
    "/api/v1/diagnoses",
    "/api/v1/diagnoses/tls-certificate-expiring",
    "/api/v1/diagnoses/tls-certificate-expiring?server=prod-imap-anna",
    "/api/v1/diagnoses/auth-credentials-rejected?server=prod-imap-anna",
    "/api/v1/openapi.json",
    "/api/v1/session",
    "/-/ready",
    "/-/healthy",
    "/",
    "/setup",
    "/problems/tls-certificate-expiring",
    "/servers/prod-imap-anna",
    "/api/v1/setup/mail.example.edu/config-v1.1.xml?address=carla%40example.edu",
    "/api/v1/setup/prod-imap-anna/config-v1.1.xml?address=carla%40example.edu",
    "/api/v1/setup/backend-7/apple.mobileconfig",
  ])("learns no name, account or inner address from %s", async (path) => {
    const { get } = await university();
    const answer = await get(path);
    const text = `${await answer.text()} ${JSON.stringify([...answer.headers])}`;
    expect(INTERNAL.exec(text)?.[0]).toBeUndefined();
  });

  it("cannot tell servers and checks that there are from those that there are not", async () => {
    const { get } = await university();
    for (const [one, other] of [
      ["/servers/prod-imap-anna", "/servers/nothing"],
      ["/checks/one", "/checks/none"],
    ] as const) {
      const answers = [await get(one), await get(other)];
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      expect(await answers[0]?.text()).toBe(await answers[1]?.text());
      expect((await get(other, bearer(TOKENS.viewer))).status).toBe(404);
    }
  });

  it("finds the settings of the mail all the same, and by a link that somebody else made", async () => {
    const { json, get } = await university();
    const { choices } = await json<SetupList>("/api/v1/setup");
    const own = choices.filter(({ kind }) => kind === "configured");
    expect(own.map(({ name, label }) => [name, label])).toEqual([
      ["mail.example.edu", "mail.example.edu"],
      ["mail.example.edu:143", "mail.example.edu:143"],
      ["9.9.9.9", "9.9.9.9"],
    ]);
    expect(own[0]?.domains).toEqual(["mail.example.edu", "example.edu", "dept.example.edu"]);
    const asked = async (query: string) =>
      (await json<Discovered>(`/api/v1/discover?address=carla@${query}`)).settings.map(({ host, port }) => [
        host,
        port,
      ]);
    expect(await asked("dept.example.edu")).toEqual([["mail.example.edu", 993]]);
    expect(await asked("nothing.example&server=prod-starttls")).toEqual([["mail.example.edu", 143]]);
    expect((await get("/api/v1/setup/prod-starttls/config-v1.1.xml")).status).toBe(200);
    expect((await get("/api/v1/setup/mail.example.edu%3A143/config-v1.1.xml")).status).toBe(200);
    expect((await get("/api/v1/setup/backend-7/config-v1.1.xml")).status).toBe(404);
  });
});

describe("a visitor's check", () => {
  it.each([
    [{}, "mail.example.edu"],
    [bearer(TOKENS.viewer), "prod-imap-anna"],
  ])("calls the server as whoever asks may know it (%o)", async (headers, name) => {
    const { app } = await university();
    const answer = await app.request("/api/v1/self-check", {
      method: "POST",
      headers: { ...headers, "Content-Type": "application/json" },
      body: JSON.stringify({ address: "carla@example.edu" }),
    });
    const [settings] = await allEvents(answer);
    expect(settings).toMatchObject({ event: "settings", data: { setting: { source: { server: name } } } });
  });
});

describe("a viewer", () => {
  it("sees what a visitor does not", async () => {
    const { json } = await university();
    const viewer = bearer(TOKENS.viewer);
    const { choices } = await json<SetupList>("/api/v1/setup", viewer);
    expect(choices.filter(({ kind }) => kind === "configured")).toHaveLength(6);
    const problem = await json<CatalogueProblem>(
      "/api/v1/diagnoses/tls-certificate-expiring?server=prod-imap-anna",
      viewer,
    );
    expect(problem).toMatchObject({ now: ["prod-imap-anna"], about: { server: "prod-imap-anna" } });
    const all = await json<CatalogueList>("/api/v1/diagnoses", viewer);
    expect(all.diagnoses.filter(({ seen }) => seen.length > 0)).toHaveLength(1);
  });
});
