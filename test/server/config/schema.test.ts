import { describe, expect, it } from "vitest";
import {
  CONFIG_JSON_SCHEMA,
  knownKeys,
  listMaps,
  type SchemaNode,
  schemaAt,
} from "../../../server/config/json-schema.ts";
import { TIMED } from "../../../server/config/schema/thresholds.ts";
import { configSchema } from "../../../server/config/schema.ts";
import { writeInline } from "../../../server/config/write-example.ts";
import { PHASE_NAMES } from "../../../server/contract/phases.ts";
import { parse } from "./support.ts";

const KEYS = listMaps().flatMap(([path, node]) => knownKeys(node).map((key) => [...path, key]));

const PASSWORD = { env: "CORP_PASSWORD" };
const OAUTH2 = {
  tokenUrl: "https://token.example.com/",
  clientId: "monitor",
  clientSecret: { env: "CORP_CLIENT_SECRET" },
};

const KEY_PAIR = { cert: "./imapscope.pem", key: "./imapscope.key" };

/** A small valid file that has the value at the path. */
function fileWith(path: readonly string[], value: unknown): string {
  const minimal = { servers: [{ name: "corp", host: "mail.example.com" }] };
  const [key = "", ...rest] = path;
  if (key === "servers" && rest.length === 0) return writeInline({ servers: value });
  if (key === "modules" && rest.length > 1)
    return writeInline({ ...minimal, modules: { corp: mapWith(rest.slice(1), value) } });
  if (key === "access") return writeInline({ ...minimal, access: accessWith(rest, value) });
  if (key === "tls" && rest.length > 0)
    return writeInline({ ...minimal, tls: { ...KEY_PAIR, ...asObject(nested(rest, value)) } });
  if (key !== "servers") return writeInline({ ...minimal, [key]: nested(rest, value) });
  return writeInline({ servers: [{ name: "corp", host: "mail.example.com", ...mapWith(rest, value) }] });
}

const WITH_AUTH = { auth: { user: "monitor", password: PASSWORD } };

/** A server or a module with one key, and what that key needs. */
function mapWith([key = "", ...rest]: readonly string[], value: unknown): object {
  const own =
    key === "auth" ? authWith(rest, value) : key === "maintenance" ? windowsWith(rest, value) : nested(rest, value);
  const needs = { timezone: { cron: "* * * * *" }, depth: WITH_AUTH, sync: WITH_AUTH }[key] ?? {};
  return { ...needs, [key]: own };
}

/** What an entry of `access` needs besides what is tried. */
const WAYS_IN = {
  users: { name: "admin", passwordHash: { env: "ADMIN_PASSWORD_HASH" }, role: "operator" },
  tokens: { name: "prometheus", token: { env: "METRICS_TOKEN" }, role: "scraper" },
  oidc: { issuer: "https://id.example.com", clientId: "imapscope", roles: { viewer: ["*"] } },
  header: { user: "Remote-User", roles: { viewer: ["*"] } },
};

/** `access` with one key, and what lets somebody in. */
function accessWith([key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (key !== "users" && key !== "tokens" && key !== "oidc" && key !== "header") {
    return { tokens: [WAYS_IN.tokens], [key]: nested(rest, value) };
  }
  if (rest.length === 0) return { [key]: value };
  const way = { ...WAYS_IN[key], ...asObject(nested(rest, value)) };
  return { [key]: key === "users" || key === "tokens" ? [way] : way };
}

function authWith([key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (key === "user") return { user: value, password: PASSWORD };
  const base = key === "oauth2" && rest.length > 0 ? OAUTH2 : {};
  const [secret = "", until] = rest;
  if (until === "until") {
    return { user: "monitor", [key]: { ...base, [secret]: { env: "CORP_CLIENT_SECRET", until: value } } };
  }
  return { user: "monitor", [key]: rest.length === 0 ? value : { ...base, ...asObject(nested(rest, value)) } };
}

function windowsWith([key]: readonly string[], value: unknown): unknown {
  return key === undefined ? value : [{ cron: "0 2 * * 0", for: "2h", [key]: value }];
}

function nested(path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path;
  return key === undefined ? value : { [key]: nested(rest, value) };
}

function asObject(value: unknown): object {
  return typeof value === "object" && value !== null ? value : {};
}

describe("the schema", () => {
  it.each(KEYS.map((path) => [path.join("."), path] as const))("says of %s what it is", (_, path) => {
    const node: SchemaNode = schemaAt(path) ?? {};
    expect(node).toMatchObject({ title: expect.any(String), description: expect.stringMatching(/\.$/) });
    expect(node.examples).toHaveLength(1);
  });

  it.each(KEYS.map((path) => [path.join("."), path] as const))(
    "gives an example of %s that is valid",
    async (_, path) => {
      if (["ca", "file", "credential"].includes(path.at(-1) ?? "")) return;
      const example = schemaAt(path)?.examples?.[0];
      const text = fileWith(path, example);
      await expect(parse(text), text).resolves.toHaveProperty("servers");
    },
  );

  it("limits the time of every phase there is", () => {
    expect([...TIMED].sort()).toEqual([...PHASE_NAMES, "total"].sort());
  });

  it("is a JSON Schema that knows required keys, defaults and forbids others", () => {
    expect(CONFIG_JSON_SCHEMA).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      required: ["servers"],
      additionalProperties: false,
      properties: { listen: { default: "127.0.0.1:9143" } },
    });
  });

  it("reads a written configuration without a clock, a disk or an environment", () => {
    expect(configSchema.parse({ servers: [{ name: "corp", host: "mail.example.com" }] }).defaults).toEqual({
      every: 60,
      timeout: 15,
      depth: "login",
      confirm: 2,
    });
  });
});
