import { describe, expect, it } from "vitest";
import { renderConfigError } from "../../../server/config/config-error.ts";
import { errorOf, problemsOf, withServer } from "./support.ts";

const AUTH = "auth: { user: monitor, password: { env: CORP_PASSWORD } }";
const TOKEN = "tokenUrl: https://login.example.com/, clientId: monitor";
const CLIENT = "clientSecret: { env: CORP_CLIENT_SECRET }";
const TOKEN_URL =
  "`tokenUrl` must be an https URL without user and fragment (http only for a loopback host) → write `tokenUrl: https://login.microsoftonline.com/TENANT/oauth2/v2.0/token`";
const PLAIN =
  "passwords do not belong in the file → write `password: { env: CORP_PASSWORD }` or `password: { file: /run/secrets/corp }`";

/** A login by OAuth 2.0; the first of these keys is on line 7, in column 9. */
function oauth2(...keys: string[]): string[] {
  return ["auth:", "  user: monitor", "  oauth2:", ...keys.map((key) => `    ${key}`)];
}

describe("a problem", () => {
  it.each([
    [
      "a key that does not exist",
      ["prot: 993"],
      ["4:5 unknown key `prot` in `servers`: did you mean `port`? → write `port: 993`"],
    ],
    [
      "a key of another map",
      ["user: monitor"],
      ["4:5 unknown key `user` in `servers`: it belongs in `servers.auth` → write `user: monitor@example.com` there"],
    ],
    [
      "a key of the top",
      ["listen: 1"],
      [
        "4:5 unknown key `listen` in `servers`: it belongs at the top of the file → write `listen: 127.0.0.1:9143` there",
      ],
    ],
    ["a wrong type", ["port: [993]"], ["4:11 `port` must be a port number from 1 to 65535 → write `port: 993`"]],
    [
      "a quoted number",
      ['port: "993"'],
      ["4:11 `port` must be a port number from 1 to 65535 → write the number without quotes"],
    ],
    ["an impossible port", ["port: 65536"], ["4:11 `port` must be a port number from 1 to 65535 → write `port: 993`"]],
    ["a broken port", ["port: 99.3"], ["4:11 `port` must be a port number from 1 to 65535 → write `port: 993`"]],
    [
      "a port that leaves the security open",
      ["port: 10993"],
      [
        "4:11 this is not a standard IMAP port, so say which security it uses → add `security: implicit-tls` (or starttls, none)",
      ],
    ],
    [
      "an unknown security",
      ["security: ssl"],
      ["4:15 `security` must be `implicit-tls`, `starttls` or `none` → write `security: implicit-tls`"],
    ],
    [
      "a key without value",
      ["mailboxes:"],
      [
        "4:5 `mailboxes` has no value: it must be a list of at most 100 mailbox names → write `mailboxes: [ INBOX, Archive ]`",
      ],
    ],
    [
      "a mailbox that is a number",
      ["mailboxes: [INBOX, 2024]"],
      ["4:24 an entry of `mailboxes` must be the name of a mailbox as text → put the value in quotes"],
    ],
    [
      "a mailbox listed twice",
      ["mailboxes: [INBOX, INBOX]"],
      ["4:24 this mailbox is listed twice → remove one of them"],
    ],
    [
      "a duration without unit",
      ["every: 60"],
      [
        "4:12 `every` has no unit: it must be a duration from 1s to 1w, with its unit (ms, s, m, h, d, w) → add the unit: `every: 60s` for seconds, or ms, m, h, d, w",
      ],
    ],
    [
      "a duration with a wrong unit",
      ["every: 60sec"],
      ["4:12 `every` must be a duration from 1s to 1w, with its unit (ms, s, m, h, d, w) → write `every: 60s`"],
    ],
    [
      "a timeout that is too long",
      ["timeout: 301s"],
      ["4:14 `timeout` must be a duration from 1s to 5m, with its unit (ms, s, m, h, d, w) → write `timeout: 15s`"],
    ],
    [
      "checks that are too frequent",
      ["every: 999ms"],
      ["4:12 `every` must be a duration from 1s to 1w, with its unit (ms, s, m, h, d, w) → write `every: 60s`"],
    ],
    [
      "a cron expression that is none",
      ['cron: "61 * * * *"'],
      ['4:11 `cron` must be a cron expression of 5 fields, or 6 with seconds first → write `cron: "*/5 * * * *"`'],
    ],
    [
      "two timings",
      ["every: 60s", 'cron: "* * * * *"'],
      ["5:11 `every` and `cron` cannot be combined → keep one of them"],
    ],
    [
      "a time zone that is none",
      ['cron: "* * * * *"', "timezone: Europe/Atlantis"],
      ["5:15 `timezone` must be a time zone of the IANA database → write `timezone: Europe/Berlin`"],
    ],
    ["a time zone without cron", ["timezone: Europe/Berlin"], ["4:15 `timezone` only applies to `cron` → remove it"]],
    [
      "a login without auth",
      ["depth: login"],
      ["4:12 depth `login` needs `auth`: there is no account to log in with → add `auth`, or write `depth: connect`"],
    ],
    [
      "a depth that would write with every check",
      [AUTH, "depth: sync"],
      [
        "5:12 depth `sync` is only for checks on demand; to send a canary regularly, add `sync: { every: 10m }` to the server → write `depth: login`",
      ],
    ],
    [
      "a canary without auth",
      ["sync: { every: 10m }"],
      ["4:11 `sync` needs `auth`: there is no account to log in with → add `auth`, or remove `sync`"],
    ],
    [
      "a canary without a login",
      [AUTH, "depth: connect", "sync: { every: 10m }"],
      ["6:11 `sync` logs in, but depth `connect` does not → write `depth: login`, or remove `sync`"],
    ],
    [
      "a canary in INBOX",
      [AUTH, "sync: { mailbox: Inbox }"],
      ["5:22 `mailbox` must be the name of a mailbox that nobody else uses, not INBOX → write `mailbox: imapscope`"],
    ],
    [
      "a depth that is for the command line",
      [AUTH, "depth: full"],
      [
        "5:12 depth `full` is only for checks on demand, because its tests take a long time: run `imapscope check NAME --depth full` → write `depth: login`",
      ],
    ],
    ["a password in the file", ["auth: { user: monitor, password: hunter2 }"], [`4:38 ${PLAIN}`]],
    ["a password that is a number", ["auth: { user: monitor, password: 12345678 }"], [`4:38 ${PLAIN}`]],
    ["a password that begins like YAML", ["auth:", "  user: monitor", "  password: @hunter2"], [`6:17 ${PLAIN}`]],
    [
      "neither a password nor OAuth 2.0",
      ["auth: { user: monitor }"],
      [
        "4:11 `auth` does not say what to log in with → add `password: { env: CORP_PASSWORD }`, or `oauth2: { tokenUrl: …, clientId: …, … }`",
      ],
    ],
    [
      "neither a user nor a password",
      ["auth: {}"],
      [
        "4:11 `user` is missing: it must be the user name as text → write `user: monitor@example.com`",
        "4:11 `auth` does not say what to log in with → add `password: { env: CORP_PASSWORD }`, or `oauth2: { tokenUrl: …, clientId: …, … }`",
      ],
    ],
    [
      "a misspelt password",
      ["auth: { user: monitor, pasword: { env: CORP_PASSWORD } }"],
      ["4:28 unknown key `pasword` in `auth`: did you mean `password`? → write `password: { env: CORP_PASSWORD }`"],
    ],
    [
      "a password and OAuth 2.0",
      [`auth: { user: monitor, password: { env: CORP_PASSWORD }, oauth2: { ${TOKEN}, ${CLIENT} } }`],
      ["4:70 `password` and `oauth2` cannot be combined → keep one of them"],
    ],
    [
      "OAuth 2.0 without a proof",
      [`auth: { user: monitor, oauth2: { ${TOKEN} } }`],
      [
        "4:36 `oauth2` has neither `clientSecret` nor `refreshToken`: nothing proves who asks for the access token → add `clientSecret: { env: CORP_CLIENT_SECRET }` for client credentials, or `refreshToken: { env: CORP_REFRESH_TOKEN }`",
      ],
    ],
    [
      "OAuth 2.0 without an endpoint and a client",
      [`auth: { user: monitor, oauth2: { ${CLIENT} } }`],
      [
        `4:36 \`tokenUrl\` is missing: it must be ${TOKEN_URL.split("must be ")[1]}`,
        "4:36 `clientId` is missing: it must be the client identifier as text → write `clientId: 00000000-0000-0000-0000-000000000000`",
      ],
    ],
    [
      "a client that is a number",
      oauth2("tokenUrl: https://login.example.com/", "clientId: 12345", CLIENT),
      ["8:19 `clientId` must be the client identifier as text → put the value in quotes"],
    ],
    [
      "a client secret in the file",
      oauth2("tokenUrl: https://login.example.com/", "clientId: monitor", "clientSecret: hunter2"),
      [
        "9:23 client secrets do not belong in the file → write `clientSecret: { env: CORP_CLIENT_SECRET }` or `clientSecret: { file: /run/secrets/corp-client }`",
      ],
    ],
    [
      "a refresh token in the file, which begins like YAML",
      oauth2("refreshToken: @hunter2"),
      [
        "7:23 refresh tokens do not belong in the file → write `refreshToken: { env: CORP_REFRESH_TOKEN }` or `refreshToken: { file: /run/secrets/corp-refresh-token }`",
      ],
    ],
    [
      "an access token in the file",
      oauth2("tokenUrl: https://login.example.com/", "clientId: monitor", CLIENT, "token: hunter2"),
      [
        "10:9 unknown key `token` in `oauth2`: did you mean `refreshToken`? → write `refreshToken: { env: CORP_REFRESH_TOKEN }`",
      ],
    ],
    [
      "the words of other tools",
      [`auth: { user: monitor, oauth: { ${TOKEN}, ${CLIENT} } }`],
      [
        "4:28 unknown key `oauth` in `auth`: did you mean `oauth2`? → write `oauth2: { tokenUrl: https://login.microsoftonline.com/TENANT/oauth2/v2.0/token, clientId: 00000000-0000-0000-0000-000000000000, clientSecret: { env: CORP_CLIENT_SECRET }, scope: https://outlook.office365.com/.default }`",
      ],
    ],
    [
      "a client secret whose variable is not set, and a refresh token whose file is missing",
      oauth2(
        "tokenUrl: https://login.example.com/",
        "clientId: monitor",
        "clientSecret: { env: NOT_THERE }",
        "refreshToken: { file: /run/secrets/none }",
      ),
      [
        "9:30 environment variable NOT_THERE is not set → export it before imapscope starts, or write `clientSecret: { file: … }`",
        "10:31 cannot read /run/secrets/none: no such file → write the path of a file; a relative path starts at the folder of this configuration",
      ],
    ],
    [
      "a client secret that is empty, and a refresh token with more beside it",
      oauth2(
        "tokenUrl: https://login.example.com/",
        "clientId: monitor",
        "clientSecret: { env: EMPTY }",
        "refreshToken: { file: /run/secrets/pair }",
      ),
      [
        "9:30 environment variable EMPTY is empty → set it to the client secret",
        "10:31 /run/secrets/pair has more than one line → put the refresh token, and nothing else, into it",
      ],
    ],
    [
      "a misspelt key that is required",
      ["auth: { username: monitor, password: { env: CORP_PASSWORD } }"],
      ["4:13 unknown key `username` in `auth`: did you mean `user`? → write `user: monitor@example.com`"],
    ],
    [
      "a password from nowhere",
      ["auth: { user: monitor, password: {} }"],
      [
        "4:38 `password` does not say where the password is → write `password: { env: CORP_PASSWORD }` or `password: { file: /run/secrets/corp }`",
      ],
    ],
    [
      "a password from two places",
      ["auth: { user: monitor, password: { env: CORP_PASSWORD, file: /run/secrets/corp } }"],
      ["4:38 `env` and `file` cannot be combined → keep one of them"],
    ],
    [
      "a variable with its dollar",
      ["auth: { user: monitor, password: { env: $CORP_PASSWORD } }"],
      ["4:45 `env` must be the name of an environment variable, without $ → write `env: CORP_PASSWORD`"],
    ],
    [
      "a variable that is not set",
      ["auth: { user: monitor, password: { env: NOT_THERE } }"],
      [
        "4:45 environment variable NOT_THERE is not set → export it before imapscope starts, or write `password: { file: … }`",
      ],
    ],
    [
      "a variable that is empty",
      ["auth: { user: monitor, password: { env: EMPTY } }"],
      ["4:45 environment variable EMPTY is empty → set it to the password"],
    ],
    [
      "a secret file that is missing",
      ["auth: { user: monitor, password: { file: /run/secrets/none } }"],
      [
        "4:46 cannot read /run/secrets/none: no such file → write the path of a file; a relative path starts at the folder of this configuration",
      ],
    ],
    [
      "a secret file that is empty",
      ["auth: { user: monitor, password: { file: /run/secrets/empty } }"],
      ["4:46 /run/secrets/empty is empty → put the password, and nothing else, into it"],
    ],
    [
      "a secret file with more in it",
      ["auth: { user: monitor, password: { file: /run/secrets/pair } }"],
      ["4:46 /run/secrets/pair has more than one line → put the password, and nothing else, into it"],
    ],
    [
      "a ca file that is missing",
      ["ca: ./none.pem"],
      [
        "4:9 cannot read ./none.pem: no such file → write the path of a file; a relative path starts at the folder of this configuration",
      ],
    ],
    [
      "a ca file that is not PEM",
      ["ca: ./der.pem"],
      ["4:9 ./der.pem holds no certificate in PEM form → convert it: openssl x509 -inform der -in FILE -out FILE.pem"],
    ],
    [
      "a ca file that is cut",
      ["ca: ./cut.pem"],
      [
        "4:9 certificate 1 of ./cut.pem cannot be read → copy it again, complete, from BEGIN CERTIFICATE to END CERTIFICATE",
      ],
    ],
    ["a label that is a number", ["labels: { floor: 3 }"], ["4:22 `floor` must be text → put the value in quotes"]],
    [
      "a phase that does not exist",
      ["thresholds: { seconds: { login: 2 } }"],
      ["4:30 unknown key `login` in `seconds`: did you mean `auth`? → write `auth: 2`"],
    ],
    [
      "a limit of no time",
      ["thresholds: { seconds: { auth: 0 } }"],
      ["4:36 `auth` must be a number of seconds above 0 and up to 300 → write `auth: 2`"],
    ],
    [
      "a confirmation by no check",
      ["confirm: 0"],
      ["4:14 `confirm` must be a whole number from 1 to 10 → write `confirm: 2`"],
    ],
    [
      "a confirmation by half a check",
      ["confirm: 1.5"],
      ["4:14 `confirm` must be a whole number from 1 to 10 → write `confirm: 2`"],
    ],
    [
      "days that are no number",
      ["thresholds: { certificateDays: 21d }"],
      ["4:36 `certificateDays` must be a whole number of days from 0 to 3650 → write `certificateDays: 21`"],
    ],
    [
      "a quota of more than everything",
      ["thresholds: { quotaPercent: 101 }"],
      ["4:33 `quotaPercent` must be a number of percent from 1 to 100 → write `quotaPercent: 90`"],
    ],
    [
      "an age without its unit",
      ["thresholds: { newestMessageAge: 2 }"],
      [
        "4:37 `newestMessageAge` has no unit: it must be a duration from 1m to 3650d, with its unit (ms, s, m, h, d, w) → add the unit: `newestMessageAge: 2s` for seconds, or ms, m, h, d, w",
      ],
    ],
    [
      "a tag",
      ["port: !number 993"],
      [
        "4:11 tags (`!…`) are not supported → write the value without it",
        "4:19 `port` must be a port number from 1 to 65535 → write the number without quotes",
      ],
    ],
  ])("with %s", async (_, lines, expected) => {
    expect(await problemsOf(withServer(...lines))).toEqual(expected);
  });

  it.each([
    "http://login.example.com/token",
    "http://localhost.example.com/",
    "http://128.0.0.1/",
    "http://[::2]/",
    "https://me:hunter2@login.example.com/",
    "https://login.example.com/#token",
    "ftp://localhost/",
    "login.example.com/token",
    "12",
  ])("with the token endpoint %s", async (url) => {
    const text = withServer(`auth: { user: monitor, oauth2: { tokenUrl: "${url}", clientId: monitor, ${CLIENT} } }`);
    expect(await problemsOf(text)).toEqual([`4:48 ${TOKEN_URL}`]);
    expect(renderConfigError(await errorOf(text))).not.toContain(url);
  });

  it.each(["server", "host", "port", "security", "__name", "1st", "a-b", '"a b"'])(
    "with the label %s says what a label may be called",
    async (name) => {
      expect(await problemsOf(withServer(`labels: { ${name}: x }`))).toEqual([
        "4:15 a name in `labels` must be letters, digits and underscores, not beginning with a digit or __, and not server, host, port, security → rename it",
      ]);
    },
  );

  it.each(['""', "a b", "ä", "-a", "..", "a/b", "x".repeat(64)])("with the server name %s", async (name) => {
    const text = withServer().replace("corp", name);
    expect(await problemsOf(text)).toEqual([
      "2:11 `name` must be 1 to 63 letters, digits, dots, underscores or hyphens, beginning with a letter or digit → write `name: corp`",
    ]);
  });

  it.each([
    [
      "without `for`",
      'cron: "0 2 * * 0"',
      "4:19 `for` is missing: it must be a duration from 1m to 1w, with its unit (ms, s, m, h, d, w) → write `for: 2h`",
    ],
    [
      "without a unit",
      'cron: "0 2 * * 0", for: 2',
      "4:45 `for` has no unit: it must be a duration from 1m to 1w, with its unit (ms, s, m, h, d, w) → add the unit: `for: 2s` for seconds, or ms, m, h, d, w",
    ],
    [
      "with words for `cron`",
      "cron: sundays, for: 2h",
      "4:27 `cron` must be a cron expression of 5 fields, without seconds → write `cron: 0 2 * * 0`",
    ],
    [
      "with seconds",
      'cron: "30 0 2 * * 0", for: 2h',
      "4:27 `cron` must be a cron expression of 5 fields, without seconds → write `cron: 0 2 * * 0`",
    ],
    [
      "on a day that never comes",
      'cron: "0 2 1W * 1#2", for: 2h',
      "4:27 `cron` must be a cron expression of 5 fields, without seconds → write `cron: 0 2 * * 0`",
    ],
    [
      "in a place without a clock",
      'cron: "0 2 * * 0", for: 2h, timezone: Berlin',
      "4:59 `timezone` must be a time zone of the IANA database → write `timezone: Europe/Berlin`",
    ],
    [
      "with a key of another place",
      'cron: "0 2 * * 0", for: 2h, every: 1h',
      "4:49 unknown key `every` in `maintenance`: it belongs in `defaults` → write `every: 60s` there",
    ],
    [
      "that begin again before they are over",
      'cron: "0 * * * *", for: 1h',
      "4:18 there is no time between these windows: the server would never be checked → make `for` shorter than the time from one start to the next",
    ],
  ])("with maintenance windows %s", async (_, keys, expected) => {
    expect(await problemsOf(withServer(`maintenance: [{ ${keys} }]`))).toEqual([expected]);
  });

  it("with two maintenance windows that never leave a pause", async () => {
    const lines = ["maintenance:", '  - { cron: "0 0 * * *", for: 12h }', '  - { cron: "0 12 * * *", for: 12h }'];
    expect(await problemsOf(withServer(...lines))).toEqual([
      expect.stringContaining("5:7 there is no time between these windows"),
    ]);
  });

  it.each([
    [
      "listen: 9143",
      "1:9 `listen` must be HOST:PORT, with an IPv6 address in brackets → write `listen: 127.0.0.1:9143`",
    ],
    [
      "publicUrl: imapscope.example.com",
      "1:12 `publicUrl` must be an http or https URL without user, query or fragment → write `publicUrl: https://imapscope.example.com`",
    ],
    [
      "defaults: 60s",
      "1:11 `defaults` must be a map of `every`, `timeout`, `depth` and `confirm` → write `defaults: { every: 60s, timeout: 15s, depth: login, confirm: 2 }`",
    ],
    [
      "retention: { checks: 30m }",
      "1:22 `checks` must be a duration from 1h to 3650d, with its unit (ms, s, m, h, d, w) → write `checks: 14d`",
    ],
    [
      "selfCheck: { targets: everything }",
      "1:23 `targets` must be `configured`, `public` or a list of domains → write `targets: configured`",
    ],
    [
      "selfCheck: { targets: [https://example.com] }",
      "1:23 `targets` must be `configured`, `public` or a list of domains → write `targets: configured`",
    ],
    [
      "selfCheck: true",
      "1:12 `selfCheck` must be a map of `enabled`, `targets` and `perMinute` → write `selfCheck: { enabled: true, targets: configured, perMinute: 6 }`",
    ],
    ["selfCheck: { perMinute: 0 }", "1:25 `perMinute` must be a whole number from 1 to 600 → write `perMinute: 6`"],
    [
      "colour: blue",
      "1:1 unknown key `colour`: known keys are listen, publicUrl, allowedHosts, trustedProxies, tls, data, defaults, servers, modules, access, selfCheck, streams, retention → remove it, or use one of these",
    ],
  ])("with %s at the top", async (line, expected) => {
    expect(await problemsOf(`${line}\n${withServer()}`)).toEqual([expected]);
  });

  it.each([
    ["no server", "servers: []\n", "1:10 `servers` must be a list of at least one server"],
    [
      "servers that are a map",
      "servers:\n  corp: { host: a }\n",
      "2:3 `servers` must be a list of at least one server",
    ],
    ["no servers key", "listen: 127.0.0.1:1\n", "1:1 `servers` is missing: it must be a list of at least one server"],
    [
      "a server that is a text",
      "servers: [corp]\n",
      "1:11 an entry of `servers` must be a server: a map with at least `name` and `host`",
    ],
    ["a list at the top", "- a\n", "1:1 the file must be a map that begins with keys such as `servers`"],
    ["a sentence", "hello\n", "1:1 the file must be a map that begins with keys such as `servers`"],
  ])("with %s", async (_, text, expected) => {
    const [first, ...more] = await problemsOf(text);
    expect(first).toContain(`${expected} → `);
    expect(more).toEqual([]);
  });

  it("with two servers of one name points at the second", async () => {
    const text = "servers:\n  - { name: a, host: a.example }\n  - { name: a, host: b.example }\n";
    expect(await problemsOf(text)).toEqual(["3:13 server 1 of the list already has this name → choose another name"]);
  });

  it("in a merged map points at where it stands", async () => {
    const text = "servers:\n  - &common\n    name: a\n    host: a b\n  - <<: *common\n    name: b\n";
    expect(await problemsOf(text)).toEqual([
      "4:11 `host` must be a host name or an IP address alone, without scheme, port or path → write `host: mail.example.com`",
    ]);
  });
});

