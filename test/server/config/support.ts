import { ConfigError, type ConfigProblem } from "../../../server/config/config-error.ts";
import { parseConfig } from "../../../server/config/load.ts";
import type { Config } from "../../../server/config/types.ts";

/** A self-signed certificate authority, made for these tests with openssl. */
export const CA_PEM = `-----BEGIN CERTIFICATE-----
MIIBizCCATGgAwIBAgIUesFQZOaDA4AXcuTgJpnrao24rpcwCgYIKoZIzj0EAwIw
GjEYMBYGA1UEAwwPRXhhbXBsZSBDb3JwIENBMCAXDTI2MTEyMzE3MjkzMloYDzIx
MjYxMDMwMTcyOTMyWjAaMRgwFgYDVQQDDA9FeGFtcGxlIENvcnAgQ0EwWTATBgcq
hkjOPQIBBggqhkjOPQMBBwNCAASWHIXD299DIt8CFpPJ1wOnrNa9Aiw//8VVCS2n
y3yf88PFIj7U463mk7vC6BpuxvSk4xbU/jusxdpdZskPDuDqo1MwUTAdBgNVHQ4E
FgQUBvGGLlx/GVyAQkhN873KtnhYh+QwHwYDVR0jBBgwFoAUBvGGLlx/GVyAQkhN
873KtnhYh+QwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiEA4aRy
wWXKUIFaIA4tn3PQvrhU46YgtK/WVOYwiyE4lcsCIEvEA6HDFAq7ekhhfoLN/93p
RrUoIYqcgUfV3JXy0Ui3
-----END CERTIFICATE-----
`;

/** The files that the tests' configurations can name. */
const FILES: Readonly<Record<string, string>> = {
  "/run/secrets/corp": "from-a-file\n",
  "/run/secrets/windows": "\uFEFFfrom-a-file\r\n",
  "/run/secrets/empty": "\n",
  "/run/secrets/pair": "monitor\nfrom-a-file\n",
  "./ca.pem": `Our authority:\n${CA_PEM}`,
  "./der.pem": "\u0000\u0001",
  "./cut.pem": CA_PEM.replace(/\n.{64}\n/, "\n"),
};

/** The environment of the tests' configurations. */
export const ENV = {
  CORP_PASSWORD: "from-the-environment",
  CORP_CLIENT_SECRET: "client-from-the-environment",
  CORP_REFRESH_TOKEN: "refresh-from-the-environment",
  EMPTY: "",
  ADMIN_PASSWORD_HASH: `$scrypt$ln=14,r=8,p=1$${"c2FsdA".repeat(4)}$${"A".repeat(43)}`,
  METRICS_TOKEN: "token-from-the-environment",
  OIDC_SECRET: "oidc-from-the-environment",
  CREDENTIALS_DIRECTORY: "/run/secrets",
};

let made: Promise<Readonly<Record<string, string>>> | null = null;

/** The files of the example of `tls`, made once where they are asked for. */
function ownPair(): Promise<Readonly<Record<string, string>>> {
  made ??= import("../../support/key-pair.ts")
    .then(({ keyPair }) => keyPair("imapscope"))
    .then(({ cert, key }) => ({ "./imapscope.pem": cert, "./imapscope.key": key }));
  return made;
}

/** The configuration in a text, with the tests' files and environment. */
export function parse(text: string): Promise<Config> {
  return parseConfig(text, "imapscope.yaml", ENV, async (path) => {
    const content = FILES[path] ?? (await ownPair())[path];
    if (content === undefined) throw Object.assign(new Error("refused"), { code: "ENOENT" });
    return content;
  });
}

/** One server with the keys given as YAML lines; `name` is on line 2, `host` on 3, the first of these on 4. */
export function withServer(...lines: string[]): string {
  return ["servers:", "  - name: corp", "    host: mail.example.com", ...lines.map((line) => `    ${line}`), ""].join(
    "\n",
  );
}

/** The error that a text gives; fails when it gives none. */
export async function errorOf(text: string): Promise<ConfigError> {
  const error = await parse(text).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof ConfigError) return error;
  throw error ?? new Error("the configuration is valid");
}

/** Each problem of a text as `line:column message → what to write`. */
export async function problemsOf(text: string): Promise<string[]> {
  const { problems } = await errorOf(text);
  return problems.map(({ line, column, message, write }: ConfigProblem) => `${line}:${column} ${message} → ${write}`);
}
