import { describe, expect, it } from "vitest";
import { check } from "../../../server/check.ts";
import { outboundPolicy } from "../../../server/probe/outbound-policy.ts";
import { probe } from "../../../server/probe/probe.ts";
import { quietServer } from "../../support/app.ts";
import { dnsServer } from "../../support/dns-server.ts";
import { fakeImapServer } from "../../support/fault-server.ts";
import { serverConfig } from "../../support/server-config.ts";

describe("outboundPolicy", () => {
  it("of `configured` takes the hosts of our own servers, wherever they are, and no other", async () => {
    const own = await quietServer({ host: "Mail.example.org", port: 10_993 });
    const policy = outboundPolicy("configured", [own]);
    expect(policy.refuseHost("mail.EXAMPLE.org", 10_993)).toBeNull();
    expect(policy.refuseAddress("10.0.0.5")).toBeNull();
    expect(policy.refuseHost("imap.gmail.com", 993)).toEqual({ address: "imap.gmail.com", reason: "unlisted" });
    expect(policy.refuseHost("127.0.0.1", 993)).toEqual({ address: "127.0.0.1", reason: "unlisted" });
  });

  it("takes the ports of IMAP, and of our own servers theirs", async () => {
    const own = await quietServer({ host: "mail.example.org", port: 10_993 });
    const other = await quietServer({ host: "other.example.org", port: 20_993 });
    for (const policy of [outboundPolicy("configured", [own, other]), outboundPolicy("public", [own, other])]) {
      for (const port of [143, 993, 10_993]) expect(policy.refuseHost("mail.example.org", port)).toBeNull();
      for (const port of [25, 80, 443, 20_993]) {
        expect(policy.refuseHost("mail.example.org", port)).toMatchObject({ reason: "port" });
      }
    }
    expect(outboundPolicy("public", [own]).refuseHost("imap.gmail.com", 10_993)).toMatchObject({ reason: "port" });
  });

  it("of `public` takes every host, if its address is public", async () => {
    const own = await quietServer({ host: "127.0.0.1" });
    const policy = outboundPolicy("public", [own]);
    expect(policy.refuseHost("imap.example.net", 993)).toBeNull();
    expect(policy.refuseAddress("93.184.215.14")).toBeNull();
    expect(policy.refuseAddress("127.0.0.1")).toEqual({ address: "127.0.0.1", reason: "loopback" });
  });

  it("of domains takes the hosts that are found for them, if the addresses are public", () => {
    const policy = outboundPolicy(["gmx.de"], []);
    expect(policy.refuseHost("imap.gmx.net", 143)).toBeNull();
    expect(policy.refuseHost("imap.gmail.com", 993)).toMatchObject({ reason: "unlisted" });
    expect(policy.refuseAddress("192.168.1.1")).toMatchObject({ reason: "private" });
  });
});

describe("a probe with a policy", () => {
  const publicOnly = outboundPolicy("public", []);

  it.each([
    ["127.0.0.1", "loopback"],
    ["::1", "loopback"],
    ["10.0.0.5", "private"],
    ["169.254.169.254", "link-local"],
    ["::ffff:127.0.0.1", "reserved"],
    ["64:ff9b::7f00:1", "reserved"],
    ["2002:7f00:1::", "reserved"],
  ])("dials nothing when the host is %s", async (host, reason) => {
    const facts = await probe(await quietServer({ host }), { policy: publicOnly });
    expect(facts.phases.dns).toMatchObject({ failure: { code: "TARGET_NOT_ALLOWED", text: `${host} (${reason})` } });
    expect(facts.phases.tcp).toEqual({ status: "skipped", because: "dns" });
  });

  it("refuses after the lookup, when a public name leads to an address that is not", async () => {
    const server = await fakeImapServer();
    const config = await serverConfig(server, { host: "localhost" });
    const policy = outboundPolicy("public", [config]);
    const resolved: string[] = [];
    const resolve = async (host: string) => {
      resolved.push(host);
      return ["127.0.0.1", "::1"];
    };
    const facts = await probe(config, { policy, resolve });
    expect(facts.phases.dns).toMatchObject({ failure: { code: "TARGET_NOT_ALLOWED", text: "127.0.0.1 (loopback)" } });
    expect(resolved).toEqual(["localhost"]);
    expect(server.sessions).toHaveLength(0);
  });

  it("dials the very address that was asked about: there is no second lookup", async () => {
    const server = await fakeImapServer();
    const config = await serverConfig(server, { host: "localhost" });
    const answers = [["127.0.0.1"], ["10.0.0.1"], ["10.0.0.2"]];
    const facts = await probe(config, {
      policy: outboundPolicy("configured", [config]),
      resolve: async () => answers.shift() ?? [],
    });
    expect(answers).toHaveLength(2);
    expect(facts.phases.tcp).toMatchObject({ status: "ok", value: { address: "127.0.0.1" } });
  });

  it("leaves refused addresses out and goes on with the others", async () => {
    const server = await fakeImapServer();
    const config = await serverConfig(server, { host: "localhost" });
    const policy = {
      refuseHost: () => null,
      refuseAddress: (address: string) => (address === "127.0.0.1" ? null : ({ address, reason: "private" } as const)),
    };
    const facts = await probe(config, { policy, resolve: async () => ["10.0.0.1", "127.0.0.1", "10.0.0.2"] });
    expect(facts.phases.dns).toMatchObject({ value: { addresses: ["127.0.0.1"] } });
    expect(facts.phases.tcp).toMatchObject({ value: { attempts: [{ address: "127.0.0.1" }] } });
  });

  it("shows a refused address in no answer of a name server", async () => {
    const zone = {
      "mail.test": {
        A: [
          ["127.0.0.1", 60],
          ["10.0.0.1", 60],
        ],
      },
    } as const;
    const { address } = await dnsServer(zone);
    const server = await fakeImapServer();
    const policy = {
      refuseHost: () => null,
      refuseAddress: (one: string) => (one === "10.0.0.1" ? ({ address: one, reason: "private" } as const) : null),
    };
    const config = await serverConfig(server, { host: "mail.test", family: 4 });
    const facts = await probe(config, {
      policy,
      nameServers: [address],
      resolve: async () => ["10.0.0.1", "127.0.0.1"],
    });
    expect(facts.phases.dns).toMatchObject({ value: { queries: [{ records: [{ address: "127.0.0.1" }] }] } });
    expect(JSON.stringify(facts)).not.toContain("10.0.0.1");
  });

  it("refuses a pinned address too", async () => {
    const facts = await probe(await quietServer({ host: "mail.example.net", address: "127.0.0.1" }), {
      policy: publicOnly,
    });
    expect(facts.phases.dns).toMatchObject({ failure: { code: "TARGET_NOT_ALLOWED" } });
  });

  it("looks no name up that is refused itself", async () => {
    const resolve = () => Promise.reject(new Error("was looked up"));
    const facts = await probe(await quietServer({ host: "intranet.example.net" }), {
      policy: outboundPolicy("configured", []),
      resolve,
    });
    expect(facts.phases.dns).toMatchObject({ failure: { text: "intranet.example.net (unlisted)" } });
  });

  it("is no check of the server: its state is unknown", async () => {
    const done = await check(await quietServer({ host: "127.0.0.1" }), { policy: publicOnly });
    expect(done.state).toBe("unknown");
    expect(Object.values(done.phases).filter(({ status }) => status === "ok")).toEqual([]);
  });
});