describe("the problems of one file", () => {
  it("are told all at once, in the order of the lines", async () => {
    const text = `listen: x
${withServer("port: 10993", "auth: { user: monitor, password: { env: NOT_THERE } }", "ca: ./none.pem", "colour: blue")}`;
    const { problems } = await errorOf(text);
    expect(problems.map(({ line }) => line)).toEqual([1, 5, 6, 7, 8]);
  });

  it("are shown with the line and a caret", async () => {
    const error = await errorOf(withServer("prot: 993", "auth: { user: monitor, password: hunter2 } # mine"));
    expect(
      renderConfigError(error),
    ).toBe(`imapscope.yaml:4:5: unknown key \`prot\` in \`servers\`: did you mean \`port\`?
    4 |     prot: …
      |     ^
  → write \`port: 993\`

imapscope.yaml:5:38: passwords do not belong in the file
    5 |     auth: { user: …, password: … }
      |                                ^
  → write \`password: { env: CORP_PASSWORD }\` or \`password: { file: /run/secrets/corp }\`

2 problems
`);
  });

  it("are in the error's message for a log", async () => {
    const error = await errorOf("");
    expect(error.message).toBe(
      "imapscope.yaml: the file is empty; write one: imapscope config example > imapscope.yaml",
    );
    expect((await errorOf("# nothing\n---\n")).message).toBe(error.message);
  });
});
