import { describe, expect, it } from "vitest";
import { type Answers, askNameServers } from "../../../../server/probe/wire/name-servers.ts";
import { dnsServer, type Name } from "../../../support/dns-server.ts";

const HOST = "mail.example.com";

describe("askNameServers", () => {
  it("learns the records of both families with their TTL", async () => {
    const { queries, aliases } = await said({ A: [["192.0.2.1", 60]], AAAA: [["2001:db8::1", 3600]] });
    expect(queries).toEqual([
      { type: "A", seconds: expect.any(Number), records: [{ address: "192.0.2.1", ttlSeconds: 60 }] },
      { type: "AAAA", seconds: expect.any(Number), records: [{ address: "2001:db8::1", ttlSeconds: 3600 }] },
    ]);
    expect(aliases).toEqual([]);
  });

  it.each<[Name, string]>([
    ["NXDOMAIN", "ENOTFOUND"],
    ["SERVFAIL", "ESERVFAIL"],
    ["REFUSED", "EREFUSED"],
    [{}, "ENODATA"],
  ])("tells %j apart as %s", async (name, code) => {
    expect((await said(name)).queries).toMatchObject([
      { type: "A", records: [], failure: { code } },
      { type: "AAAA", records: [], failure: { code } },
    ]);
  });

  it("keeps what differs between the families", async () => {
    const { queries } = await said({ A: [["192.0.2.1", 60]], AAAA: "SERVFAIL" });
    expect(queries[0]).not.toHaveProperty("failure");
    expect(queries[1]).toMatchObject({ failure: { code: "ESERVFAIL" } });
  });

  it("fails with ECONNREFUSED where no name server listens", async () => {
    const { address, close } = await dnsServer({});
    await close();
    const failure = { code: "ECONNREFUSED" };
    expect((await ask(address)).queries).toMatchObject([{ failure }, { failure }]);
  });

  it("keeps what was answered until it was told to end", async () => {
    const { address } = await dnsServer({ [HOST]: { A: [["192.0.2.1", 60]], AAAA: "silence" } });
    const failure = { code: "ETIMEOUT", text: expect.stringMatching(/^no answer within [\d.]+ s$/) };
    expect((await ask(address, AbortSignal.timeout(300))).queries).toMatchObject([
      { records: [{ address: "192.0.2.1" }] },
      { failure },
    ]);
  });

  it("waits for nothing when it is told to end before it begins", async () => {
    const { address } = await dnsServer({ [HOST]: "silence" });
    const failure = { code: "ETIMEOUT" };
    expect((await ask(address, AbortSignal.abort())).queries).toMatchObject([{ failure }, { failure }]);
  });
});

describe("aliases", () => {
  it("are followed to the canonical name", async () => {
    const { queries, aliases } = await said(
      { alias: "imap.example.com" },
      { "imap.example.com": { alias: "node7.example.net" }, "node7.example.net": { A: [["192.0.2.7", 30]] } },
    );
    expect(aliases).toEqual(["imap.example.com", "node7.example.net"]);
    expect(queries).toMatchObject([
      { records: [{ address: "192.0.2.7", ttlSeconds: 30 }] },
      { failure: { code: "ENODATA" } },
    ]);
  });

  it("are kept when they lead nowhere", async () => {
    const { queries, aliases } = await said({ alias: "gone.example.com" });
    expect(aliases).toEqual(["gone.example.com"]);
    expect(queries).toMatchObject([{ failure: { code: "ENOTFOUND" } }, { failure: { code: "ENOTFOUND" } }]);
  });

  it("that come round again are followed once", async () => {
    const { queries, aliases } = await said({ alias: "imap.example.com" }, { "imap.example.com": { alias: HOST } });
    expect(aliases).toEqual(["imap.example.com", HOST]);
    expect(queries).toMatchObject([{ failure: { code: "ENODATA" } }, { failure: { code: "ENODATA" } }]);
  });

  it("are followed ten names far", async () => {
    const names = Array.from({ length: 12 }, (_, index) => `n${index}.example.com`);
    const zone = Object.fromEntries(names.map((name, index) => [name, { alias: `n${index + 1}.example.com` }]));
    expect((await said({ alias: "n0.example.com" }, zone)).aliases).toEqual(names.slice(0, 10));
  });
});

/** What is learnt from a name server that knows this of the host. */
async function said(name: Name, others: Readonly<Record<string, Name>> = {}): Promise<Answers> {
  const { address } = await dnsServer({ [HOST]: name, ...others });
  return ask(address);
}

function ask(server: string, signal = new AbortController().signal): Promise<Answers> {
  return askNameServers({ host: HOST, families: [4, 6], servers: [server], signal });
}
