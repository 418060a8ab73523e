import { describe, expect, it } from "vitest";
import { probe } from "../../../../server/probe/probe.ts";
import { fakeImapServer } from "../../../support/fault-server.ts";
import { serverConfig } from "../../../support/server-config.ts";

const nodeError = (code: string) => Object.assign(new Error(`getaddrinfo ${code} mail.example.com`), { code });

describe("dns", () => {
  it("does not ask for an IP literal", async () => {
    const { phases } = await probe(await serverConfig(await fakeImapServer()), {
      resolve: () => Promise.reject(nodeError("EAI_AGAIN")),
    });
    expect(phases.dns).toMatchObject({ status: "ok", value: { addresses: ["127.0.0.1"] } });
  });

  it("finds names of the hosts file through the system's resolver", async () => {
    const { phases } = await probe(await serverConfig(await fakeImapServer(), { host: "localhost", family: 4 }));
    expect(phases.dns).toMatchObject({ status: "ok", value: { addresses: ["127.0.0.1"] } });
    expect(phases.tls).toMatchObject({ status: "ok", value: { serverName: "localhost" } });
  });

  it("uses a given address without asking, and still holds the certificate to the name", async () => {
    const server = await fakeImapServer();
    const { phases } = await probe(await serverConfig(server, { host: "mail.example.com", address: "127.0.0.1" }));
    expect(phases.tcp).toMatchObject({ value: { address: "127.0.0.1" } });
    expect(phases.tls).toMatchObject({
      failure: { code: "ERR_TLS_CERT_ALTNAME_INVALID" },
      value: { serverName: "mail.example.com" },
    });
  });

  it.each(["ENOTFOUND", "EAI_AGAIN", "ENODATA"])("keeps the resolver's %s", async (code) => {
    const config = await serverConfig(await fakeImapServer(), { host: "mail.example.com" });
    const { phases } = await probe(config, { resolve: () => Promise.reject(nodeError(code)) });
    expect(phases.dns).toMatchObject({ status: "failed", failure: { code } });
    expect(phases.tcp).toEqual({ status: "skipped", because: "dns" });
  });

  it("fails with ENODATA for a name without an address", async () => {
    const config = await serverConfig(await fakeImapServer(), { host: "mail.example.com" });
    const { phases } = await probe(config, { resolve: () => Promise.resolve([]) });
    expect(phases.dns).toMatchObject({ failure: { code: "ENODATA" } });
  });

  it("gives a resolver that never answers no more than the deadline", async () => {
    const config = await serverConfig(await fakeImapServer(), { host: "mail.example.com", timeoutSeconds: 0.2 });
    const { phases } = await probe(config, { resolve: () => new Promise(() => {}) });
    expect(phases.dns).toMatchObject({ failure: { code: "ETIMEDOUT" } });
  });
});
