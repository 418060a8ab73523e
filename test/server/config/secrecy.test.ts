import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ConfigError, renderConfigError } from "../../../server/config/config-error.ts";
import { parseTarget } from "../../../server/config/target.ts";
import { UsageError } from "../../../server/config/usage-error.ts";
import { parse, withServer } from "./support.ts";
import { NO_OPTIONS } from "./target-options.ts";

/** Part of every password below, and of no message. */
const MARK = "Zq9x";

const SIGNS = fc.constantFrom(..."abcXYZ019!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ ");
const PASSWORD = fc
  .tuple(fc.string({ unit: SIGNS, maxLength: 8 }), fc.string({ unit: SIGNS, maxLength: 8 }))
  .map(([before, after]) => `${before}${MARK}${after}`);

/** Enough to notice a slip now and then; set FUZZ_RUNS=2000 after a change here. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 25);

/** Where people put a password that does not belong there; `$` stands for it. */
const WRONG_PLACES = [
  withServer("auth:", "  user: monitor", "  password: $"),
  withServer("auth:", "  user: monitor", "  password: '$'"),
  withServer("auth:", "  user: monitor", '  password: "$"'),
  withServer("auth:", "  user: monitor", "  password: |", "    $"),
  withServer("auth:", "  user: monitor", "  password: >-", "    $", "    $"),
  withServer("auth:", "  user: monitor", "  password:", "    $"),
  withServer("auth:", "  user: monitor", "  password:", "  - $"),
  withServer("auth:", "  user: monitor", "  password:$"),
  withServer("auth:", "  user: monitor", "   password: $"),
  withServer("auth:", "  user: monitor", " password: $"),
  withServer("auth:", "  user: monitor", "  passwd: $"),
  withServer("auth:", "  user: $", "  password: monitor"),
  withServer("auth:", "  $"),
  withServer("auth:", "  - $"),
  withServer("auth: $"),
  withServer("auth: { $ }"),
  withServer("auth: { user: monitor, password: $ }"),
  withServer("auth: { user: monitor, password: { $ } }"),
  withServer("auth: { user: monitor, password: { env: $ } }"),
  withServer("auth: { user: monitor, password: { env: '$', file: $ } }"),
  withServer("auth: { user: monitor, password: { file: $ } }"),
  withServer("auth: { user: monitor, password: { file: 'is$' } }"),
  withServer("auth: { user: monitor, password: { value: $ } }"),
  withServer("auth: { user: monitor, password: !secret $ }"),
  withServer("auth: { user: monitor, password: [$] }"),
  withServer("auth: { oauth2: { clientId: imapscope, clientSecret: $ } }"),
  withServer("auth: { user: m, oauth2: { tokenUrl: https://a.example/, clientId: m, clientSecret: $ } }"),
  withServer("auth: { user: m, oauth2: { tokenUrl: https://a.example/, clientId: m, clientSecret: { env: $ } } }"),
  withServer("auth: { user: m, oauth2: { tokenUrl: https://a.example/, clientId: $, clientSecret: { file: $ } } }"),
  withServer("auth: { user: m, oauth2: { tokenUrl: 'https://m:$@a.example/', clientId: m, refreshToken: { $ } } }"),
  withServer("auth: { user: m, oauth2: { tokenUrl: $, clientId: m, refreshToken: [$] } }"),
  withServer("auth: { user: m, oauth2: { token: $, accessToken: $, secret: '$' } }"),
  withServer("auth: { user: m, oauth2: { scope: '$', $: x } }", "prot: 1"),
  withServer("auth: { user: m, oauth2: $ }"),
  withServer("auth:", "  user: m", "  oauth2:", "    clientId: m", "    refreshToken: $"),
  withServer("auth:", "  user: m", "  oauth2:", "    clientSecret: |", "      $"),
  withServer("auth:", "  user: m", "  oauth2:", "    scope: $", "    clientSecret:$"),
  withServer("auth: { user: monitor, password: { env: CORP_PASSWORD }, $: x }"),
  withServer("auth: { user: monitor, password: { env: CORP_PASSWORD } } # was $", "prot: 1"),
  withServer("password: $"),
  withServer("password: { env: $, plain: $ }"),
  withServer("secret: '$'"),
  "servers:\n  - { name: corp, host: mail.example.com, user: monitor, password: $ }\n",
  withServer("token: $ # $"),
  withServer("labels: { password: '$', 1: a }"),
  withServer().replace("host: ", "host: monitor:$@"),
  withServer().replace("host: mail.example.com", "host: imaps://monitor:$@mail.example.com/"),
  `password: $\n${withServer()}`,
  `credentials: { corp: $ }\n${withServer("prot: 1")}`,
  `publicUrl: "https://admin:$@imapscope.example.com"\n${withServer()}`,
  `access: { admin: { user: admin, passwordHash: $ } }\n${withServer()}`,
  `access: $\n${withServer()}`,
  `access: { password: $ }\n${withServer()}`,
  `access: { users: [{ name: admin, passwordHash: $, role: operator }] }\n${withServer()}`,
  `access: { users: [{ name: admin, password: $, role: operator }] }\n${withServer()}`,
  `access: { users: { admin: $ } }\n${withServer()}`,
  `access: { tokens: [{ name: a, token: $, role: viewer }] }\n${withServer()}`,
  `access: { tokens: [{ name: a, token: { env: '$' }, role: viewer }] }\n${withServer()}`,
  `access: { tokens: [$] }\n${withServer()}`,
  `access: { tokens: $ }\n${withServer()}`,
  `access: { oidc: { issuer: https://id.example.com, clientId: a, clientSecret: $, roles: { viewer: [a] } } }\n${withServer()}`,
  `access:\n  users:\n    - name: admin\n      passwordHash: $\n      role: operator\n${withServer()}`,
  `${withServer()}modules: { m: { auth: { user: monitor, password: $ } } }\n`,
  `${withServer()}modules:\n  m:\n    auth:\n      user: monitor\n      password: { env: '$' }\n`,
  `${withServer()}modules: { m: { password: '$' } }\n`,
  `${withServer()}modules: { m: { targets: ['imaps://anna:$@mail.example.com'] } }\n`,
  `${withServer()}modules: $\n`,
  `common: &password $\n${withServer("auth: { user: monitor, password: *password }")}`,
];

