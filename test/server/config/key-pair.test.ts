import { generateKeyPairSync } from "node:crypto";
import { expect, it } from "vitest";
import { ConfigError } from "../../../server/config/config-error.ts";
import { readKeyPair } from "../../../server/config/key-pair.ts";
import { parseConfig } from "../../../server/config/load.ts";
import { keyPair } from "../../support/key-pair.ts";
import { withServer } from "./support.ts";

const PATHS = { cert: "./imapscope.pem", key: "./imapscope.key" };

/** Reads what two files hold; one that is null is missing. */
function read(cert: string | null, key: string | null) {
  return readKeyPair(PATHS, reading(cert, key));
}

function reading(cert: string | null, key: string | null) {
  const files = new Map([
    [PATHS.cert, cert],
    [PATHS.key, key],
  ]);
  return async (path: string) => {
    const text = files.get(path);
    if (typeof text === "string") return text;
    throw Object.assign(new Error("refused"), { code: "ENOENT" });
  };
}

const { cert, key } = await keyPair("imapscope");
const other = await keyPair("other");

it("takes a certificate and its key, of an elliptic curve or RSA, in one file or two", async () => {
  expect(await read(cert, key)).toMatchObject({ value: { cert, notAfter: expect.any(Date) } });
  expect(await read(`${cert}\n${key}`, `${cert}\n${key}`)).toHaveProperty("value");
  expect(await read(`${cert}\n${other.cert}`, key)).toHaveProperty("value");
  const rsa = await keyPair("rsa", { bits: 2048 });
  expect(await read(rsa.cert, rsa.key)).toHaveProperty("value");
});

it("shows the key to nobody", async () => {
  const found = await read(cert, key);
  expect(JSON.stringify(found)).not.toContain("PRIVATE KEY");
});

const encrypted = generateKeyPairSync("ec", {
  namedCurve: "P-256",
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "secret-9" },
}).privateKey;
const small = await keyPair("small", { bits: 1024 });

it.each([
  ["no certificate", null, key, "cert", "cannot read ./imapscope.pem: no such file"],
  ["no key", cert, null, "key", "cannot read ./imapscope.key: no such file"],
  ["a text in place of a certificate", "hello", key, "cert", "./imapscope.pem holds no certificate in PEM form"],
  ["an empty key", cert, "", "key", "./imapscope.key holds no private key in PEM form"],
  ["a certificate in place of the key", cert, cert, "key", "./imapscope.key holds no private key in PEM form"],
  ["both exchanged", key, cert, "cert", "./imapscope.pem holds no certificate in PEM form"],
  ["half a certificate", cert.slice(0, 300), key, "cert", "./imapscope.pem holds no certificate in PEM form"],
  [
    "the key of another certificate",
    cert,
    other.key,
    "key",
    "./imapscope.key is not the private key of the certificate in ./imapscope.pem",
  ],
  [
    "its issuer before the certificate",
    `${other.cert}\n${cert}`,
    key,
    "key",
    "./imapscope.key is not the private key of the certificate in ./imapscope.pem",
  ],
  ["a key with a passphrase", cert, encrypted, "key", "./imapscope.key is protected by a passphrase"],
  [
    "a key that is too small",
    small.cert,
    small.key,
    "cert",
    "./imapscope.pem cannot be used for TLS: ee key too small",
  ],
])("refuses %s", async (_, certText, keyText, of, message) => {
  const found = await read(certText, keyText);
  expect(found).toMatchObject({ of, message });
  expect(JSON.stringify(found)).not.toMatch(/BEGIN|MII|MHc/);
});

it("is a mistake of the configuration that says where", async () => {
  const text = `tls:\n  cert: ./imapscope.pem\n  key: ./imapscope.key\n${withServer()}`;
  const error = await parseConfig(text, "imapscope.yaml", {}, reading(cert, other.key)).catch((reason) => reason);
  expect(error).toBeInstanceOf(ConfigError);
  expect((error as ConfigError).problems).toMatchObject([
    { line: 3, column: 8, message: expect.stringContaining("is not the private key of") },
  ]);
  const config = await parseConfig(text, "imapscope.yaml", {}, reading(cert, key));
  expect(config.tls?.pair).toMatchObject({ cert });
});

it("does not repeat a key that stands where its file should", async () => {
  const inline = key.replaceAll("\n", "").replace(/-----[A-Z ]+-----/g, "");
  const text = `tls: { cert: ./imapscope.pem, key: "${inline}" }\n${withServer()}`;
  const error = await parseConfig(text, "imapscope.yaml", {}, reading(cert, key)).catch((reason) => reason);
  expect((error as ConfigError).problems[0]?.message).toBe("cannot read the file named here: no such file");
});
