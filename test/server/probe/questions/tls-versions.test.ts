import { describe, expect, it } from "vitest";
import { createLanes } from "../../../../server/probe/questions/lanes.ts";
import { tlsVersions } from "../../../../server/probe/questions/tls-versions.ts";
import { fakeImapServer } from "../../../support/fault-server.ts";
import { askAll, manners, runAgainst } from "./ask-servers.ts";

const OLD = { minVersion: "TLSv1", ciphers: "DEFAULT@SECLEVEL=0" } as const;

describe.each(["implicit-tls", "starttls"] as const)("TLS versions, with %s", (security) => {
  it("tells those that a server of today accepts from those that it refuses", async () => {
    const server = await fakeImapServer({ security, tls: { minVersion: "TLSv1.2" } });
    const { tlsVersions: answers } = await askAll([server]);
    expect(answers).toMatchObject([
      { version: "TLSv1", accepted: false, cipher: null, failure: { code: "ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION" } },
      { version: "TLSv1.1", accepted: false, cipher: null, failure: { code: "ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION" } },
      { version: "TLSv1.2", accepted: true, cipher: expect.stringMatching(/^TLS_ECDHE_/), failure: null },
      { version: "TLSv1.3", accepted: true, cipher: expect.stringMatching(/^TLS_(AES|CHACHA20)_/), failure: null },
    ]);
    expect(manners([server])).toEqual({ credentials: [], leftWithoutLogout: [] });
    expect(server.sessions.filter(({ tls }) => tls).every(({ loggedOut }) => loggedOut)).toBe(true);
  });

  it("finds the old ones that a server still accepts", async () => {
    const server = await fakeImapServer({ security, tls: OLD });
    const { tlsVersions: answers } = await askAll([server]);
    expect(answers.map(({ accepted }) => accepted)).toEqual([true, true, true, true]);
    expect(answers[0]?.cipher).toMatch(/^TLS_ECDHE_ECDSA_WITH_.*_SHA$/);
  });

  it("finds the old ones of a server that knows nothing else, though the other questions fail", async () => {
    const server = await fakeImapServer({ security, tls: { ...OLD, maxVersion: "TLSv1.1" } });
    const { tlsVersions: answers, addresses } = await askAll([server]);
    expect(answers.map(({ accepted }) => accepted)).toEqual([true, true, false, false]);
    expect(addresses).toMatchObject([{ failure: { code: expect.stringMatching(/^ERR_SSL_/) } }]);
  });
});

describe("TLS versions", () => {
  it("says NOT_TESTABLE of what our own OpenSSL will not offer", async () => {
    const server = await fakeImapServer({ tls: OLD });
    const run = await runAgainst([server]);
    const place = { address: server.host, port: server.port, security: "implicit-tls", imap: true } as const;
    const answers = await tlsVersions(createLanes(run, 3), place, [
      { version: "TLSv1" },
      { version: "TLSv1.1", ciphers: "AES128-GCM-SHA256@SECLEVEL=0" },
      { version: "TLSv1.2", ciphers: "NO-SUCH-CIPHER" },
    ]);
    expect(answers.map(({ accepted, failure }) => [accepted, failure?.code])).toEqual([
      [false, "NOT_TESTABLE"],
      [false, "NOT_TESTABLE"],
      [false, "NOT_TESTABLE"],
    ]);
  });

  it("keeps how a server refuses that does not send an alert", async () => {
    const server = await fakeImapServer({ handshake: "reset" });
    const { tlsVersions: answers } = await askAll([server]);
    expect(answers.map(({ accepted, failure }) => [accepted, failure?.code])).toEqual(
      answers.map(() => [false, "ECONNRESET"]),
    );
  });
});