/** All that anybody could print of an error. */
function everythingOf(error: ConfigError): string {
  return [
    renderConfigError(error),
    error.message,
    error.stack,
    JSON.stringify(error),
    inspect(error, { depth: 9 }),
  ].join();
}

describe("a password in a wrong place", () => {
  it.each(WRONG_PLACES.map((text) => [text]))("is never shown, nor a part of it: place %#", async (template) => {
    await fc.assert(
      fc.asyncProperty(PASSWORD, async (password) => {
        const text = template.replaceAll("$", () => password);
        const error = await parse(text).catch((reason: unknown) => reason);
        if (!(error instanceof Error)) return;
        expect(error).toBeInstanceOf(ConfigError);
        if (error instanceof ConfigError) expect(everythingOf(error)).not.toContain(MARK);
      }),
      { numRuns: RUNS },
    );
  });

  it("is never shown when it is in the target of the command line", () => {
    fc.assert(
      fc.property(
        PASSWORD,
        fc.constantFrom(
          "imaps://monitor:$@mail.example.com",
          "imap://a%40b:$@[::1]:143",
          "monitor:$@h",
          "http://u:$@h/p",
        ),
        (password, template) => {
          try {
            parseTarget(
              template.replace("$", () => password),
              NO_OPTIONS,
            );
          } catch (error) {
            expect(error).toBeInstanceOf(UsageError);
            expect(String(error)).not.toContain(MARK);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("any text", () => {
  it("is a configuration or a ConfigError, and nothing else", async () => {
    const example = withServer(
      "auth: &who { user: monitor, password: { env: CORP_PASSWORD } }",
      'cron: "* * * * *"',
      "timezone: Europe/Berlin",
      "thresholds: { seconds: { auth: 2 } }",
      "labels:",
      "  team: mail",
    );
    const piece = fc.oneof(
      fc.string({ maxLength: 3 }),
      fc.constantFrom(
        "\n",
        "\n  ",
        "- ",
        ": ",
        "*who",
        "<<: ",
        "&a",
        "!t ",
        "{",
        "[",
        "'",
        '"',
        "\t",
        "|",
        "? ",
        "---\n",
        "null",
      ),
    );
    const cuts = fc.array(fc.tuple(fc.nat(example.length), fc.nat(6), piece), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(cuts, async (edits) => {
        let text = example;
        for (const [at, gone, added] of edits) text = text.slice(0, at) + added + text.slice(at + gone);
        const error = await parse(text).catch((reason: unknown) => reason);
        if (!(error instanceof Error)) return;
        expect(error).toBeInstanceOf(ConfigError);
        if (error instanceof ConfigError) expect(renderConfigError(error)).toMatch(/\d+ problems?\n$/);
      }),
      { numRuns: RUNS * 10 },
    );
  });
});
