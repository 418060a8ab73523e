import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import type { ServerConfig } from "../../../../server/config/types.ts";
import type { TcpFacts } from "../../../../server/contract/facts.ts";
import { PhaseError } from "../../../../server/probe/failure.ts";
import { tcp } from "../../../../server/probe/phases/tcp.ts";
import { probe } from "../../../../server/probe/probe.ts";
import { fakeImapServer } from "../../../support/fault-server.ts";
import { freePort } from "../../../support/ports.ts";
import { serverConfig } from "../../../support/server-config.ts";
import { unansweringPort } from "../../../support/unanswering-port.ts";
import { startRun } from "./start-run.ts";

/** An address to which Linux opens no TCP connection, without a packet being sent: it is multicast. */
const NO_ROUTE = "ff02::1";
const refused = { code: "ECONNREFUSED" };

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

  it("reaches a server that listens on IPv6 only", async () => {
    const server = await fakeImapServer({ host: "::1" });
    const { phases } = await probe(await serverConfig(server));
    expect(phases.tcp).toMatchObject({ status: "ok", value: { address: "::1", family: 6 } });
    expect(phases.logout.status).toBe("ok");
  });

  it("tries the next address and keeps the failed attempt", async () => {
    const { port } = await fakeImapServer();
    const { address, attempts } = await connected({ port }, ["127.0.0.2", "127.0.0.1"]);
    expect(address).toBe("127.0.0.1");
    expect(attempts).toEqual([
      {
        address: "127.0.0.2",
        family: 4,
        at: expect.any(Number),
        seconds: expect.any(Number),
        failure: refusedAt(port),
      },
      { address: "127.0.0.1", family: 4, at: expect.any(Number), seconds: expect.any(Number) },
    ]);
  });

  it("tries IPv4 when IPv6 is refused, and dials nothing behind the one that answers", async () => {
    const { port } = await fakeImapServer();
    const { family, attempts } = await connected({ port }, ["127.0.0.1", "127.0.0.2", "::1"]);
    expect(family).toBe(4);
    expect(attempts).toMatchObject([{ address: "::1", failure: refused }, { address: "127.0.0.1" }]);
  });

  it("takes another address while one does not answer", async () => {
    const { port } = await fakeImapServer();
    await unansweringPort("::1", port);
    const { address, attempts } = await connected({ port }, ["::1", "127.0.0.1"]);
    expect(address).toBe("127.0.0.1");
    expect(attempts).toMatchObject([{ address: "::1", failure: { code: "UNANSWERED" } }, { address: "127.0.0.1" }]);
  });

  it("fails with ETIMEDOUT when no address answers before the deadline", async () => {
    const port = await unansweringPort("127.0.0.1");
    expect(await failure({ port, timeoutSeconds: 0.4 }, ["127.0.0.1"])).toMatchObject({
      failure: { code: "ETIMEDOUT" },
      value: { attempts: [{ address: "127.0.0.1", failure: { code: "ETIMEDOUT" } }] },
    });
  });

  it("says of the family that is dialled first why it failed", async () => {
    const port = await unansweringPort("::1");
    expect(await failure({ port, timeoutSeconds: 1 }, ["127.0.0.1", "::1"])).toMatchObject({
      failure: { code: "ETIMEDOUT" },
      value: {
        attempts: [
          { address: "::1", failure: { code: "ETIMEDOUT" } },
          { address: "127.0.0.1", failure: refused },
        ],
      },
    });
  });

  it("says what the server did rather than that a family has no route", async () => {
    const port = await freePort();
    expect(await failure({ port }, [NO_ROUTE, "127.0.0.1"])).toMatchObject({
      failure: { code: "ECONNREFUSED" },
      value: { attempts: [{ failure: { code: "ENETUNREACH" } }, { failure: refused }] },
    });
    expect(await failure({ port }, [NO_ROUTE])).toMatchObject({ failure: { code: "ENETUNREACH" } });
  });

  it("dials ten addresses at most", async () => {
    const addresses = Array.from({ length: 12 }, (_, index) => `127.0.0.${index + 2}`);
    const { value } = await failure({ port: await freePort() }, addresses);
    expect(value).toMatchObject({ attempts: addresses.slice(0, 10).map((address) => ({ address })) });
  });

  it("ends with the check that is called off", async () => {
    const port = await unansweringPort("127.0.0.1");
    const run = await startRun({ port }, { signal: AbortSignal.timeout(50) });
    await expect(tcp(run, ["127.0.0.1"])).rejects.toMatchObject({ failure: { code: "ABORTED" } });
  });

  it("leaves no socket open besides the one that it returns", async () => {
    const { port } = await fakeImapServer();
    await unansweringPort("::1", port);
    const { socket, opened } = await watched(async () =>
      tcp(await startRun({ port }), ["::1", "127.0.0.2", "127.0.0.1"]),
    );
    expect(opened).toHaveLength(3);
    expect(opened.filter(({ destroyed }) => !destroyed)).toHaveLength(1);
    socket.destroy();
    expect(opened.filter(({ destroyed }) => !destroyed)).toEqual([]);
  });

  it("leaves no socket open when it fails", async () => {
    const port = await unansweringPort("::1");
    const { opened } = await watched(() => failure({ port, timeoutSeconds: 0.4 }, ["::1", "127.0.0.1"]));
    expect(opened.map(({ destroyed }) => destroyed)).toEqual([true, true]);
  });
});

async function connected(server: Partial<ServerConfig>, addresses: readonly string[]): Promise<TcpFacts> {
  const { value, socket } = await tcp(await startRun(server), addresses);
  socket.destroy();
  return value;
}

async function failure(server: Partial<ServerConfig>, addresses: readonly string[]): Promise<PhaseError> {
  const error = await tcp(await startRun(server), addresses).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof PhaseError)) throw new Error("the phase did not fail");
  return error;
}

function refusedAt(port: number) {
  return { code: "ECONNREFUSED", text: `connect ECONNREFUSED 127.0.0.2:${port}` };
}

/** What `work` returns, and the sockets that were opened meanwhile. */
async function watched<Result extends object>(work: () => Promise<Result>): Promise<Result & { opened: Socket[] }> {
  const opened: Socket[] = [];
  const add = (message: unknown) => {
    if (typeof message !== "object" || message === null || !("socket" in message)) return;
    if (message.socket instanceof Socket) opened.push(message.socket);
  };
  subscribe("net.client.socket", add);
  try {
    return { ...(await work()), opened };
  } finally {
    unsubscribe("net.client.socket", add);
  }
}
