import { describe, expect, it } from "vitest";
import { Secret } from "../../../server/config/secret.ts";
import type { Login } from "../../../server/config/types.ts";
import { serverFacts } from "../../../server/probe/server-facts.ts";

const SERVER = { name: "corp", host: "mail.example.com", port: 993, security: "implicit-tls" } as const;
const OAUTH2 = { tokenUrl: "https://id.example.com/token", clientId: "imapscope", scope: null };

function factsOf(login: Login | null) {
  return serverFacts({ ...SERVER, login } as Parameters<typeof serverFacts>[0]);
}

describe("server facts", () => {
  it("name the variable or the file that holds the password, and never the password", () => {
    const facts = factsOf({ user: "monitor", password: new Secret("hunter2", { env: "CORP_PASSWORD" }) });
    expect(facts).toEqual({ ...SERVER, user: "monitor", secret: { env: "CORP_PASSWORD" } });
  });

  it("name the refresh token's place before that of the client secret", () => {
    const clientSecret = new Secret("one", { file: "/run/secrets/client" });
    const refreshToken = new Secret("two", { file: "/run/secrets/refresh" });
    const secretOf = (oauth2: object) =>
      factsOf({ user: "monitor", oauth2: { ...OAUTH2, clientSecret: null, refreshToken: null, ...oauth2 } }).secret;
    expect(secretOf({ clientSecret, refreshToken })).toEqual({ file: "/run/secrets/refresh" });
    expect(secretOf({ clientSecret })).toEqual({ file: "/run/secrets/client" });
    expect(secretOf({})).toBeUndefined();
  });

  it("name no place for what a person typed", () => {
    expect(factsOf({ user: "anna", password: new Secret("hunter2") })).toEqual({ ...SERVER, user: "anna" });
    expect(factsOf(null)).toEqual(SERVER);
  });
});
