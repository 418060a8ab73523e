import { describe, expect, it } from "vitest";
import type { ImapServer } from "../../../server/demo/imap-server.ts";
import { fakeImapServer } from "../../support/fault-server.ts";
import { connectPlain, connectSecure } from "../../support/raw-client.ts";
import { serverConfig } from "../../support/server-config.ts";

describe("fakeImapServer", () => {
  let earlier: ImapServer;

  it("runs while the test that started it runs", async () => {
    earlier = await fakeImapServer({ security: "none" });
    expect(await connectPlain(earlier).until(/\r\n/)).toMatch(/^\* OK/);
  });

  it("is closed afterwards", async () => {
    expect(await connectPlain(earlier).ended).toBe("ECONNREFUSED");
  });
});

describe("serverConfig", () => {
  it("names a server that a client can reach, trust and log in to", async () => {
    const server = await fakeImapServer();
    const config = await serverConfig(server);
    const client = await connectSecure(config, { ca: config.ca ?? "" });
    await client.until(/\r\n/);
    expect(await client.ask(`A LOGIN ${config.login?.user} "${server.options.password}"`)).toMatch(/^A OK/);
  });

  it("takes the security of the server unless told otherwise", async () => {
    const server = await fakeImapServer({ security: "none" });
    expect((await serverConfig(server)).security).toBe("none");
    expect((await serverConfig(server, { security: "starttls", name: "other" })).security).toBe("starttls");
  });
});
