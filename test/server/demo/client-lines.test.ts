import { describe, expect, it, vi } from "vitest";
import { clientLines } from "../../../server/demo/client-lines.ts";

/** Pushes each piece, ends the connection, and reads until there is nothing more. */
async function read(pieces: readonly string[], acceptLiteral = () => {}) {
  const lines = clientLines(acceptLiteral);
  for (const piece of pieces) lines.push(Buffer.from(piece));
  lines.end();
  const found: (readonly (string | Buffer)[])[] = [];
  for (let line = await lines.next(); line !== null; line = await lines.next()) found.push(line.parts);
  return found;
}

describe("clientLines", () => {
  it("gives each line of a packet", async () => {
    expect(await read(["A NOOP\r\nB LOGOUT\r\n"])).toEqual([["A NOOP"], ["B LOGOUT"]]);
  });

  it("joins what arrives one byte at a time", async () => {
    expect(await read([..."A LOGIN {3}\r\nb\r\n x\r\n"])).toEqual([["A LOGIN ", Buffer.from("b\r\n"), " x"]]);
  });

  it("does not take a bare line feed for the end of a line", async () => {
    expect(await read([". STARTTLS\nB NOOP\r\n"])).toEqual([[". STARTTLS\nB NOOP"]]);
  });

  it("forgets a line that was never finished", async () => {
    expect(await read(["A NOOP\r\nB NO"])).toEqual([["A NOOP"]]);
  });

  it("gives leave for a literal, once for each", async () => {
    const accept = vi.fn();
    await read(["A LOGIN {1}\r\nu {1}\r\np\r\n"], accept);
    expect(accept).toHaveBeenCalledTimes(2);
  });

  it("does not give leave for a literal that needs none", async () => {
    const accept = vi.fn();
    expect(await read(["A LOGIN {1+}\r\nu {0+}\r\n\r\n"], accept)).toEqual([
      ["A LOGIN ", Buffer.from("u"), " ", Buffer.from(""), ""],
    ]);
    expect(accept).not.toHaveBeenCalled();
  });

  it("reads no literal of more than 1 MiB", async () => {
    const accept = vi.fn();
    expect(await read(["A APPEND x {1048577}\r\n"], accept)).toEqual([]);
    expect(accept).not.toHaveBeenCalled();
  });

  it("reads no line of more than 64 KiB, ended or not", async () => {
    const long = "x".repeat(64 * 1024 + 1);
    expect(await read([`${long}\r\nA NOOP\r\n`])).toEqual([]);
    expect(await read([long])).toEqual([]);
  });

  it("keeps no more than its limits from a client that never waits", async () => {
    const lines = clientLines(() => {});
    const megabyte = Buffer.alloc(1024 * 1024, "x");
    for (let count = 0; count < 100; count++) lines.push(megabyte);
    expect(await lines.next()).toBeNull();
  });

  it("forgets what was not read when it is told to discard", async () => {
    const lines = clientLines(() => {});
    lines.push(Buffer.from("A STARTTLS\r\nB NOOP\r\n"));
    expect((await lines.next())?.verbatim).toBe("A STARTTLS");
    lines.discard();
    lines.push(Buffer.from("C NOOP\r\n"));
    expect((await lines.next())?.verbatim).toBe("C NOOP");
  });

  it("keeps the line as it came", async () => {
    const lines = clientLines(() => {});
    lines.push(Buffer.from("A LOGIN {3+}\r\nbob secret\r\n"));
    expect((await lines.next())?.verbatim).toBe("A LOGIN {3+}\r\nbob secret");
  });
});
