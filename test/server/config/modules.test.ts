import { describe, expect, it } from "vitest";
import { CA_PEM, parse, problemsOf, withServer } from "./support.ts";

/** A file with one server, and a module `m` with the keys given as YAML lines; the first of these is on line 6. */
function withModule(...lines: string[]): string {
  return `${withServer()}modules:\n  m:\n${lines.map((line) => `    ${line}\n`).join("")}`;
}

describe("a module", () => {
  it("may be empty: it reaches the configured servers, up to the capabilities", async () => {
    const { modules } = await parse(`${withServer()}modules: { m: {} }\n`);
    expect(modules).toEqual([
      {
        name: "m",
        targets: ["configured"],
        security: null,
        login: null,
        depth: "connect",
        mailboxes: ["INBOX"],
        timeoutSeconds: 15,
        thresholds: { certificateDays: null, quotaPercent: 90, newestMessageAge: null, seconds: {} },
        ca: null,
        family: null,
      },
    ]);
  });

  it("takes what is written", async () => {
    const { modules } = await parse(
      withModule(
        'targets: [configured, "*.example.com", "Mail.Example.net:1993", "[2001:DB8::1]:*"]',
        "security: starttls",
        "auth: { user: monitor, password: { env: CORP_PASSWORD } }",
        "mailboxes: [INBOX, Archive]",
        "timeout: 7s",
        "thresholds: { certificateDays: 7, seconds: { total: 1.5 } }",
        "ca: ./ca.pem",
        "family: 6",
      ),
    );
    const [module] = modules;
    expect(module).toMatchObject({
      targets: [
        "configured",
        { host: "*.example.com", port: null },
        { host: "mail.example.net", port: 1993 },
        { host: "2001:db8::1", port: "any" },
      ],
      security: "starttls",
      depth: "login",
      mailboxes: ["INBOX", "Archive"],
      timeoutSeconds: 7,
      thresholds: { certificateDays: 7, quotaPercent: 90, seconds: { total: 1.5 } },
      ca: CA_PEM,
      family: 6,
    });
    const login = module?.login ?? null;
    expect(login && "password" in login ? [login.user, login.password.reveal()] : login).toEqual([
      "monitor",
      "from-the-environment",
    ]);
  });

  it("uses the defaults of the file, and keeps its secrets apart from those of servers and other modules", async () => {
    const { servers, modules } = await parse(`defaults: { timeout: 3s, depth: connect }
${withServer("auth: { user: s, password: { env: CORP_PASSWORD } }")}modules:
  a: { auth: { user: a, password: { file: /run/secrets/corp } } }
  b: { auth: { user: b, password: { env: CORP_CLIENT_SECRET } }, depth: login }
`);
    const revealed = [...servers, ...modules].map(
      ({ login }) => login && "password" in login && login.password.reveal(),
    );
    expect(revealed).toEqual(["from-the-environment", "from-a-file", "client-from-the-environment"]);
    expect(modules.map(({ timeoutSeconds, depth }) => [timeoutSeconds, depth])).toEqual([
      [3, "connect"],
      [3, "login"],
    ]);
  });

  it.each([
    ["depth: login", /^6:12 depth `login` needs `auth`/],
    ["depth: full", /^6:12 depth `full` is only for checks on demand/],
    ["targets: []", /^6:14 `targets` must be a list of at least one target rule/],
    ["targets: ['a b']", /^6:15 an entry of `targets` must be `configured`, a host/],
    ["targets: ['mail.example.com:0']", /^6:15 an entry of `targets` must be/],
    ["targets: ['imaps://mail.example.com']", /^6:15 an entry of `targets` must be/],
    ["targets: mail.example.com", /^6:14 `targets` must be a list/],
    ["timeout: 10", /^6:14 `timeout` has no unit/],
    ["family: 5", /^6:13 `family` must be 4 or 6/],
    ["host: mail.example.com", /^6:5 unknown key `host` in `m`: it belongs in `servers`/],
    ["target: [configured]", /^6:5 unknown key `target` in `m`: did you mean `targets`/],
    ["auth: { user: m, password: { env: NOT_THERE } }", /^6:39 environment variable NOT_THERE is not set/],
    ["ca: ./none.pem", /^6:9 /],
  ])("with %s is told what is wrong and where", async (line, expected) => {
    const problems = await problemsOf(withModule(line));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(expected);
  });

  it("that logs in anywhere is refused: its password would go wherever somebody asks", async () => {
    const problems = await problemsOf(
      withModule("targets: ['*.example.com', '*:993']", "auth: { user: m, password: { env: CORP_PASSWORD } }"),
    );
    expect(problems).toEqual([expect.stringMatching(/^6:32 `\*` and `auth` cannot be combined.*→ name the hosts/)]);
  });

  it("needs a name that can stand in a URL and a label", async () => {
    expect(await problemsOf(`${withServer()}modules: { "a b": {} }\n`)).toEqual([
      expect.stringMatching(/^4:12 a name in `modules` must be 1 to 63 letters.* → rename it$/),
    ]);
  });

  it("has a value", async () => {
    expect(await problemsOf(`${withServer()}modules: { m: }\n`)).toEqual([
      expect.stringMatching(/^4:12 `m` has no value: it must be a module/),
    ]);
  });
});
