import { describe, expect, it } from "vitest";
import { ENV, parse, problemsOf, withServer } from "./support.ts";

const HASH = ENV.ADMIN_PASSWORD_HASH;
const TOKEN = "tokens: [{ name: prometheus, token: { env: METRICS_TOKEN }, role: scraper }]";

async function accessIn(text: string) {
  return (await parse(`access: ${text}\n${withServer()}`)).access;
}

async function problemsIn(text: string) {
  return problemsOf(`access: ${text}\n${withServer()}`);
}

describe("access", () => {
  it("is nothing, none, or who may come in", async () => {
    expect((await parse(withServer())).access).toBeNull();
    expect(await accessIn("none")).toBe("none");
    const access = await accessIn(`{ users: [{ name: admin, passwordHash: "${HASH}", role: operator }], ${TOKEN} }`);
    expect(access).toMatchObject({
      users: [{ name: "admin", role: "operator", passwordHash: { log2Cost: 14, blockSize: 8, parallel: 1 } }],
      tokens: [{ name: "prometheus", role: "scraper", until: null }],
      oidc: null,
      header: null,
      publicStatus: false,
      session: { idle: 43_200, age: 604_800 },
    });
    expect(JSON.stringify(access)).not.toContain("token-from-the-environment");
  });

  it("takes the provider and the header, with their groups", async () => {
    const roles = 'roles: { operator: [mail-admins], viewer: ["*"] }';
    expect(
      await accessIn(
        `{ oidc: { issuer: https://id.example.com/realms/mail, clientId: imapscope, clientSecret: { env: OIDC_SECRET }, ${roles} }, header: { user: Remote-User, groups: Remote-Groups, roles: { operator: [a] } }, publicStatus: true }`,
      ),
    ).toMatchObject({
      oidc: {
        issuer: "https://id.example.com/realms/mail",
        claim: "groups",
        scope: null,
        roles: { operator: ["mail-admins"], viewer: ["*"] },
      },
      header: { user: "remote-user", groups: "remote-groups", roles: { operator: ["a"] } },
      publicStatus: true,
    });
  });

  it.each([
    ["2027-12-31", "2028-01-01T00:00:00.000Z"],
    ["2028-02-29", "2028-03-01T00:00:00.000Z"],
    ["2027-12-31T12:00:00Z", "2027-12-31T12:00:00.000Z"],
    ["2027-12-31T12:00+02:00", "2027-12-31T10:00:00.000Z"],
  ])("lets a token be good until %s", async (written, until) => {
    const access = await accessIn(`{ ${TOKEN.replace("role:", `until: ${written}, role:`)} }`);
    expect(access).toMatchObject({ tokens: [{ until: new Date(until) }] });
  });

  it.each(["2027-02-29", "2027-13-01", "31.12.2027", "never", "2027-12-31T12:00"])(
    "does not take %s for that",
    async (written) => {
      const problems = await problemsIn(`{ ${TOKEN.replace("role:", `until: "${written}", role:`)} }`);
      expect(problems).toEqual([
        expect.stringMatching(/`until` must be a day such as `2027-12-31`.* → write `until: 2027-12-31`/),
      ]);
    },
  );

  it("reads a hash from where it is", async () => {
    expect(
      await accessIn("{ users: [{ name: a, passwordHash: { env: ADMIN_PASSWORD_HASH }, role: viewer }] }"),
    ).toMatchObject({
      users: [{ passwordHash: { log2Cost: 14 } }],
    });
    const wrong = await problemsIn("{ users: [{ name: a, passwordHash: { env: CORP_PASSWORD }, role: viewer }] }");
    expect(wrong).toEqual([
      expect.stringMatching(/^1:51 what stands there is no password hash → run `imapscope hash-password`/),
    ]);
  });
});

