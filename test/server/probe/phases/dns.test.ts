import { describe, expect, it } from "vitest";
import { PhaseError } from "../../../../server/probe/failure.ts";
import { dns } from "../../../../server/probe/phases/dns.ts";
import { probe } from "../../../../server/probe/probe.ts";
import type { Run } from "../../../../server/probe/run.ts";
import { dnsServer, type Name } from "../../../support/dns-server.ts";
import { fakeImapServer } from "../../../support/fault-server.ts";
import { serverConfig } from "../../../support/server-config.ts";
import { startRun } from "./start-run.ts";

const HOST = "mail.example.com";
const ADDRESSES: Name = { A: [["192.0.2.1", 60]], AAAA: [["2001:db8::1", 3600]] };

describe("dns", () => {
  it.each(["192.0.2.1", "2001:db8::1"])("does not ask for the IP literal %s", async (host) => {
    const { address, asked } = await dnsServer({});
    const run = await startRun({ host }, { resolve: fails("EAI_AGAIN"), nameServers: [address] });
    expect((await dns(run)).value).toEqual({ addresses: [host], queries: [], aliases: [] });
    expect(asked).toEqual([]);
  });

  it("finds names of the hosts file, and asks no name server about localhost", async () => {
    const { address, asked } = await dnsServer({});
    const run = await startRun({ host: "localhost", family: 4 }, { nameServers: [address] });
    expect((await dns(run)).value).toEqual({ addresses: ["127.0.0.1"], queries: [], aliases: [] });
    expect(asked).toEqual([]);
  });

  it("uses a given address without asking, and still holds the certificate to the name", async () => {
    const server = await fakeImapServer();
    const { phases } = await probe(await serverConfig(server, { host: HOST, address: "127.0.0.1" }));
    expect(phases.tcp).toMatchObject({ value: { address: "127.0.0.1" } });
    expect(phases.tls).toMatchObject({
      failure: { code: "ERR_TLS_CERT_ALTNAME_INVALID" },
      value: { serverName: HOST },
    });
  });

  it("keeps the order of the resolver, and each address once", async () => {
    const run = await startRun({ host: HOST }, { resolve: finds("192.0.2.2", "192.0.2.1", "192.0.2.2") });
    expect((await dns(run)).value.addresses).toEqual(["192.0.2.2", "192.0.2.1"]);
  });

  it("asks nobody else when names do not come from the system", async () => {
    const run = await startRun({ host: HOST }, { resolve: finds("192.0.2.1") });
    expect((await dns(run)).value).toMatchObject({ queries: [], aliases: [] });
  });

  it.each(["ENOTFOUND", "EAI_AGAIN", "ENODATA"])("keeps the resolver's %s", async (code) => {
    const config = await serverConfig(await fakeImapServer(), { host: HOST });
    const { phases } = await probe(config, { resolve: fails(code) });
    expect(phases.dns).toMatchObject({ status: "failed", failure: { code } });
    expect(phases.tcp).toEqual({ status: "skipped", because: "dns" });
  });

  it("fails with ENODATA for a name without an address", async () => {
    expect(await failure(await startRun({ host: HOST }, { resolve: finds() }))).toMatchObject({
      failure: { code: "ENODATA" },
    });
  });

  it("gives a resolver that never answers no more than the deadline, and keeps what the name servers said", async () => {
    const { address } = await dnsServer({ [HOST]: { A: [["192.0.2.1", 60]], AAAA: "silence" } });
    const options = { resolve: () => new Promise<never>(() => {}), nameServers: [address] };
    expect(await failure(await startRun({ host: HOST, timeoutSeconds: 0.3 }, options))).toMatchObject({
      failure: { code: "ETIMEDOUT" },
      value: { queries: [{ records: [{ address: "192.0.2.1" }] }, { failure: { code: "ETIMEOUT" } }] },
    });
  });

  it("ends with the check that is called off", async () => {
    const { address } = await dnsServer({ [HOST]: "silence" });
    const options = { resolve: () => new Promise<never>(() => {}), nameServers: [address] };
    const run = await startRun({ host: HOST }, { ...options, signal: AbortSignal.abort() });
    expect(await failure(run)).toMatchObject({ failure: { code: "ABORTED" } });
  });
});

