import { describe, expect, it } from "vitest";
import { probe } from "../../../../server/probe/probe.ts";
import { fakeImapServer } from "../../../support/fault-server.ts";
import { serverConfig } from "../../../support/server-config.ts";

describe("tcp", () => {
  it("fails with ECONNREFUSED where nothing listens", async () => {
    const server = await fakeImapServer();
    const config = await serverConfig(server);
    await server.stop();
    const { phases } = await probe(config);
    expect(phases.tcp).toMatchObject({
      status: "failed",
      failure: { code: "ECONNREFUSED" },
      value: { attempts: [{ address: "127.0.0.1", family: 4, failure: { code: "ECONNREFUSED" } }] },
    });
  });

  it("tries the next address and keeps the failed attempt", async () => {
    const server = await fakeImapServer();
    const config = await serverConfig(server, { host: "localhost" });
    const { phases } = await probe(config, { resolve: async () => ["127.0.0.2", "127.0.0.1"] });
    expect(phases.tcp).toMatchObject({
      status: "ok",
      value: {
        address: "127.0.0.1",
        attempts: [{ address: "127.0.0.2", failure: { code: "ECONNREFUSED" } }, { address: "127.0.0.1" }],
      },
    });
  });

  it("reaches a server that listens on IPv6 only", async () => {
    const server = await fakeImapServer({ host: "::1" });
    const { phases } = await probe(await serverConfig(server));
    expect(phases.tcp).toMatchObject({ status: "ok", value: { address: "::1", family: 6 } });
    expect(phases.logout.status).toBe("ok");
  });
});
