import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ConfigError } from "../../../server/config/config-error.ts";
import { loadConfig } from "../../../server/config/load.ts";
import type { Secret } from "../../../server/config/secret.ts";
import type { Login, OAuth2 } from "../../../server/config/types.ts";
import { PLAIN_SERVER } from "../../support/plain-server.ts";
import { CA_PEM, ENV, parse, withServer } from "./support.ts";

/** The password of a login that has one. */
function passwordOf(login: Login | null | undefined): Secret | null {
  return login && "password" in login ? login.password : null;
}

/** What a login by OAuth 2.0 has. */
function oauth2Of(login: Login | null | undefined): OAuth2 | null {
  return login && "oauth2" in login ? login.oauth2 : null;
}

describe("parseConfig", () => {
  it("fills in every default", async () => {
    const config = await parse(withServer());
    expect(config).toEqual({
      listen: { host: "127.0.0.1", port: 9143 },
      publicUrl: null,
      allowedHosts: [],
      trustedProxies: [],
      tls: null,
      data: join(process.cwd(), "data"),
      access: null,
      selfCheck: { enabled: true, targets: "configured", perMinute: 6 },
      streams: { perClient: 20 },
      modules: [],
      retention: { checks: 1_209_600, failures: 7_776_000, hourly: 34_560_000 },
      servers: [PLAIN_SERVER],
    });
  });

  it("takes what is written", async () => {
    const config = await parse(
      `listen: "[::1]:80"
publicUrl: https://imapscope.example.com/scope/
data: /var/lib/imapscope
selfCheck: { enabled: false, targets: [Example.com, bücher.example], perMinute: 2 }
retention: { checks: 1d, failures: 1w, hourly: 2d }
${withServer(
  "port: 10993",
  "security: starttls",
  "auth: { user: monitor@example.com, password: { env: CORP_PASSWORD } }",
  "mailboxes: [INBOX, Archive]",
  'cron: "*/5 * * * *"',
  "timezone: Europe/Berlin",
  "timeout: 5m",
  "thresholds: { certificateDays: 7, quotaPercent: 80.5, newestMessageAge: 2h, seconds: { auth: 0.5, total: 5 } }",
  "confirm: 3",
  'maintenance: [{ cron: "0 2 * * 0", for: 2h, timezone: Europe/Berlin }, { cron: "@monthly", for: 1d }]',
  "ca: ./ca.pem",
  "labels: { team: mail }",
)}`,
    );
    expect(config).toMatchObject({
      listen: { host: "::1", port: 80 },
      publicUrl: "https://imapscope.example.com/scope",
      data: "/var/lib/imapscope",
      selfCheck: { enabled: false, targets: ["example.com", "xn--bcher-kva.example"], perMinute: 2 },
      retention: { checks: 86_400, failures: 604_800, hourly: 172_800 },
      servers: [
        {
          port: 10_993,
          security: "starttls",
          login: { user: "monitor@example.com" },
          depth: "login",
          mailboxes: ["INBOX", "Archive"],
          timing: { kind: "cron", expression: "*/5 * * * *", timezone: "Europe/Berlin" },
          timeoutSeconds: 300,
          thresholds: {
            certificateDays: 7,
            quotaPercent: 80.5,
            newestMessageAge: 7_200,
            seconds: { auth: 0.5, total: 5 },
          },
          confirm: 3,
          maintenance: [
            { expression: "0 2 * * 0", timezone: "Europe/Berlin", seconds: 7200 },
            { expression: "@monthly", timezone: "UTC", seconds: 86_400 },
          ],
          ca: CA_PEM,
          labels: { team: "mail" },
        },
      ],
    });
  });

  it.each([
    ["{ env: CORP_PASSWORD }", "from-the-environment"],
    ["{ file: /run/secrets/corp }", "from-a-file"],
    ["{ file: /run/secrets/windows }", "from-a-file"],
  ])("reads the password %s", async (source, password) => {
    const config = await parse(withServer(`auth: { user: monitor, password: ${source} }`));
    expect(passwordOf(config.servers[0]?.login)?.reveal()).toBe(password);
    expect(JSON.stringify(config)).not.toContain(password);
  });

  it("reads how an access token is got by client credentials", async () => {
    const config = await parse(
      withServer(
        "auth:",
        "  user: monitor@example.com",
        "  oauth2:",
        "    tokenUrl: https://login.example.com/oauth2/token?tenant=1",
        "    clientId: monitor",
        "    clientSecret: { env: CORP_CLIENT_SECRET }",
        "    scope: mail.read mail.list",
      ),
    );
    const oauth2 = oauth2Of(config.servers[0]?.login);
    expect(config.servers[0]).toMatchObject({ depth: "login", login: { user: "monitor@example.com" } });
    expect(oauth2).toMatchObject({
      tokenUrl: "https://login.example.com/oauth2/token?tenant=1",
      clientId: "monitor",
      scope: "mail.read mail.list",
      refreshToken: null,
    });
    expect(oauth2?.clientSecret?.reveal()).toBe("client-from-the-environment");
    expect(JSON.stringify(config)).not.toContain("client-from-the-environment");
  });

  it.each([
    ["2027-01-31", "2027-02-01T00:00:00.000Z"],
    ["2027-01-31T12:00:00+01:00", "2027-01-31T11:00:00.000Z"],
  ])("reads that a client secret is good until %s", async (until, at) => {
    const oauth2 = `{ tokenUrl: https://login.example.com/, clientId: m, clientSecret: { env: CORP_CLIENT_SECRET, until: ${until} } }`;
    const config = await parse(withServer(`auth: { user: monitor, oauth2: ${oauth2} }`));
    expect(oauth2Of(config.servers[0]?.login)?.ends).toEqual({ clientSecret: at });
  });

  it("reads how an access token is got by a refresh token, also by a public client", async () => {
    const oauth2 = "{ tokenUrl: https://login.example.com/, clientId: m, refreshToken: { file: /run/secrets/corp } }";
    const config = await parse(withServer(`auth: { user: monitor, oauth2: ${oauth2} }`));
    const read = oauth2Of(config.servers[0]?.login);
    expect(read).toMatchObject({ clientSecret: null, scope: null });
    expect(read?.refreshToken?.reveal()).toBe("from-a-file");
    expect(JSON.stringify(config)).not.toContain("from-a-file");
  });

  it.each(["http://localhost:8080/token", "http://127.0.0.1/token", "http://127.9.9.9/token", "http://[::1]:80/token"])(
    "takes the token endpoint %s without TLS, as it is on this machine",
    async (tokenUrl) => {
      const oauth2 = `{ tokenUrl: "${tokenUrl}", clientId: m, clientSecret: { env: CORP_CLIENT_SECRET } }`;
      const config = await parse(withServer(`auth: { user: monitor, oauth2: ${oauth2} }`));
      expect(oauth2Of(config.servers[0]?.login)?.tokenUrl).toBe(new URL(tokenUrl).href);
    },
  );

  it("reads the secrets of each server for itself", async () => {
    const oauth2 = "tokenUrl: https://login.example.com/, clientId: m";
    const config = await parse(`servers:
  - { name: a, host: a.example, auth: { user: a, password: { env: CORP_PASSWORD } } }
  - { name: b, host: b.example, auth: { user: b, oauth2: { ${oauth2}, clientSecret: { env: CORP_CLIENT_SECRET } } } }
  - { name: c, host: c.example, auth: { user: c, oauth2: { ${oauth2}, refreshToken: { env: CORP_REFRESH_TOKEN } } } }
`);
    const [first, second, third] = config.servers.map(({ login }) => login);
    expect(passwordOf(first)?.reveal()).toBe(ENV.CORP_PASSWORD);
    expect(oauth2Of(second)?.clientSecret?.reveal()).toBe(ENV.CORP_CLIENT_SECRET);
    expect(oauth2Of(third)?.refreshToken?.reveal()).toBe(ENV.CORP_REFRESH_TOKEN);
  });

  it("reads cron in UTC where no time zone is given", async () => {
    const config = await parse(withServer('cron: "0 6 * * 1-5"'));
    expect(config.servers[0]?.timing).toEqual({ kind: "cron", expression: "0 6 * * 1-5", timezone: "UTC" });
  });

  it("uses the defaults of the file, but nobody logs in without auth", async () => {
    const config = await parse(`defaults: { every: 5m, timeout: 3s, depth: login, confirm: 4 }\n${withServer()}`);
    expect(config.servers[0]).toMatchObject({
      confirm: 4,
      timing: { kind: "every", seconds: 300 },
      timeoutSeconds: 3,
      depth: "connect",
    });
  });

  it("does not log in when the defaults say connect", async () => {
    const auth = "auth: { user: monitor, password: { env: CORP_PASSWORD } }";
    const config = await parse(`defaults: { depth: connect }\n${withServer(auth)}`);
    expect(config.servers[0]?.depth).toBe("connect");
  });

  it("accepts auth without protection: the probe sends nothing of it", async () => {
    const config = await parse(
      withServer("security: none", "auth: { user: monitor, password: { env: CORP_PASSWORD } }"),
    );
    expect(config.servers[0]).toMatchObject({ port: 143, security: "none", login: { user: "monitor" } });
  });

  it("follows anchors, aliases and merge keys", async () => {
    const config = await parse(`servers:
  - &common
    name: one
    host: one.example.com
    mailboxes: &boxes [INBOX, Archive]
  - <<: *common
    name: two
  - { name: three, host: three.example.com, mailboxes: *boxes }
`);
    expect(config.servers.map(({ name, host, mailboxes }) => `${name} ${host} ${mailboxes}`)).toEqual([
      "one one.example.com INBOX,Archive",
      "two one.example.com INBOX,Archive",
      "three three.example.com INBOX,Archive",
    ]);
  });

  it("lets very many servers share one map", async () => {
    const others = Array.from({ length: 500 }, (_, index) => `  - { <<: *common, name: server-${index} }\n`);
    const config = await parse(`servers:\n  - &common { name: first, host: mail.example.com }\n${others.join("")}`);
    expect(config.servers).toHaveLength(501);
  });

  it("reads a file with a byte order mark and Windows line ends", async () => {
    const config = await parse(`\uFEFF${withServer("port: 143").replaceAll("\n", "\r\n")}`);
    expect(config.servers[0]).toMatchObject({ port: 143, security: "starttls" });
  });
});

