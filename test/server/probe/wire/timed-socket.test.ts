import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { setTimeout } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { TimedSocket } from "../../../../server/probe/wire/timed-socket.ts";
import { inTurn } from "../../../../server/probe/wire/turns.ts";

describe("a timed socket", () => {
  it("gives bytes the time at which they came, not that at which their turn came", async () => {
    const { timed, peer, clock } = await connected();
    const handedOn = once(timed, "data");
    peer.write("hello");
    clock.now = 1;
    // What is in front of it takes until 2.
    for (let turns = 0; turns < 20; turns += 1) inTurn(() => {});
    await once(timed.bare, "data");
    clock.now = 2;
    expect(String((await handedOn)[0])).toBe("hello");
    expect(timed.arrivedAt).toBe(1);
  });

  it("knows when it said something last", async () => {
    const { timed, clock } = await connected();
    clock.now = 3;
    timed.write("a");
    clock.now = 4;
    expect(timed.sentAt).toBe(3);
  });

  it("stops reading when nobody takes what has come", async () => {
    const { timed, peer } = await connected();
    timed.pause();
    for (let chunks = 0; chunks < 400; chunks += 1) peer.write(Buffer.alloc(64 * 1024));
    await setTimeout(200);
    expect(timed.readableLength).toBeLessThan(1024 * 1024);
    expect(peer.writableLength).toBeGreaterThan(1024 * 1024);
    timed.resume();
    await once(peer, "drain");
    peer.end();
    await closed(timed);
    expect(timed.bytesRead).toBe(400 * 64 * 1024);
  });

  it("hands out what nobody has read", async () => {
    const { timed, peer } = await connected();
    timed.pause();
    peer.write("one");
    await once(timed.bare, "data");
    expect(String(timed.takeUnread())).toBe("one");
    expect(String(timed.takeUnread())).toBe("");
  });

  it("ends as the other side ended, though it says something more", async () => {
    const { timed, peer } = await connected();
    const errors: unknown[] = [];
    timed.on("error", (error) => errors.push(error));
    peer.end();
    await once(timed.bare, "end");
    timed.write("too late");
    timed.resume();
    await closed(timed);
    expect(errors).toEqual([]);
  });

  it("passes a reset on with its code", async () => {
    const { timed, peer } = await connected();
    const errors: unknown[] = [];
    timed.on("error", (error) => errors.push(error));
    peer.resetAndDestroy();
    await closed(timed);
    expect(errors).toMatchObject([{ code: "ECONNRESET" }]);
  });
});

async function connected() {
  const server = createServer();
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the system gave no port");
  const clock = { now: 0 };
  const bare = connect({ port: address.port, host: "127.0.0.1" });
  const timed = Object.assign(new TimedSocket(bare, () => clock.now), { bare });
  const [peer] = (await once(server, "connection")) as [Socket];
  peer.on("error", () => {});
  if (bare.connecting) await once(bare, "connect");
  onTestFinished(() => {
    timed.destroy();
    peer.destroy();
    server.close();
  });
  return { timed, peer, clock };
}

/** Unlike `once`, also after an error. */
function closed(timed: TimedSocket): Promise<void> {
  return new Promise((resolve) => timed.once("close", () => resolve()));
}
