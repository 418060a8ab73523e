import { setImmediate } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { Hono } from "hono";
import { describe, expect, it, onTestFinished } from "vitest";
import { listen } from "../../../server/http/listen.ts";
import { streamPieces } from "../../../server/http/scrape.ts";

/** A thousand pieces of 64 KiB that are not much alike; how many were made, and whether that has ended. */
function manyPieces() {
  const made = { pieces: 0, ended: false };
  function* pieces(): Iterable<string> {
    try {
      for (let index = 0; index < 1000; index += 1) {
        made.pieces += 1;
        yield Array.from({ length: 4096 }, (_, word) => Math.imul(index + 7, word * word + 13).toString(36)).join(" ");
      }
    } finally {
      made.ended = true;
    }
  }
  return { made, pieces: pieces() };
}

async function textOf(body: ReadableStream): Promise<Buffer> {
  return Buffer.from(await new Response(body).arrayBuffer());
}

describe("the body of a scrape", () => {
  it("is all pieces one after the other, packed or not", async () => {
    const pieces = ["# HELP a é\n", "", "x".repeat(100_000), "y\n", "# EOF\n"];
    expect(String(await textOf(streamPieces(pieces, false)))).toBe(pieces.join(""));
    expect(String(gunzipSync(await textOf(streamPieces(pieces, true))))).toBe(pieces.join(""));
    expect(String(gunzipSync(await textOf(streamPieces([], true))))).toBe("");
  });

  it.each([false, true])("waits for who reads it (packed: %s), and ends when that goes away", async (gzip) => {
    const scrapes = [manyPieces(), manyPieces()];
    const readers = scrapes.map(({ pieces }) => streamPieces(pieces, gzip).getReader());
    for (const reader of readers) expect((await reader.read()).done).toBe(false);
    for (let turns = 0; turns < 200; turns += 1) await setImmediate();
    for (const { made } of scrapes) expect([made.pieces < 50, made.ended]).toEqual([true, false]);
    for (const reader of readers) await reader.cancel();
    for (const { made } of scrapes) await expect.poll(() => made.ended).toBe(true);
  });

  it.each([undefined, "gzip"])(
    "frees all when a scraper hangs up in the middle (Accept-Encoding: %s)",
    async (encoding) => {
      const { made, pieces } = manyPieces();
      const app = new Hono().get("/", (c) => c.body(streamPieces(pieces, encoding !== undefined)));
      const server = await listen(app, { host: "127.0.0.1", port: 0 }, { connections: 10, onRefused() {} });
      onTestFinished(() => server.close());
      const response = await fetch(server.url);
      const reader = response.body?.getReader();
      await reader?.read();
      expect(made.ended).toBe(false);
      await reader?.cancel();
      await expect.poll(() => made.ended).toBe(true);
      expect(made.pieces).toBeLessThan(1000);
    },
  );

  it("is not begun where nobody reads it", async () => {
    const { made, pieces } = manyPieces();
    streamPieces(pieces, true);
    await setImmediate();
    expect(made.pieces).toBe(0);
  });

  it("lets everything else have its turn between two pieces", async () => {
    const { made, pieces } = manyPieces();
    let turns = 0;
    let running = true;
    const others = (async () => {
      while (running) {
        await setImmediate();
        turns += 1;
      }
    })();
    await textOf(streamPieces(pieces, false));
    running = false;
    await others;
    expect(made.ended).toBe(true);
    expect(turns).toBeGreaterThan(500);
  });
});
