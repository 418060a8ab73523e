import { X509Certificate } from "node:crypto";
import { createServer } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { selfSigned } from "../../../../server/demo/certificates.ts";
import type { ImapServerOptions } from "../../../../server/demo/options.ts";
import { diagnose } from "../../../../server/diagnose/diagnose.ts";
import { probe } from "../../../../server/probe/probe.ts";
import { FAKE_SERVER_NAMES, fakeImapServer, testAuthority } from "../../../support/fault-server.ts";
import { serverConfig } from "../../../support/server-config.ts";
import { CONTEXT } from "../../diagnose/evidence-of.ts";

const DAY_MS = 86_400_000;
const fromNow = (days: number) => new Date(Date.now() + days * DAY_MS);

async function certificateFor(fault: string): Promise<ImapServerOptions["certificate"]> {
  const authority = await testAuthority();
  switch (fault) {
    case "CERT_HAS_EXPIRED":
      return authority.issue({ names: FAKE_SERVER_NAMES, notBefore: fromNow(-90), notAfter: fromNow(-3) });
    case "CERT_NOT_YET_VALID":
      return authority.issue({ names: FAKE_SERVER_NAMES, notBefore: fromNow(3), notAfter: fromNow(90) });
    case "ERR_TLS_CERT_ALTNAME_INVALID":
      return authority.issue({ names: ["mail.example.org", "example.org"] });
    default:
      return selfSigned({ names: FAKE_SERVER_NAMES });
  }
}

const FAULTS = [
  "CERT_HAS_EXPIRED",
  "CERT_NOT_YET_VALID",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
];

describe.each(["implicit-tls", "starttls"] as const)("a certificate that is not to be trusted, with %s", (security) => {
  it.each(FAULTS)("%s: is described all the same, and no password is sent", async (code) => {
    const server = await fakeImapServer({ security, certificate: await certificateFor(code) });
    const { phases } = await probe(await serverConfig(server));
    await server.idle();
    expect(phases.tls).toMatchObject({
      status: "failed",
      failure: { code },
      value: {
        version: "TLSv1.3",
        trusted: false,
        nameMatches: code !== "ERR_TLS_CERT_ALTNAME_INVALID",
        verification: { code },
      },
    });
    const chain = phases.tls.status === "failed" ? phases.tls.value?.chain : [];
    expect(chain?.[0]?.names).toEqual(
      code === "ERR_TLS_CERT_ALTNAME_INVALID" ? ["mail.example.org", "example.org"] : FAKE_SERVER_NAMES,
    );
    expect(chain?.[0]?.selfSigned).toBe(code === "DEPTH_ZERO_SELF_SIGNED_CERT");
    expect(Date.parse(chain?.[0]?.notAfter ?? "")).toBeGreaterThan(Date.parse(chain?.[0]?.notBefore ?? ""));
    expect(phases.auth).toEqual({ status: "skipped", because: "tls" });
    expect(server.sessions.flatMap(({ credentials }) => credentials)).toEqual([]);
  });
});