describe("the name servers", () => {
  it("are asked besides, and their answers are kept with the shortest TTL of the chain", async () => {
    const { address } = await dnsServer({ [HOST]: { alias: "imap.example.com" }, "imap.example.com": ADDRESSES });
    const run = await startRun({ host: HOST }, { resolve: finds("192.0.2.9"), nameServers: [address] });
    expect((await dns(run)).value).toEqual({
      addresses: ["192.0.2.9"],
      queries: [
        { type: "A", seconds: expect.any(Number), records: [{ address: "192.0.2.1", ttlSeconds: 60 }] },
        { type: "AAAA", seconds: expect.any(Number), records: [{ address: "2001:db8::1", ttlSeconds: 300 }] },
      ],
      aliases: ["imap.example.com"],
    });
  });

  it("are asked only for the configured family", async () => {
    const { address, asked } = await dnsServer({ [HOST]: ADDRESSES });
    const run = await startRun({ host: HOST, family: 6 }, { resolve: finds("2001:db8::1"), nameServers: [address] });
    expect((await dns(run)).value.queries).toMatchObject([{ type: "AAAA" }]);
    expect(asked.toSorted()).toEqual([`AAAA ${HOST}`, `CNAME ${HOST}`]);
  });

  it.each<Name>(["NXDOMAIN", "SERVFAIL"])(
    "do not decide when the system finds the name and they say %s",
    async (name) => {
      const { address } = await dnsServer({ [HOST]: name });
      const run = await startRun({ host: HOST }, { resolve: finds("192.0.2.1"), nameServers: [address] });
      expect((await dns(run)).value).toMatchObject({
        addresses: ["192.0.2.1"],
        queries: [{ records: [] }, { records: [] }],
      });
    },
  );

  it("are not waited for long once the system has answered", async () => {
    const { address } = await dnsServer({ [HOST]: "silence" });
    const run = await startRun({ host: HOST }, { resolve: finds("192.0.2.1"), nameServers: [address] });
    const failure = { code: "ETIMEOUT" };
    expect((await dns(run)).value).toMatchObject({ addresses: ["192.0.2.1"], queries: [{ failure }, { failure }] });
  });
});

describe("a vague failure of the system's resolver", () => {
  it.each<[string, Name, string]>([
    ["EAI_AGAIN", "SERVFAIL", "ESERVFAIL"],
    ["EAI_AGAIN", "REFUSED", "EREFUSED"],
    ["EAI_AGAIN", "silence", "ETIMEOUT"],
    ["EAI_AGAIN", "NXDOMAIN", "EAI_AGAIN"],
    ["EAI_AGAIN", { A: "SERVFAIL" }, "EAI_AGAIN"],
    ["EAI_AGAIN", { A: [["192.0.2.1", 60]], AAAA: "SERVFAIL" }, "EAI_AGAIN"],
    ["ENOTFOUND", "SERVFAIL", "ESERVFAIL"],
    ["ENOTFOUND", "NXDOMAIN", "ENOTFOUND"],
    ["ENOTFOUND", {}, "ENODATA"],
    ["ENOTFOUND", { A: "NXDOMAIN" }, "ENOTFOUND"],
    ["ENOTFOUND", "REFUSED", "ENOTFOUND"],
    ["EAI_FAIL", "SERVFAIL", "EAI_FAIL"],
  ])("%s is, when the name servers say %j, %s", async (system, name, code) => {
    const { address } = await dnsServer({ [HOST]: name });
    const run = await startRun({ host: HOST }, { resolve: fails(system), nameServers: [address] });
    expect(await failure(run)).toMatchObject({ failure: { code }, value: { queries: [{}, {}], aliases: [] } });
  });
});

const finds =
  (...addresses: string[]) =>
  () =>
    Promise.resolve(addresses);

const fails = (code: string) => () =>
  Promise.reject(Object.assign(new Error(`getaddrinfo ${code} mail.example.com`), { code }));

async function failure(run: Run): Promise<PhaseError> {
  const error = await dns(run).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof PhaseError)) throw new Error("the phase did not fail");
  return error;
}