describe("loadConfig", () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "imapscope-config-"));
  });

  afterAll(() => rm(folder, { recursive: true }));

  it("starts relative paths at the folder of the file", async () => {
    await mkdir(join(folder, "certs"));
    await writeFile(join(folder, "certs/ca.pem"), CA_PEM);
    await writeFile(join(folder, "password"), "from-a-file\r\n");
    const auth = "auth: { user: monitor, password: { file: password } }";
    await writeFile(join(folder, "imapscope.yaml"), withServer(auth, "ca: certs/ca.pem"));
    const config = await loadConfig(join(folder, "imapscope.yaml"), ENV);
    expect(config.data).toBe(join(folder, "data"));
    expect(config.servers[0]?.ca).toBe(CA_PEM);
    expect(passwordOf(config.servers[0]?.login)?.reveal()).toBe("from-a-file");
  });

  it("reads a systemd credential, and again when it has changed", async () => {
    await writeFile(join(folder, "corp"), "from-systemd");
    const auth = "auth: { user: monitor, password: { credential: corp } }";
    await writeFile(join(folder, "imapscope.yaml"), withServer(auth));
    const config = await loadConfig(join(folder, "imapscope.yaml"), { CREDENTIALS_DIRECTORY: folder });
    const password = passwordOf(config.servers[0]?.login);
    expect(password?.reveal()).toBe("from-systemd");
    await writeFile(join(folder, "corp"), "renewed\n");
    const current = await password?.current();
    expect(current && "value" in current ? current.value.reveal() : null).toBe("renewed");
    await expect(loadConfig(join(folder, "imapscope.yaml"), {})).rejects.toThrow(
      "there are no systemd credentials: `CREDENTIALS_DIRECTORY` is not set",
    );
  });

  it("says how to begin when there is no file", async () => {
    const path = join(folder, "none.yaml");
    await expect(loadConfig(path, {})).rejects.toThrow(
      `${path}: cannot read the file: no such file; write one: imapscope config example > imapscope.yaml`,
    );
  });

  it("says that a folder is no file", async () => {
    await expect(loadConfig(folder, {})).rejects.toThrow(`${folder}: cannot read the file: it is a folder`);
    await expect(loadConfig(folder, {})).rejects.toBeInstanceOf(ConfigError);
  });
});
