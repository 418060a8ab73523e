import { describe, expect, it } from "vitest";
import type { Questions } from "../../../../server/contract/facts.ts";
import { ask } from "../../../../server/probe/questions/ask.ts";
import { fakeImapServer } from "../../../support/fault-server.ts";
import { askAll, countConnections, manners, runAgainst, serversOnOnePort } from "./ask-servers.ts";

function codes({ addresses, ports, tlsVersions }: Questions): readonly (string | undefined)[] {
  return [...addresses, ...ports, ...tlsVersions].map((answer) =>
    "failure" in answer ? answer.failure?.code : undefined,
  );
}

describe("asking", () => {
  it.each(["implicit-tls", "starttls", "none"] as const)(
    "never has more than four connections, and leaves none behind, with %s",
    async (security) => {
      const options = { security, delays: { connect: 0.01 } };
      const servers = await serversOnOnePort(options, options, options, options, options, options);
      const imap = await fakeImapServer({ ...options, security: "starttls" });
      const web = await fakeImapServer({ ...options, security: "implicit-tls" });
      const connections = countConnections();
      await askAll(servers, {}, [
        { port: imap.port, security: "starttls", imap: true },
        { port: web.port, security: "implicit-tls", imap: true },
        { port: web.port, security: "implicit-tls", imap: false },
      ]);
      const all = [...servers, imap, web];
      const accepted = all.reduce((sum, { sessions }) => sum + sessions.length, 0);
      expect(connections).toEqual({ all: accepted, open: 0, peak: 4 });
      expect(manners(all)).toEqual({ credentials: [], leftWithoutLogout: [] });
    },
  );

  it("answers in full when the time runs out", async () => {
    const silent = { handshake: "silence" } as const;
    const servers = await serversOnOnePort(silent, silent, silent, silent, silent);
    const web = { port: servers[0]?.port ?? 0, security: "starttls", imap: true } as const;
    const questions = await askAll(servers, { timeoutSeconds: 0.4, port: servers[0]?.port ?? 0 }, [web]);
    expect(questions.addresses.map(({ address }) => address)).toEqual(servers.map(({ host }) => host));
    expect(questions.tlsVersions.map(({ version }) => version)).toEqual(["TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"]);
    expect(new Set(codes(questions))).toEqual(new Set(["ETIMEDOUT"]));
  });

  it("says LOGOUT even when the time has run out, and leaves no connection behind", async () => {
    const server = await fakeImapServer({
      security: "starttls",
      greeting: "* OK ready",
      answers: { capability: "silence" },
    });
    const connections = countConnections();
    const questions = await askAll([server], { timeoutSeconds: 0.3 });
    expect(new Set(codes(questions))).toEqual(new Set(["ETIMEDOUT"]));
    expect(connections.open).toBe(0);
    expect(server.sessions).not.toEqual([]);
    expect(manners([server])).toEqual({ credentials: [], leftWithoutLogout: [] });
  });

  it("dials nobody when the time is already over", async () => {
    const server = await fakeImapServer();
    const run = await runAgainst([server], { timeoutSeconds: 0.001 });
    await run.deadline.wait(new Promise(() => {})).catch(() => {});
    const questions = await ask(run, { addresses: [server.host] }, []);
    expect(codes(questions)).toEqual(["ETIMEDOUT", "ETIMEDOUT", "ETIMEDOUT", "ETIMEDOUT", "ETIMEDOUT", "ETIMEDOUT"]);
    expect(server.sessions).toEqual([]);
  });

  it("ends with ABORTED when it is called off, with LOGOUT where it was greeted", async () => {
    const server = await fakeImapServer({ security: "starttls", answers: { starttls: "silence" } });
    const cancel = new AbortController();
    const run = await runAgainst([server], {}, cancel.signal);
    const asking = ask(run, { addresses: [server.host] }, []);
    while (!server.sessions.some(({ lines }) => lines.some((line) => line.includes("STARTTLS")))) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    cancel.abort();
    const questions = await asking;
    await server.idle();
    expect(new Set(codes(questions))).toEqual(new Set(["ABORTED"]));
    expect(questions.plaintextLogin).toBeNull();
    expect(manners([server])).toEqual({ credentials: [], leftWithoutLogout: [] });
  });

  it("says ENODATA of everything when the name has no address", async () => {
    const server = await fakeImapServer();
    const questions = await ask(await runAgainst([server]), { addresses: [] });
    expect(questions.addresses).toEqual([]);
    expect(questions.ports.map(({ port }) => port)).toEqual([server.port, 993, 143, 443]);
    expect(new Set(codes(questions))).toEqual(new Set(["ENODATA"]));
    expect(server.sessions).toEqual([]);
  });

  it("survives a server that resets every connection, at whatever point", async () => {
    const servers = await serversOnOnePort(
      { security: "starttls", handshake: "reset" },
      { security: "starttls", greeting: "reset" },
      { security: "starttls", answers: { logout: "reset" } },
      { security: "starttls", answers: { starttls: "close", logout: "silence" } },
    );
    const { addresses } = await askAll(servers, { timeoutSeconds: 3 });
    expect(addresses.map((answer) => "certificate" in answer)).toEqual([false, false, true, false]);
    expect(manners(servers).credentials).toEqual([]);
  });
});
