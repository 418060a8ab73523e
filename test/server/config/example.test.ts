import { describe, expect, it } from "vitest";
import { parse as parseYaml } from "yaml";
import { EXAMPLE_CONFIG } from "../../../server/config/example.ts";
import { CONFIG_JSON_SCHEMA, knownKeys, schemaAt } from "../../../server/config/json-schema.ts";
import { parseConfig } from "../../../server/config/load.ts";
import { keyPair } from "../../support/key-pair.ts";
import { CA_PEM } from "./support.ts";

const ENV = {
  CORP_PASSWORD: "one",
  GMAIL_APP_PASSWORD: "two",
  GOOGLE_CLIENT_SECRET: "three",
  GOOGLE_REFRESH_TOKEN: "four",
  MICROSOFT_CLIENT_SECRET: "five",
  ADMIN_PASSWORD_HASH: `$scrypt$ln=14,r=8,p=1$${"c2FsdA".repeat(4)}$${"A".repeat(43)}`,
  METRICS_TOKEN: "0123456789abcdef",
  OIDC_SECRET: "six",
};

/** The example with every commented key made active: lines that begin with a capital letter are prose. */
function uncommented(): string {
  return EXAMPLE_CONFIG.split("\n")
    .filter((line) => !/^ *# [A-Z]/.test(line) && !/# (cron|timezone|password): .*/.test(line))
    .map((line) => line.replace(/^( *)# /, "$1"))
    .join("\n");
}

describe("the example", () => {
  it("is valid as it is", async () => {
    const config = await parseConfig(EXAMPLE_CONFIG, "imapscope.yaml", {});
    expect(config.servers.map(({ name, depth }) => `${name} ${depth}`)).toEqual(["example connect"]);
  });

  it("is valid with everything switched on", async () => {
    const { cert, key } = await keyPair("imapscope");
    const files = new Map([
      ["./imapscope.pem", cert],
      ["./imapscope.key", key],
    ]);
    const config = await parseConfig(uncommented(), "imapscope.yaml", ENV, async (path) => files.get(path) ?? CA_PEM);
    expect(config.servers.map(({ name, depth }) => `${name} ${depth}`)).toEqual([
      "example connect",
      "corp login",
      "gmail login",
      "google login",
      "microsoft login",
    ]);
    const logins = config.servers.map(({ login }) => (login && "oauth2" in login ? login.oauth2 : null));
    expect(logins.slice(3)).toMatchObject([
      { tokenUrl: "https://oauth2.googleapis.com/token", scope: "https://mail.google.com/" },
      {
        tokenUrl: "https://login.microsoftonline.com/TENANT/oauth2/v2.0/token",
        scope: "https://outlook.office365.com/.default",
        refreshToken: null,
      },
    ]);
  });

  it("mentions every key", () => {
    const servers = schemaAt(["servers", 0]) ?? {};
    for (const key of [...knownKeys(CONFIG_JSON_SCHEMA), ...knownKeys(servers)]) {
      expect(EXAMPLE_CONFIG).toMatch(new RegExp(`\\b${key}:`));
    }
  });

  it("says the defaults that are the defaults", () => {
    const written = parseYaml(uncommented());
    for (const key of ["listen", "data"]) expect(written[key]).toBe(schemaAt([key])?.default);
    for (const key of ["every", "timeout", "depth"]) {
      expect(written.defaults[key]).toBe(schemaAt(["defaults", key])?.default);
    }
    for (const key of ["enabled", "targets", "perMinute"]) {
      expect(written.selfCheck[key]).toBe(schemaAt(["selfCheck", key])?.default);
    }
    for (const key of ["checks", "failures", "hourly"]) {
      expect(written.retention[key]).toBe(schemaAt(["retention", key])?.default);
    }
  });
});
