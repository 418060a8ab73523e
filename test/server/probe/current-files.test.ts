import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { check } from "../../../server/check.ts";
import { loadConfig } from "../../../server/config/load.ts";
import { fakeImapServer, testAuthority } from "../../support/fault-server.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

/** A server whose password and authority are in files, which can be changed after the configuration was read. */
async function configured() {
  const server = await fakeImapServer();
  const folder = temporaryFolder();
  const [password, ca, file] = ["password", "ca.pem", "imapscope.yaml"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(ca, (await testAuthority()).certificate);
  writeFileSync(password, `${server.options.password}\n`);
  writeFileSync(
    file,
    `servers:\n  - { name: corp, host: localhost, port: ${server.port}, security: implicit-tls, ca: ./ca.pem, auth: { user: ${server.options.user}, password: { file: ./password } } }\n`,
  );
  const [config] = (await loadConfig(file, {})).servers;
  if (config === undefined) throw new Error("there is no server");
  return { server, config, password, ca };
}

const logins = (transcript: readonly { from: string; line: string }[]) =>
  transcript.filter(({ from, line }) => from === "client" && /LOGIN|AUTHENTICATE/.test(line)).length;

it("a password that was replaced is used at the next check, without reading the configuration again", async () => {
  const { config, password } = await configured();
  writeFileSync(password, "not yet the right one\n");
  expect((await check(config)).findings.map(({ id }) => id)).toEqual(["auth-credentials-rejected"]);
  writeFileSync(password, "correct horse battery staple\n");
  expect((await check(config)).state).toBe("up");
});

it.each(["missing", "empty", "of two lines"])(
  "a password file that is %s is our own trouble, and no login is tried",
  async (how) => {
    const { config, password } = await configured();
    if (how === "missing") rmSync(password);
    else writeFileSync(password, how === "empty" ? "" : "one\ntwo\n");
    const { state, findings, trouble, transcript, phases } = await check(config);
    expect({ state, findings, kind: trouble?.kind }).toEqual({ state: "unknown", findings: [], kind: "file" });
    expect(logins(transcript)).toBe(0);
    // What was learnt before remains.
    expect(phases.tls.status).toBe("ok");
  },
);

it("authorities are read again too, and where they are gone nothing is said of the certificate", async () => {
  const { config, ca } = await configured();
  rmSync(ca);
  const { state, findings, trouble } = await check(config);
  expect({ state, findings, kind: trouble?.kind }).toEqual({ state: "unknown", findings: [], kind: "file" });
  writeFileSync(ca, (await testAuthority()).certificate);
  expect((await check(config)).state).toBe("up");
});
