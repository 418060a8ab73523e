import { once } from "node:events";
import { createServer, type Server, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { describe, expect, it, onTestFinished } from "vitest";
import { dial } from "../../../../server/probe/wire/dial.ts";
import { freePort } from "../../../support/ports.ts";
import { startRun } from "../phases/start-run.ts";

describe("dial", () => {
  it("closes a connection that stood when it was abandoned, and keeps that it had answered", async () => {
    const { port, accepted } = await listener();
    const one = await dial("127.0.0.1", port, await startRun({})).connected;
    one.abandon();
    expect(one.socket.destroyed).toBe(true);
    expect(one.attempt()).not.toHaveProperty("failure");
    await closed(await accepted);
  });

  it("does not connect any more when it is abandoned on the way", async () => {
    const { port } = await listener();
    const one = dial("127.0.0.1", port, await startRun({}));
    one.abandon();
    await expect(one.connected).rejects.toMatchObject({ failure: { code: "UNANSWERED" } });
    expect(one.attempt()).toMatchObject({ failure: { code: "UNANSWERED" } });
    expect(one.socket.destroyed).toBe(true);
  });

  it("keeps why it failed when it is abandoned afterwards", async () => {
    const one = dial("127.0.0.1", await freePort(), await startRun({}));
    await expect(one.connected).rejects.toMatchObject({ code: "ECONNREFUSED" });
    one.abandon();
    expect(one.attempt()).toMatchObject({ failure: { code: "ECONNREFUSED" } });
  });

  it("survives an error that comes when nobody waits any more", async () => {
    const { port, accepted } = await listener();
    const one = await dial("127.0.0.1", port, await startRun({})).connected;
    (await accepted).resetAndDestroy();
    await closed(one.socket);
    expect(one.attempt()).not.toHaveProperty("failure");
  });
});

async function listener(): Promise<{ port: number; accepted: Promise<Socket> }> {
  const server: Server = createServer();
  const { promise: accepted, resolve } = Promise.withResolvers<Socket>();
  server.on("connection", (socket) => {
    socket.on("error", () => {});
    resolve(socket);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the system gave no port");
  return { port: address.port, accepted };
}

function closed(socket: Duplex): Promise<void> {
  socket.resume();
  return new Promise((resolve) => {
    if (socket.closed) resolve();
    else socket.once("close", () => resolve());
  });
}