describe("tls", () => {
  it("says UNABLE_TO_VERIFY_LEAF_SIGNATURE when the intermediate is not served, and which one is missing", async () => {
    const intermediate = await (await testAuthority()).intermediate("imapscope tests intermediate");
    const issued = await intermediate.issue({ names: FAKE_SERVER_NAMES });
    const server = await fakeImapServer({ certificate: { ...issued, chain: issued.certificate } });
    const { phases } = await probe(await serverConfig(server));
    expect(phases.tls).toMatchObject({ failure: { code: "UNABLE_TO_VERIFY_LEAF_SIGNATURE" } });
  });

  it("is fine with the intermediate, and shows the chain as served", async () => {
    const intermediate = await (await testAuthority()).intermediate("imapscope tests intermediate");
    const server = await fakeImapServer({ certificate: await intermediate.issue({ names: FAKE_SERVER_NAMES }) });
    const { phases } = await probe(await serverConfig(server));
    expect(phases.tls.status).toBe("ok");
    const chain = phases.tls.status === "ok" ? phases.tls.value.chain : [];
    expect(chain.length).toBeGreaterThanOrEqual(2);
    expect(chain[0]?.issuer).toBe(chain[1]?.subject);
  });

  it("knows when the root ends, which the server does not present", async () => {
    const authority = await testAuthority();
    const issued = await authority.issue({ names: FAKE_SERVER_NAMES, notAfter: fromNow(800) });
    const { phases } = await probe(await serverConfig(await fakeImapServer({ certificate: issued })));
    const value = phases.tls.status === "ok" ? phases.tls.value : null;
    const root = new X509Certificate(authority.certificate);
    expect(value?.chain).toHaveLength(1);
    expect(value?.verifiedNotAfter).toBe(root.validToDate.toISOString());
    expect(value?.earliestNotAfter).toBe(new X509Certificate(issued.certificate).validToDate.toISOString());
  });

  it.each([
    ["one for TLS 1.3", {}, "TLSv1.3", 1],
    ["another where the server wants a group for which no key share was sent", { ecdhCurve: "P-384" }, "TLSv1.3", 2],
    ["two for TLS 1.2", { maxVersion: "TLSv1.2" as const }, "TLSv1.2", 2],
  ])("counts its round trips: %s", async (_, tls, version, roundTrips) => {
    const { phases } = await probe(await serverConfig(await fakeImapServer({ tls })));
    expect(phases.tls).toMatchObject({ status: "ok", value: { version }, traffic: { roundTrips } });
  });

  it.each(["smtp", "pop3", "ssh", "imap"] as const)("tells a port that speaks plaintext %s", async (speaks) => {
    const server = await fakeImapServer({ security: "none", speaks });
    const { phases } = await probe(await serverConfig(server, { security: "implicit-tls" }));
    expect(phases.tls).toMatchObject({ status: "failed", failure: { code: "ERR_SSL_WRONG_VERSION_NUMBER" } });
  });

  it("gives a handshake that never comes the deadline", async () => {
    const server = await fakeImapServer({ handshake: "silence" });
    const { phases } = await probe(await serverConfig(server, { timeoutSeconds: 0.3 }));
    expect(phases.tls).toMatchObject({ failure: { code: "ETIMEDOUT" } });
  });

  it.each([
    ["close", ["ECONNRESET", "EConnectionClosed"]],
    ["reset", ["ECONNRESET"]],
  ] as const)("keeps what happened when the server does %s instead", async (handshake, codes) => {
    const server = await fakeImapServer({ handshake });
    const { phases } = await probe(await serverConfig(server));
    // On loopback the end can arrive together with the beginning: then it is the connection that failed.
    const failed = [phases.tcp, phases.tls].find((outcome) => outcome.status === "failed");
    expect(codes).toContain(failed?.failure.code);
  });

  // RFC 8446 section 6.2; what each alert says for certain, and nothing more.
  it.each([
    [10, "unexpected_message", "tls-handshake-failed"],
    [40, "handshake_failure", "tls-handshake-failed"],
    [42, "bad_certificate", "tls-handshake-failed"],
    [48, "unknown_ca", "tls-handshake-failed"],
    [49, "access_denied", "tls-handshake-failed"],
    [50, "decode_error", "tls-handshake-failed"],
    [70, "protocol_version", "tls-version-unsupported"],
    [71, "insufficient_security", "tls-parameters-weak"],
    [80, "internal_error", "tls-handshake-failed"],
    [86, "inappropriate_fallback", "tls-handshake-failed"],
    [90, "user_canceled", "tls-handshake-failed"],
    [109, "missing_extension", "tls-handshake-failed"],
    [112, "unrecognized_name", "tls-server-name-unknown"],
    [116, "certificate_required", "tls-client-certificate-required"],
    [120, "no_application_protocol", "tls-handshake-failed"],
  ])("draws no conclusion from alert %i (%s) that it does not allow", async (number, alert, id) => {
    const server = createServer((socket) => {
      socket.on("error", () => {}).once("data", () => socket.end(Buffer.of(0x15, 3, 3, 0, 2, 2, number)));
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    onTestFinished(() => void server.close());
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const facts = await probe(await serverConfig(await fakeImapServer(), { port }));
    expect(facts.phases.tls).toMatchObject({ status: "failed", value: { alert } });
    expect(diagnose(facts, CONTEXT).map((finding) => finding.id)).toEqual([id]);
  });

  it.each([
    ["cipher", { ciphers: "ECDHE-ECDSA-CAMELLIA128-SHA256:@SECLEVEL=0" }],
    ["exchange", { ciphers: "ECDHE-ECDSA-AES128-GCM-SHA256", ecdhCurve: "brainpoolP256r1" }],
  ])(
    "looks once more at a server that says no more than handshake_failure, and sees what is outdated: %s",
    async (part, tls) => {
      const server = await fakeImapServer({ tls: { maxVersion: "TLSv1.2", ...tls } });
      const facts = await probe(await serverConfig(server));
      expect(facts.phases.tls).toMatchObject({ value: { alert: "handshake_failure" } });
      expect(diagnose(facts, CONTEXT)).toMatchObject([{ id: "tls-parameters-weak", evidence: { part } }]);
    },
  );

  it("keeps the alert of a server without a common version", async () => {
    const server = await fakeImapServer({
      tls: { maxVersion: "TLSv1.1", minVersion: "TLSv1", ciphers: "DEFAULT@SECLEVEL=0" },
    });
    const { phases } = await probe(await serverConfig(server));
    expect(phases.tls).toMatchObject({
      failure: { code: expect.stringMatching(/^ERR_SSL_/) },
      value: { alert: "protocol_version" },
    });
  });
});
