import { once } from "node:events";
import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { startImapServer } from "../../../server/demo/imap-server.ts";
import { fakeImapServer, testAuthority } from "../../support/fault-server.ts";
import { imapflowClient } from "../../support/imapflow-client.ts";
import { connectPlain, connectSecure } from "../../support/raw-client.ts";

describe("a session through imapflow", () => {
  it.each(["implicit-tls", "starttls", "none"] as const)("succeeds with %s", async (security) => {
    const server = await fakeImapServer({ security });
    const client = await imapflowClient(server);
    await client.connect();
    const mailboxes = await client.list({ statusQuery: { messages: true, unseen: true } });
    const status = await client.status("INBOX", { messages: true, unseen: true, uidNext: true, uidValidity: true });
    const quota = await client.getQuota("INBOX");
    const opened = await client.mailboxOpen("Archive/2025", { readOnly: true });
    await client.logout();
    await server.idle();

    expect(mailboxes.map(({ path, specialUse }) => [path, specialUse])).toContainEqual(["Sent", "\\Sent"]);
    expect(mailboxes.find(({ path }) => path === "Junk")?.status).toMatchObject({ messages: 3, unseen: 3 });
    expect(status).toMatchObject({ messages: 12, unseen: 2, uidNext: 31, uidValidity: 1_700_000_000n });
    expect(quota).toMatchObject({ storage: { usage: 120 * 1024 * 1024, limit: 1024 * 1024 * 1024 } });
    expect(opened).toMatchObject({ path: "Archive/2025", exists: 87, uidNext: 88, readOnly: true });
    expect(server.sessions).toMatchObject([{ loggedOut: true, ended: true, tls: security !== "none" }]);
    expect(server.sessions[0]?.clientId).toMatchObject({ name: "imapflow" });
    expect(server.sessions[0]?.credentials).toEqual([
      { user: server.options.user, password: server.options.password, tls: security !== "none" },
    ]);
  });

  it("succeeds when every answer comes one byte at a time", async () => {
    const server = await fakeImapServer({ security: "none", chunk: 1 });
    const client = await imapflowClient(server);
    await client.connect();
    expect(await client.list()).toHaveLength(server.options.mailboxes.length);
    await client.logout();
  });
});

describe("startImapServer", () => {
  it("makes its own certificate when it gets none", async () => {
    const server = await startImapServer();
    const client = await connectSecure(server);
    expect(await client.ended).toBe("DEPTH_ZERO_SELF_SIGNED_CERT");
    await server.close();
  });

  it("listens on the IPv6 loopback address", async ({ skip }) => {
    const server = await fakeImapServer({ host: "::1" }).catch(() => null);
    if (server === null) return skip("no IPv6 here");
    const client = await connectSecure(server, { servername: "", host: "::1" });
    expect(await client.until(/\r\n/)).toMatch(/^\* OK/);
  });

  it("says why when the port is taken", async () => {
    const { port } = await fakeImapServer();
    await expect(startImapServer({ port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });

  it("ends open sessions and frees the port when it closes, also twice", async () => {
    const server = await fakeImapServer({ greeting: null, delays: { connect: 3600 } });
    const socket = connect(server.port, server.host);
    await once(socket, "connect");
    const closed = once(socket.resume(), "close");
    await server.close();
    await server.close();
    await closed;
    expect(server.sessions).toMatchObject([{ ended: true }]);
    expect(await connectPlain(server).ended).toBe("ECONNREFUSED");
  });

  it("goes down and comes back on the same port", async () => {
    const server = await fakeImapServer({ security: "none" });
    const { port } = server;
    await server.stop();
    expect(await connectPlain(server).ended).toBe("ECONNREFUSED");
    await server.start();
    expect(server.port).toBe(port);
    expect(await connectPlain(server).until(/\r\n/)).toMatch(/^\* OK/);
  });

  it("changes its behaviour while it runs", async () => {
    const server = await fakeImapServer({ security: "none" });
    const client = connectPlain(server);
    await client.until(/\r\n/);
    server.set({ answers: { noop: "NO [UNAVAILABLE] later" } });
    expect(await client.ask("A NOOP")).toBe("A NO [UNAVAILABLE] later\r\n");
    server.set({ answers: {} });
    expect(await client.ask("B NOOP")).toBe("B OK NOOP completed\r\n");
  });

  it("changes its certificate while it runs", async () => {
    const server = await fakeImapServer();
    const renewed = await (await testAuthority()).issue({ names: ["localhost", "renewed.example.com"] });
    server.set({ certificate: renewed });
    const client = await connectSecure(server);
    await client.until(/\r\n/);
    expect(client.peerCertificate().subjectaltname).toContain("renewed.example.com");
  });

  it("keeps the last hundred sessions", async () => {
    const server = await fakeImapServer({ security: "none", greeting: "close" });
    for (let count = 0; count < 105; count++) expect(await connectPlain(server).ended).toBe("end");
    expect(server.sessions).toHaveLength(100);
  });

  it("keeps the last thousand lines of a session", async () => {
    const server = await fakeImapServer({ security: "none" });
    const client = connectPlain(server);
    client.send("A NOOP\r\n".repeat(1500));
    await client.ask("B NOOP");
    expect(server.sessions[0]?.lines).toHaveLength(1000);
    expect(server.sessions[0]?.lines.at(-1)).toBe("B NOOP");
  });

  it("takes the TLS options it is given", async () => {
    const server = await fakeImapServer({ tls: { maxVersion: "TLSv1.2" } });
    expect(await (await connectSecure(server)).until(/\r\n/)).toMatch(/^\* OK/);
    expect(await (await connectSecure(server, { minVersion: "TLSv1.3" })).ended).toBe(
      "ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION",
    );
  });

  it("records the server name of the ClientHello", async () => {
    const server = await fakeImapServer();
    const client = await connectSecure(server);
    await client.until(/\r\n/);
    expect(server.sessions).toMatchObject([{ serverName: "localhost", tls: true }]);
  });
});