describe("a mistake in access", () => {
  it.each([
    ["anybody", /^1:9 `access` must be `none`, or a map with at least one of/],
    ["", /^1:1 `access` has no value/],
    ["{}", /^1:9 `access` lets nobody in: .* → write `access: \{ users: .*`access: none`/],
    ["{ publicStatus: true }", /^1:9 `access` lets nobody in/],
    ["{ users: [] }", /^1:9 `access` lets nobody in/],
    ["{ user: [] }", /^1:11 unknown key `user` in `access`: did you mean `users`\?/],
    [
      "{ users: [{ name: a, passwordHash: secret, role: viewer }] }",
      /^1:44 `passwordHash` must be what `imapscope hash-password` prints, .* → run `imapscope hash-password`/,
    ],
    [
      "{ users: [{ name: a, passwordHash: $2b$12$abc, role: viewer }] }",
      /^1:44 `passwordHash` must be .* → run `imapscope hash-password`/,
    ],
    [
      "{ users: [{ name: a, passwordHash: { evn: X }, role: viewer }] }",
      /^1:46 unknown key `evn` in `passwordHash`: did you mean `env`\?/,
    ],
    [
      `{ users: [{ name: a, passwordHash: "${HASH}", role: admin }] }`,
      /`role` must be `visitor`, `viewer`, `operator` or `scraper` → write `role: operator`/,
    ],
    [
      `{ users: [{ name: "a:b", passwordHash: "${HASH}", role: viewer }] }`,
      /^1:\d+ `name` must be a name of at most 254 characters, without a colon/,
    ],
    [
      `{ users: [{ name: a, passwordHash: "${HASH}", role: viewer }, { name: a, passwordHash: "${HASH}", role: viewer }] }`,
      /entry 1 of `users` already has this name → choose another name/,
    ],
    [
      `{ users: [{ name: prometheus, passwordHash: "${HASH}", role: viewer }], ${TOKEN} }`,
      /entry 1 of `users` already has this name/,
    ],
    [
      "{ tokens: [{ name: a, token: 0123456789abcdef, role: scraper }] }",
      /tokens do not belong in the file → write `token: \{ env: METRICS_TOKEN \}`/,
    ],
    ["{ tokens: [{ name: a, token: { env: EMPTY }, role: scraper }] }", /environment variable EMPTY is empty/],
    [
      "{ tokens: [{ name: a, token: { file: /run/secrets/corp }, role: scraper }] }",
      /^1:46 the token has fewer than 16 characters, and could be guessed → make one with `openssl rand -hex 32`/,
    ],
    [
      "{ oidc: { issuer: http://id.example.com, clientId: a, roles: { viewer: [a] } } }",
      /`issuer` must be an https URL/,
    ],
    ["{ oidc: { issuer: https://id.example.com, clientId: a } }", /`roles` is missing/],
    ["{ header: { user: 'Remote User', roles: { viewer: [a] } } }", /`user` must be the name of an HTTP header/],
    [
      "{ header: { user: Remote-User, roles: { admin: [a] } } }",
      /unknown key `admin` in `roles`: known keys are operator, viewer, visitor, scraper/,
    ],
    [`{ session: { idle: 5 }, ${TOKEN} }`, /`idle` has no unit/],
  ])("%s", async (text, expected) => {
    const problems = await problemsIn(text);
    expect(problems).toEqual([expect.stringMatching(expected)]);
    expect(problems.join()).not.toMatch(/secret,|\$2b|0123456789abcdef|from-a-file/);
  });
});

describe("listening where others reach it, without a word of access", () => {
  it.each(["0.0.0.0:9143", '"[::]:9143"', "192.0.2.1:80", '"[2001:db8::1]:9143"', "nobody.invalid:9143"])(
    "%s is a mistake that says what to write",
    async (listen) => {
      expect(await problemsOf(`# first\nlisten: ${listen}\n${withServer()}`)).toEqual([
        expect.stringMatching(
          /^2:9 this address can be reached from other machines, and `access` is missing: .* → write `access: \{ users: \[\{ name: admin, passwordHash: "\$scrypt\$…", role: operator \}\] \}` with what `imapscope hash-password` prints; or `access: none`/,
        ),
      ]);
    },
  );

  it.each(["127.0.0.1:9143", "127.1.2.3:80", '"[::1]:9143"', "localhost:9143"])("%s is none", async (listen) => {
    expect((await parse(`listen: ${listen}\n${withServer()}`)).access).toBeNull();
  });

  it("is none with access, or with none of it on purpose", async () => {
    expect((await parse(`listen: 0.0.0.0:9143\naccess: none\n${withServer()}`)).access).toBe("none");
    expect((await parse(`listen: 0.0.0.0:9143\naccess: { ${TOKEN} }\n${withServer()}`)).listen.host).toBe("0.0.0.0");
  });
});
